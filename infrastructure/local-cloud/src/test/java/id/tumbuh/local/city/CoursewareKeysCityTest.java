package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.tumbuh.local.cli.CloudClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A key's life through HTTP, under the roles of the template. */
class CoursewareKeysCityTest {

    private static final RunningCity CITY = RunningCity.get();

    @Test
    void a_key_is_made_speaks_is_limited_and_is_revoked() throws Exception {
        String bkpsdm = CITY.token("bkpsdm");
        Answer made = CITY.json("POST", "/lrs/keys", bkpsdm, grant(1, "[\"read\",\"write\"]", "[]"), "idempotency-key",
                UUID.randomUUID().toString());
        assertEquals(201, made.status(), made.text());
        String basic = basic(made.json());
        String location = "/lrs/keys/" + made.json().path("key").asString();
        String first = UUID.randomUUID().toString();
        assertEquals(200, state(basic, first));
        assertEquals(200, read(basic, first).status());

        assertEquals(200, CITY.json("PUT", location, bkpsdm, grant(1, "[\"read\"]", "[]")).status());
        assertEquals(403, state(basic, UUID.randomUUID().toString()));
        assertEquals(200, CITY.json("PUT", location, bkpsdm, grant(2, "[\"read\",\"write\"]",
                "[\"https://lms.example/lain\"]")).status());
        assertEquals(403, state(basic, UUID.randomUUID().toString()));
        assertEquals(404, read(basic, first).status());

        assertEquals(204, CITY.send("DELETE", location, bkpsdm, new byte[0]).status());
        assertEquals(401, state(basic, UUID.randomUUID().toString()));
        assertFalse(CITY.get("/lrs/keys?limit=200", bkpsdm).text().contains(made.json().path("secret").asString()));
    }

    @Test
    void the_operators_key_speaks_without_limit() throws Exception {
        String basic = basic(CITY.client().get("/_local/lrs-credentials", Map.of()).json());
        String id = UUID.randomUUID().toString();
        assertEquals(200, state(basic, id));
        assertEquals(200, read(basic, id).status());
    }

    private static int state(String basic, String id) {
        return CITY
                .json("POST", "/xapi/statements", "",
                        """
                {"id":"%s","actor":{"account":{"homePage":"%s","name":"demo-asn"}},
                "verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},"object":{"id":"https://lms.example/ulas/p0"}}"""
                                .formatted(id, CITY.client().base()),
                        "authorization", basic, "x-experience-api-version", "1.0.3")
                .status();
    }

    private static Answer read(String basic, String id) {
        return CITY.get("/xapi/statements?statementId=" + id, "", "authorization", basic, "x-experience-api-version",
                "1.0.3");
    }

    private static String grant(int version, String permissions, String activities) {
        return "{\"version\":%d,\"label\":\"LMS\",\"permissions\":%s,\"activities\":%s}".formatted(version, permissions,
                activities);
    }

    private static String basic(JsonNode key) {
        String pair = key.path("key").asString() + ":" + key.path("secret").asString();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
