package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.VOIDED;
import static id.tumbuh.progress.TestLrs.refers;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.model.xapi.CoursewareKey;
import id.tumbuh.progress.model.xapi.HashedSecret;
import id.tumbuh.progress.store.CoursewareKeys;
import id.tumbuh.progress.store.Draft;
import id.tumbuh.progress.store.MemoryBucket;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.runtime.event.Correlation;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows from statements that void others, refer to others, or tell of lessons. */
class AftercareTest {

    private static final String CONFIRMED = "https://verbs.example/confirmed";

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void a_voided_statement_is_asked_for_as_such_and_listed_no_more_whichever_of_the_two_came_first() {
        for (boolean targetFirst : new boolean[]{true, false}) {
            start();
            List<String> both = List.of(statement(uuid(1), "asn-1", 0), refers(uuid(2), "asn-9", VOIDED, uuid(1)));
            (targetFirst ? both : both.reversed())
                    .forEach(one -> assertEquals(200, lrs.post(TestLrs.courseware(), one).status()));
            assertEquals(404, lrs.get(TestLrs.courseware(), uuid(1)).status());
            assertEquals(200, all().query("voidedStatementId", uuid(1)).call().status());
            assertEquals(404, all().query("voidedStatementId", uuid(2)).call().status());
            assertEquals(List.of(uuid(2)), ids(all()), "targetFirst " + targetFirst);
        }
    }

    @Test
    void what_voids_can_not_be_voided_itself() {
        lrs.post(TestLrs.courseware(), statement(uuid(1), "asn-1", 0));
        lrs.post(TestLrs.courseware(), refers(uuid(2), "asn-9", VOIDED, uuid(1)));
        assertEquals(200, lrs.post(TestLrs.courseware(), refers(uuid(3), "asn-9", VOIDED, uuid(2))).status());
        assertEquals(200, lrs.get(TestLrs.courseware(), uuid(2)).status());
        assertEquals(404, lrs.get(TestLrs.courseware(), uuid(1)).status());
    }

    @Test
    void nobody_voids_what_is_not_theirs_to_state_not_even_before_it_comes() {
        lrs.post(TestLrs.courseware(), statement(uuid(1), "asn-2", 0));
        assertEquals(403, lrs.post(lrs.token("asn-1"), refers(uuid(2), "asn-1", VOIDED, uuid(1))).status());
        assertEquals(200, lrs.post(lrs.token("asn-1"), refers(uuid(4), "asn-1", VOIDED, uuid(3))).status());
        lrs.post(TestLrs.courseware(), statement(uuid(3), "asn-2", 1));
        String bound = bound("https://lms.example");
        assertEquals(200, lrs.post(bound, refers(uuid(5), "asn-2", VOIDED, uuid(6)).replace("\"verb\"",
                "\"context\":{\"contextActivities\":{\"parent\":{\"id\":\"https://lms.example/k\"}}},\"verb\""))
                .status());
        lrs.post(TestLrs.courseware(), statement(uuid(6), "asn-2", 1));
        for (int i : new int[]{1, 3, 6}) {
            assertEquals(200, lrs.get(TestLrs.courseware(), uuid(i)).status());
        }
    }

