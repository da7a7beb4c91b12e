package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.batch;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PersonErased;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XapiTest {

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void what_the_courseware_told_of_who_is_erased_is_gone_and_the_progress_stays() {
        for (int i = 0; i < 25; i++) {
            lrs.post(lrs.token("asn-1"), statement(uuid(i), "asn-1", i % 4));
        }
        lrs.post(lrs.token("asn-2"), statement(uuid(30), "asn-2", 0));
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), lrs.cloud().deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2)));
        }
        assertEquals(1, lrs.cloud().contents("TABLE").split("\\bSTATEMENT#", -1).length - 1);
        assertEquals(404, lrs.get(lrs.token("asn-1"), uuid(3)).status());
        assertEquals(200, lrs.get(lrs.token("asn-2"), uuid(30)).status());
        assertEquals("ulas", lrs.progress("asn-1").path("courseId").asString());
    }

    @Test
    void what_a_phone_tells_late_of_who_is_erased_is_not_kept_and_holds_up_nobody_else() {
        lrs.cloud().deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2));
        int items = lrs.cloud().items("TABLE");
        assertEquals(200, lrs.post(lrs.token("asn-1"), statement(uuid(1), "asn-1", 0)).status());
        assertEquals(items, lrs.cloud().items("TABLE"));
        assertEquals(200, lrs.post(TestLrs.courseware(),
                "[" + statement(uuid(2), "asn-1", 1) + "," + statement(uuid(3), "asn-2", 1) + "]").status());
        assertEquals(404, lrs.get(TestLrs.courseware(), uuid(2)).status());
        assertEquals(200, lrs.get(TestLrs.courseware(), uuid(3)).status());
    }

    @Test
    void the_same_statement_again_is_accepted_and_another_with_its_id_is_a_conflict() {
        lrs.post(lrs.token("asn-1"), statement(uuid(0), "asn-1", 0));
        int items = lrs.cloud().items("TABLE");
        assertEquals(200, lrs.post(lrs.token("asn-1"), statement(uuid(0), "asn-1", 0)).status());
        assertEquals(409, lrs.post(lrs.token("asn-1"), statement(uuid(0), "asn-1", 1)).status());
        assertEquals(409, lrs.post(lrs.token("asn-1"),
                "[" + statement(uuid(7), "asn-1", 2) + "," + statement(uuid(0), "asn-1", 1) + "]").status());
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    @Test
    void bad_statements_are_refused_and_nothing_of_the_batch_is_written() {
        int items = lrs.cloud().items("TABLE");
        for (String bad : List.of("{", "7", "[7]", "{}", statement("x", "asn-1", 0),
                "[" + statement(uuid(0), "asn-1", 0) + ",{}]",
                "[" + statement(uuid(0), "asn-1", 0) + "," + statement(uuid(0), "asn-1", 0) + "]")) {
            assertEquals(400, lrs.post(lrs.token("asn-1"), bad).status(), bad);
        }
        assertEquals(413, lrs.post(lrs.token("asn-1"), "[" + "{},".repeat(200) + "{}]").status());
        assertEquals(413, lrs.post(lrs.token("asn-1"), "\"" + "x".repeat(4_000_001) + "\"").status());
        assertEquals(400, lrs.call(lrs.token("asn-1")).body(new byte[1], "text/plain").call().status());
        assertEquals(400, lrs.call(lrs.token("asn-1")).header("x-experience-api-version", "0.9")
                .json(statement(uuid(0), "asn-1", 0)).call().status());
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    @Test
    void what_has_no_course_as_object_is_a_statement_but_no_lesson() {
        for (String course : List.of("-", "-ulas", "u/l", "x".repeat(65), "%00")) {
            String statement = statement(UUID.randomUUID().toString(), "asn-1", course, "p0", "2026-11-23T01:00:00Z");
            assertEquals(200, lrs.post(lrs.token("asn-1"), statement).status(), course);
        }
        assertTrue(lrs.progress("asn-1").isMissingNode());
    }

    @Test
    void a_statement_has_at_most_a_million_bytes() {
        int items = lrs.cloud().items("TABLE");
        String small = statement(uuid(0), "asn-1", 0);
        for (String padding : List.of("x".repeat(1_000_000), "é".repeat(500_000))) {
            String large = statement(uuid(1), "asn-1", 1).replace("\"timestamp\"",
                    "\"context\":{\"platform\":\"%s\"},\"timestamp\"".formatted(padding));
            assertEquals(413, lrs.post(lrs.token("asn-1"), large).status());
            assertEquals(413, lrs.post(lrs.token("asn-1"), "[" + small + "," + large + "]").status());
        }
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    @Test
    void many_large_statements_are_read_page_by_page() {
        String padded = "\"context\":{\"platform\":\"%s\"},\"timestamp\"".formatted("\\\\".repeat(45_000));
        for (int i = 0; i < 30; i += 10) {
            List<String> batch = IntStream.range(i, i + 10)
                    .mapToObj(n -> statement(uuid(n), "asn-1", 1).replace("\"timestamp\"", padded)).toList();
            assertEquals(200, lrs.post(lrs.token("asn-1"), batch.toString()).status());
        }
        List<String> ids = new ArrayList<>();
        HttpCall page = lrs.list(lrs.token("asn-1")).query("limit", "200");
        for (Optional<URI> more = Optional.of(URI.create("")); more.isPresent();) {
            Reply reply = page.call();
            assertTrue(
                    reply.body().length + reply.text().chars().filter(c -> c == '"' || c == '\\').count() < 6_000_000,
                    "an answer of Lambda has at most 6 MB, escaped");
            reply.json().path("statements").values().forEach(s -> ids.add(s.path("id").asString()));
            String next = reply.json().path("more").asString();
            more = next.isEmpty() ? Optional.empty() : Optional.of(URI.create(next));
            page = follow(next);
        }
        assertEquals(30, ids.size());
        assertEquals(30, Set.copyOf(ids).size());
    }

    @Test
    void more_keeps_the_limit_that_was_asked_for() {
        lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1, 2, 3));
        Reply first = lrs.list(lrs.token("asn-1")).query("limit", "1").call();
        Reply second = follow(first.json().path("more").asString()).call();
        assertEquals(1, second.json().path("statements").size());
        assertNotEquals(first.json().path("statements"), second.json().path("statements"));
        assertEquals("", lrs.list(lrs.token("asn-1")).call().json().path("more").asString());
    }

    @Test
    void a_statement_is_asked_for_by_its_uuid_alone() {
        lrs.post(lrs.token("asn-1"), statement("ABCDEF01-0000-4000-8000-000000000001", "asn-1", 0));
        assertEquals(200, lrs.get(lrs.token("asn-1"), "abcdef01-0000-4000-8000-000000000001").status());
        assertEquals(200, lrs.get(lrs.token("asn-1"), "ABCDEF01-0000-4000-8000-000000000001").status());
        for (String bad : List.of("x", "x".repeat(3_000), uuid(0) + "0", uuid(0) + "\n")) {
            Reply reply = lrs.get(lrs.token("asn-1"), bad);
            assertEquals(400, reply.status());
            assertEquals("statementId", reply.json().path("errors").path(0).path("pointer").asString());
        }
        assertEquals(404, lrs.get(lrs.token("asn-1"), uuid(0)).status());
    }

    @Test
    void a_cursor_that_is_none_of_ours_is_refused() {
        lrs.post(lrs.token("asn-1"), batch("asn-1", 0, 1));
        String long3000 = Base64.getUrlEncoder().encodeToString(new byte[3000]);
        for (String cursor : List.of("?", "eA", long3000)) {
            Reply reply = lrs.list(lrs.token("asn-1")).query("cursor", cursor).call();
            assertEquals(400, reply.status(), cursor);
        }
    }

    @Test
    void half_a_character_is_not_accepted() {
        int items = lrs.cloud().items("TABLE");
        String broken = statement(uuid(1), "asn-1", 1).replace("\"timestamp\"",
                "\"context\":{\"platform\":\"\\ud800\"},\"timestamp\"");
        assertEquals(400, lrs.post(lrs.token("asn-1"), broken).status());
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    /** The call of the address that more gave. */
    private HttpCall follow(String more) {
        HttpCall call = lrs.list(lrs.token("asn-1"));
        for (String pair : more.substring(more.indexOf('?') + 1).split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                call.query(parts[0], parts[1]);
            }
        }
        return call;
    }
}
