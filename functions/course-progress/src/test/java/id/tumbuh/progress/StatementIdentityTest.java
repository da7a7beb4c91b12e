package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StatementIdentityTest {

    private static final String NOW = "2026-11-24T02:00:00.000Z";
    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void the_same_statement_with_its_members_in_another_order_is_the_same() {
        String actor = "\"actor\":{\"account\":{\"name\":\"asn-1\",\"homePage\":\"" + TestLrs.BASE + "\"}}";
        String rest = "\"verb\":{\"id\":\"http://v\"},\"object\":{\"id\":\"http://o\"},\"result\":{\"score\":{\"raw\":7.50}}";
        String id = "\"id\":\"" + uuid(1) + "\"";
        assertEquals(200, post("{" + id + "," + actor + "," + rest + "}"));
        assertEquals(200, post("{" + rest.replace("7.50", "7.5") + "," + actor + "," + id + "}"));
        assertEquals(200, post("{" + rest.replace("7.50", "75E-1") + "," + id + "," + actor + "}"));
        assertEquals(409, post("{" + rest.replace("7.50", "7.51") + "," + id + "," + actor + "}"));
        assertEquals(400, post("{" + rest.replace("7.50", "\"7.5\"") + "," + id + "," + actor + "}"));
    }

    @Test
    void a_number_keeps_every_digit_that_was_sent() {
        String exact = with(uuid(1), "\"result\":{\"score\":{\"raw\":0.12345678901234567890123456789,\"max\":1e400}},");
        assertEquals(200, post(exact));
        assertEquals(409, post(exact.replace("456789,", "456788,")));
        String answered = lrs.get(lrs.token("asn-1"), uuid(1)).text();
        assertTrue(answered.contains("0.12345678901234567890123456789"), answered);
        assertTrue(answered.contains("1E+400"), answered);
        assertEquals(400, post(with(uuid(2), "\"result\":{\"score\":{\"raw\":1e99999999999}},")));
    }

    @Test
    void a_statement_is_answered_with_what_the_server_knows_of_it() {
        JsonNode ids = lrs.post(lrs.token("asn-1"), with("", "")).json();
        JsonNode answered = lrs.get(lrs.token("asn-1"), ids.path(0).asString()).json();
        assertEquals(ids.path(0), answered.path("id"));
        assertEquals(NOW, answered.path("stored").asString());
        assertEquals(NOW, answered.path("timestamp").asString());
        assertEquals("Agent", answered.at("/authority/objectType").asString());
        assertEquals("asn-1", answered.at("/authority/account/name").asString());
        assertEquals(TestLrs.BASE, answered.at("/authority/account/homePage").asString());
        assertEquals(answered, lrs.list(lrs.token("asn-1")).call().json().at("/statements/0"));

        assertEquals(200, lrs.post(TestLrs.courseware(), statement(uuid(1), "asn-1", 0)).status());
        JsonNode stated = lrs.get(lrs.token("asn-1"), uuid(1)).json();
        assertEquals("courseware", stated.at("/authority/account/name").asString());
        assertEquals("2026-11-23T01:00:00Z", stated.path("timestamp").asString());
        assertTrue(stated.path("stored").asString().startsWith("2026-11-24T02:00:00.000"));
    }

    @Test
    void what_the_server_sets_nobody_else_can_set_and_it_makes_no_difference() {
        String forged = with(uuid(1),
                "\"stored\":\"1999-01-01T00:00:00Z\",\"authority\":{\"mbox\":\"mailto:a@b.id\"},");
        assertEquals(200, post(forged));
        JsonNode answered = lrs.get(lrs.token("asn-1"), uuid(1)).json();
        assertEquals(NOW, answered.path("stored").asString());
        assertEquals("asn-1", answered.at("/authority/account/name").asString());
        assertTrue(answered.at("/authority/mbox").isMissingNode());

        assertEquals(200, post(with(uuid(1), "")), "as it was sent, without what the server sets");
        assertEquals(200, post(answered.toString()), "as it was answered");
        ObjectNode later = (ObjectNode) JsonMapper.shared().readTree(answered.toString());
        assertEquals(409, post(later.put("timestamp", "2026-11-24T01:00:00Z").toString()));
        assertEquals(200, lrs.post(TestLrs.courseware(), answered.toString()).status(), "whoever sends it");
    }

    @Test
    void an_id_is_the_same_in_capitals() {
        assertEquals(200, post(with("ABCDEF01-0000-4000-8000-000000000001", "")));
        assertEquals(200, post(with("abcdef01-0000-4000-8000-000000000001", "")));
        assertEquals("abcdef01-0000-4000-8000-000000000001",
                lrs.list(lrs.token("asn-1")).call().json().at("/statements/0/id").asString());
    }

    @Test
    void statements_without_an_id_are_different_ones() {
        List<JsonNode> ids = List.of(lrs.post(lrs.token("asn-1"), with("", "")).json(),
                lrs.post(lrs.token("asn-1"), with("", "")).json());
        assertEquals(2, ids.stream().map(list -> list.path(0)).distinct().count());
        assertEquals(2, lrs.list(lrs.token("asn-1")).call().json().path("statements").size());
    }

    private int post(String statement) {
        return lrs.post(lrs.token("asn-1"), statement).status();
    }

    /** About something that is no lesson and at no stated time, with these members more. */
    private static String with(String id, String members) {
        return "{%s%s\"actor\":{\"account\":{\"homePage\":\"%s\",\"name\":\"asn-1\"}},\"verb\":{\"id\":\"http://v\"},\"object\":{\"id\":\"http://o\"}}"
                .formatted(id.isEmpty() ? "" : "\"id\":\"" + id + "\",", members, TestLrs.BASE);
    }
}