    @Test
    void a_statement_is_found_by_what_the_statement_that_it_refers_to_is_found_by_in_whatever_order_they_come() {
        List<String> chain = List.of(statement(uuid(1), "asn-1", 0), refers(uuid(2), "asn-2", CONFIRMED, uuid(1)),
                refers(uuid(3), "asn-3", CONFIRMED, uuid(2)));
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1))) {
            start();
            order.forEach(i -> assertEquals(200, lrs.post(TestLrs.courseware(), chain.get(i)).status()));
            HttpCall byLearner = all().query("agent", "{\"account\":{\"homePage\":\"%s\",\"name\":\"asn-1\"}}"
                    .formatted(TestLrs.BASE)).query("verb", "http://adlnet.gov/expapi/verbs/completed");
            assertEquals(List.of(uuid(1), uuid(2), uuid(3)), ids(byLearner).stream().sorted().toList(), "" + order);
            assertEquals(List.of(uuid(2), uuid(3)), ids(all().query("verb", CONFIRMED)).stream().sorted().toList());
        }
    }

    @Test
    void nobody_learns_by_a_statement_of_their_own_what_another_statement_tells() {
        lrs.post(TestLrs.courseware(), statement(uuid(1), "asn-2", 0));
        lrs.post(lrs.token("asn-1"), refers(uuid(2), "asn-1", CONFIRMED, uuid(1)));
        assertEquals(List.of(uuid(2)), ids(lrs.list(lrs.token("asn-1"))));
        assertEquals(List.of(), ids(lrs.list(lrs.token("asn-1")).query("verb",
                "http://adlnet.gov/expapi/verbs/completed")));
        assertEquals(List.of(uuid(2)), ids(lrs.list(lrs.token("asn-1")).query("verb", CONFIRMED)));
    }

    @Test
    void statements_that_refer_to_each_other_in_a_circle_end() {
        lrs.post(TestLrs.courseware(), refers(uuid(1), "asn-1", CONFIRMED, uuid(2)));
        assertEquals(200, lrs.post(TestLrs.courseware(), refers(uuid(2), "asn-2", CONFIRMED, uuid(1))).status());
        assertEquals(2, ids(all().query("verb", CONFIRMED)).size());
    }

    @Test
    void a_lesson_whose_process_ended_before_it_counted_counts_by_the_tables_stream() {
        Statements statements = Statements.in(lrs.cloud().database("TABLE"), new MemoryBucket());
        for (int batch = 0; batch < 2; batch++) {
            statements.write(batch == 0 ? List.of(told(0)) : List.of(told(1), told(2), told(3)),
                    lrs.cloud().clock().instant());
        }
        assertTrue(lrs.progress("asn-1").isMissingNode());
        for (int again = 0; again < 3; again++) {
            lrs.cloud().streamInserts("onStatements", "TABLE", "STATEMENT#");
        }
        assertEquals(25, lrs.progress("asn-1").path("percent").asInt(), "those of the batch are told by the batch");
        for (int again = 0; again < 8; again++) {
            lrs.cloud().streamInserts("onStatements", "TABLE", "BATCH#");
        }
        assertEquals(100, lrs.progress("asn-1").path("percent").asInt());
        assertEquals(1, lrs.completions().size());
    }

    @Test
    void a_completion_that_the_tables_stream_brought_about_is_of_the_request_that_stored_its_statements() {
        Statements statements = Statements.in(lrs.cloud().database("TABLE"), new MemoryBucket());
        Correlation.within("permintaan-satu", () -> statements.write(List.of(told(0)), lrs.cloud().clock().instant()));
        Correlation.within("permintaan-dua",
                () -> statements.write(List.of(told(1), told(2), told(3)), lrs.cloud().clock().instant()));
        List.of("BATCH#", "BATCH#", "STATEMENT#" + uuid(0))
                .forEach(pk -> lrs.cloud().streamInserts("onStatements", "TABLE", pk));
        assertEquals(List.of("permintaan-satu"), lrs.cloud().outboxCorrelations(), "what was told last completed it");
    }

    @Test
    void a_completion_that_a_batch_brought_about_by_the_stream_is_of_its_request() {
        Statements statements = Statements.in(lrs.cloud().database("TABLE"), new MemoryBucket());
        Correlation.within("permintaan-batch", () -> statements.write(List.of(told(0), told(1), told(2), told(3)),
                lrs.cloud().clock().instant()));
        lrs.cloud().streamInserts("onStatements", "TABLE", "BATCH#");
        assertEquals(List.of("permintaan-batch"), lrs.cloud().outboxCorrelations());
    }

    private static Draft told(int lesson) {
        return TestLrs.draft(statement(uuid(lesson), "asn-1", lesson), Optional.empty());
    }

    /** A key that is bound to the activities below this one. */
    private String bound(String activity) {
        CoursewareKey key = new CoursewareKey("0123456789abcdef0123", HashedSecret.of("rahasia", "garam"),
                new CoursewareKey.Grant("LMS", true, true, List.of(activity)), lrs.cloud().clock().instant(),
                new AsnId("b-1"), Optional.empty(), 1);
        CoursewareKeys.in(lrs.cloud().database("TABLE")).add(key,
                new Caller(new AsnId("b-1"), Set.of(Role.BKPSDM)), "kunci-001", new byte[0]);
        return TestLrs.basic(key.id() + ":rahasia");
    }

    private HttpCall all() {
        return lrs.list(TestLrs.courseware());
    }

    private static List<String> ids(HttpCall call) {
        return call.call().json().path("statements").valueStream().map(one -> one.path("id").asString()).toList();
    }
}
