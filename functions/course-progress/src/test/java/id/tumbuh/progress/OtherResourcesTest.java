package id.tumbuh.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Agents, Activities and About resources, who may ask what, and the alternate request syntax. */
class OtherResourcesTest {

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.start();
    }

    private HttpCall get(String path, String authorization, String version) {
        return lrs.cloud().http("GET /xapi/" + path).header("authorization", authorization)
                .header("x-experience-api-version", version);
    }

    @Test
    void an_agent_becomes_a_person_with_lists() {
        Map<String, String> persons = Map.of("{\"mbox\":\"mailto:a@b.id\",\"name\":\"Ani\",\"objectType\":\"Agent\"}",
                "{\"objectType\":\"Person\",\"name\":[\"Ani\"],\"mbox\":[\"mailto:a@b.id\"]}",
                "{\"mbox_sha1sum\":\"ebd31e95054c018b10727ccffd2ef2ec3a016ee9\"}",
                "{\"objectType\":\"Person\",\"mbox_sha1sum\":[\"ebd31e95054c018b10727ccffd2ef2ec3a016ee9\"]}",
                "{\"openid\":\"https://ani.example/\"}",
                "{\"objectType\":\"Person\",\"openid\":[\"https://ani.example/\"]}",
                "{\"account\":{\"homePage\":\"https://a.example/\",\"name\":\"1\"}}",
                "{\"objectType\":\"Person\",\"account\":[{\"homePage\":\"https://a.example/\",\"name\":\"1\"}]}");
        persons.forEach((agent, person) -> {
            for (String version : List.of("1.0.3", "2.0.0")) {
                Reply reply = get("agents", TestLrs.courseware(), version).query("agent", agent).call();
                assertEquals(200, reply.status(), reply.text());
                assertEquals(person, reply.text());
                assertTrue(reply.headers().get("etag").matches("\"[0-9a-f]{40}\""));
                assertEquals(version, reply.headers().get("x-experience-api-version"));
            }
        });
    }

    @Test
    void an_activity_that_nothing_is_known_of_is_its_id() {
        Reply reply = get("activities", TestLrs.courseware(), "2.0.0")
                .query("activityId", "https://kursus.example/ulas?a=b").call();
        assertEquals("{\"objectType\":\"Activity\",\"id\":\"https://kursus.example/ulas?a=b\"}", reply.text());
        assertTrue(reply.headers().containsKey("etag"));
    }

    @Test
    void what_is_asked_for_must_be_named_and_right() {
        for (String version : List.of("1.0.3", "2.0.0")) {
            for (String bad : List.of("", "true", "{}", "{\"objectType\":\"Group\",\"mbox\":\"mailto:a@b.id\"}")) {
                assertEquals(400,
                        get("agents", TestLrs.courseware(), version).query("agent", bad).call().status(), bad);
            }
            for (String bad : List.of("", "ulas")) {
                assertEquals(400,
                        get("activities", TestLrs.courseware(), version).query("activityId", bad).call().status());
            }
            for (String path : List.of("agents", "activities", "activities/state", "activities/profile",
                    "agents/profile")) {
                assertEquals(400, get(path, TestLrs.courseware(), version).call().status());
                assertEquals(400, get(path, TestLrs.courseware(), "").call().status());
                assertEquals(400, get(path, TestLrs.courseware(), "1.1.0").call().status());
                assertEquals(401, get(path, "", version).call().status());
            }
            assertEquals(400, get("agents", TestLrs.courseware(), version).query("agent", TestDocuments.AGENT)
                    .query("Agent", "x").call().status());
        }
    }

    @Test
    void everybody_is_told_what_is_spoken_here_in_whatever_version_they_ask() {
        for (String version : List.of("1.0.3", "2.0.0", "0.9", "7", "")) {
            Reply reply = lrs.cloud().http("GET /xapi/about").header("x-experience-api-version", version).call();
            assertEquals(200, reply.status());
            assertEquals("{\"version\":[\"1.0.3\",\"2.0.0\"]}", reply.text());
            assertEquals(version.equals("2.0.0") ? "2.0.0" : "1.0.3",
                    reply.headers().get("x-experience-api-version"));
        }
        Reply refused = lrs.cloud().http("GET /xapi/about").query("foo", "bar").call();
        assertEquals(400, refused.status());
        assertEquals("1.0.3", refused.headers().get("x-experience-api-version"));
    }

    @Test
    void a_person_keeps_what_is_about_themselves_and_meets_nothing_else() {
        String rina = lrs.token("rina");
        TestDocuments own = TestDocuments.state(lrs, "2.0.0").with("agent", TestDocuments.asn("rina")).as(rina);
        assertEquals(204, own.put("{}").status());
        assertEquals(200, own.get().status());
        assertEquals(200, get("agents", rina, "2.0.0").query("agent", TestDocuments.asn("rina")).call().status());
        assertEquals(403, get("agents", rina, "2.0.0").query("agent", TestDocuments.asn("budi")).call().status());
        assertEquals(200, get("activities", rina, "2.0.0").query("activityId", TestDocuments.ACTIVITY).call().status());
        TestDocuments profile = TestDocuments.activityProfile(lrs, "2.0.0");
        profile.put("{}");
        assertEquals(200, profile.as(rina).get().status());
        int items = lrs.cloud().items("TABLE");
        for (TestDocuments forbidden : List.of(own.as(lrs.token("budi")), profile.as(rina),
                TestDocuments.agentProfile(lrs, "2.0.0").with("agent", TestDocuments.asn("budi")).as(rina))) {
            assertEquals(403, forbidden.put("{}").status());
            assertEquals(403, forbidden.post("{}").status());
            assertEquals(403, forbidden.delete().status());
        }
        assertEquals(403, own.as(lrs.token("budi")).get().status());
        assertEquals(403, own.without("stateId").as(lrs.token("budi")).get().status());
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    @Test
    void a_form_says_what_a_browser_can_not() {
        Map<String, String> form = Map.of("Authorization", TestLrs.courseware(), "X-Experience-API-Version", "1.0.3",
                "Content-Type", "text/plain", "activityId", TestDocuments.ACTIVITY, "agent", TestDocuments.AGENT,
                "stateId",
                "a&b", "content", "isi é");
        assertEquals(204, form("PUT", form).status());
        TestDocuments state = TestDocuments.state(lrs, "1.0.3").with("stateId", "a&b");
        assertEquals("isi é", state.text());
        Reply read = form("GET", form);
        assertEquals("isi é", read.text());
        assertEquals("text/plain", read.headers().get("content-type"));
        assertEquals(204, form("DELETE", form).status());
        assertEquals(404, state.get().status());
    }

    @Test
    void a_form_is_refused_with_a_version_header_too() {
        Reply refused = form("PUT", Map.of("Authorization", TestLrs.courseware(), "X-Experience-API-Version", "2.0.0",
                "content", "x"));
        assertEquals(400, refused.status());
        assertTrue(refused.headers().containsKey("x-experience-api-version"));
        assertEquals(401, form("PUT", Map.of("X-Experience-API-Version", "1.0.3", "content", "x")).status());
        assertEquals(400, form("PUT", Map.of("Authorization", TestLrs.courseware(), "content", "x")).status());
    }

    private Reply form(String method, Map<String, String> fields) {
        String form = fields.entrySet().stream().map(
                field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return lrs.cloud().http("POST /xapi/activities/state").query("method", method)
                .body(form.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded").call();
    }
}
