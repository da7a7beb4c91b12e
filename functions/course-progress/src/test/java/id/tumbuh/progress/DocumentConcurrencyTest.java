package id.tumbuh.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** If-Match and If-None-Match (xAPI 1.0.3 Communication 3.1, IEEE 9274.1.1 4.1.4). */
class DocumentConcurrencyTest {

    private static final String STALE = "\"1111111111111111111111111111111111111111\"";

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.start();
    }

    /** Where a PUT must say what it replaces. */
    private Stream<TestDocuments> guarded() {
        return Stream.of(TestDocuments.activityProfile(lrs, "1.0.3"), TestDocuments.agentProfile(lrs, "1.0.3"),
                TestDocuments.state(lrs, "2.0.0").with("stateId", "two"),
                TestDocuments.activityProfile(lrs, "2.0.0").with("profileId", "two"),
                TestDocuments.agentProfile(lrs, "2.0.0").with("profileId", "two"));
    }

    private Stream<TestDocuments> all() {
        return Stream.concat(guarded(), Stream.of(TestDocuments.state(lrs, "1.0.3")));
    }

    @Test
    void a_put_over_a_document_that_does_not_say_so_is_a_conflict_and_the_answer_says_what_to_do() {
        guarded().forEach(document -> {
            document.create("1");
            Reply refused = document.put("2");
            assertEquals(409, refused.status());
            assertTrue(refused.text().contains("If-Match"), refused.text());
            assertEquals("1", document.text());
        });
    }

    @Test
    void a_put_of_a_profile_in_1_0_3_always_says_what_it_expects() {
        guarded().forEach(document -> {
            boolean first = document.version().equals("1.0.3");
            Reply reply = document.put("1");
            assertEquals(first ? 400 : 204, reply.status());
            assertEquals(first, reply.text().contains("If-None-Match"));
            assertEquals(first ? 404 : 200, document.get().status());
        });
    }

    @Test
    void a_state_of_1_0_3_is_put_over_without_asking() {
        TestDocuments state = TestDocuments.state(lrs, "1.0.3");
        state.put("1");
        assertEquals(204, state.put("2").status());
        assertEquals("2", state.text());
    }

    @Test
    void a_stale_etag_changes_nothing_and_the_present_one_does() {
        all().forEach(document -> {
            document.create("{\"a\":1}");
            String present = document.etag();
            for (String stale : List.of(STALE, "", "W/" + present, "\"x\", " + STALE)) {
                assertEquals(412, document.put("{}", "if-match", stale).status(), stale);
                assertEquals(412, document.request("POST").json("{}").header("if-match", stale).call().status());
                assertEquals(412, document.request("DELETE").header("if-match", stale).call().status());
            }
            assertEquals("{\"a\":1}", document.text());
            assertEquals(204, document.put("{\"a\":2}", "if-match", STALE + ", " + present).status());
            assertEquals(412, document.put("{}", "if-match", present).status());
            assertEquals(204, document.request("POST").json("{\"b\":1}").header("if-match",
                    document.etag().replace("\"", "")).call().status());
            assertEquals("{\"a\":2,\"b\":1}", document.text());
            assertEquals(204, document.put("{}", "if-match", "*").status());
            assertEquals(204, document.request("DELETE").header("if-match", document.etag()).call().status());
            assertEquals(404, document.get().status());
        });
    }

    @Test
    void what_is_not_there_matches_no_etag() {
        all().forEach(document -> {
            for (String any : List.of(STALE, "*")) {
                assertEquals(412, document.put("{}", "if-match", any).status());
                assertEquals(412, document.request("POST").json("{}").header("if-match", any).call().status());
                assertEquals(412, document.request("DELETE").header("if-match", any).call().status());
            }
            assertEquals(404, document.get().status());
        });
    }

    @Test
    void if_none_match_stores_only_what_is_new() {
        all().forEach(document -> {
            assertEquals(204, document.put("{\"a\":1}", "if-none-match", "*").status());
            assertEquals(412, document.put("{}", "if-none-match", "*").status());
            assertEquals(412, document.request("POST").json("{}").header("if-none-match", "*").call().status());
            assertEquals(412, document.put("{}", "if-none-match", document.etag()).status());
            assertEquals("{\"a\":1}", document.text());
            assertEquals(204, document.put("{}", "if-none-match", STALE).status());
            document.delete();
            assertEquals(204, document.request("POST").json("{}").header("if-none-match", "*").call().status());
        });
    }

    @Test
    void who_has_the_document_already_is_told_so() {
        all().forEach(document -> {
            document.create("{}");
            Reply same = document.request("GET").header("if-none-match", document.etag()).call();
            assertEquals(304, same.status());
            assertEquals(0, same.body().length);
            assertEquals(document.etag(), same.headers().get("etag"));
            assertEquals(200, document.request("GET").header("if-none-match", STALE).call().status());
            assertEquals(412, document.request("GET").header("if-match", STALE).call().status());
        });
    }
}
