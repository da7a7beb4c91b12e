package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.course;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.model.StoredStatement;
import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.runtime.Settings;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.event.Received;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.Language;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CourseJudgingContinued;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others do between the moment at which a statement is looked at and the one at which it is stored. */
class MeanwhileTest {

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.start();
    }

    @Test
    void a_course_that_comes_between_looking_and_storing_is_completed_all_the_same() {
        HttpAnswer answer = post(statement(uuid(1), "asn-1", "ulas", "p0", "2026-11-23T01:00:00Z"), once(() -> {
            lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0"));
            assertEquals(0, lrs.completions().size(), "nobody waits yet");
        }));
        assertEquals(200, answer.status());
        assertEquals(1, lrs.completions().size());
    }

    @Test
    void lessons_that_two_phones_send_at_once_complete_the_course_once() {
        lrs.publish(TestLrs.PUBLISHED, course("ulas", 1, "p0", "p1"));
        String other = statement(uuid(2), "asn-1", "ulas", "p1", "2026-11-23T02:00:00Z");
        HttpAnswer answer = post(statement(uuid(1), "asn-1", "ulas", "p0", "2026-11-23T01:00:00Z"),
                once(() -> assertEquals(200, lrs.post(TestLrs.courseware(), other).status())));
        assertEquals(200, answer.status());
        assertEquals(1, lrs.completions().size());
    }

    @Test
    void a_busy_store_is_said_in_the_words_of_xapi() {
        HttpAnswer answer = post(statement(uuid(1), "asn-1", "ulas", "p0", "2026-11-23T01:00:00Z"), () -> false);
        assertEquals(429, answer.status());
        assertEquals("1.0.3", answer.headers().get("x-experience-api-version"));
        assertEquals("1", answer.headers().get("retry-after"));
    }

    /** Does it before the first store. */
    private static BooleanSupplier once(Runnable meanwhile) {
        boolean[] done = {false};
        return () -> {
            if (!done[0]) {
                done[0] = true;
                meanwhile.run();
            }
            return true;
        };
    }

    /** Posts to a store that first asks, and says that something was stored meanwhile where the answer is no. */
    private HttpAnswer post(String statement, BooleanSupplier beforeStoring) {
        var database = lrs.cloud().database("TABLE");
        Courses courses = Courses.in(database);
        LearningRecords records = new Asking(LearningRecords.in(database), beforeStoring);
        StatementJson json = new StatementJson(TestLrs.BASE);
        Settings settings = new Settings(Map.of("LRS_KEY", "courseware", "LRS_SECRET", "rahasia", "OIDC_ISSUER",
                TestIssuer.ISSUER, "OIDC_AUDIENCE", TestIssuer.AUDIENCE, "OIDC_JWKS_URL", TestIssuer.keysUrl())::get);
        StoreStatements store = new StoreStatements(courses, records, new JudgeWaiting(courses, records), json);
        return new XapiHttp(XapiCredentials.from(settings, lrs.cloud().clock()), new StatementForm(TestLrs.BASE), store,
                records, json).post(
                        new HttpRequest("POST /xapi/statements", "/xapi/statements", Map.of(), Map.of(),
                                Map.of("authorization", TestLrs.courseware(), "content-type", "application/json",
                                        "x-experience-api-version", "1.0.3"),
                                statement.getBytes(StandardCharsets.UTF_8), Optional.empty(), Language.ID, "c",
                                lrs.cloud().clock().instant()));
    }

    private record Asking(LearningRecords records, BooleanSupplier beforeStoring) implements LearningRecords {

        @Override
        public boolean store(List<StoredStatement> statements, List<Change> changes) {
            return beforeStoring.getAsBoolean() && records.store(statements, changes);
        }

        @Override
        public Optional<StoredStatement> find(String statementId) {
            return records.find(statementId);
        }

        @Override
        public Page<StoredStatement> of(AsnId asn, int limit, Optional<String> cursor) {
            return records.of(asn, limit, cursor);
        }

        @Override
        public Progress progress(AsnId asn, CourseId course) {
            return records.progress(asn, course);
        }

        @Override
        public List<Progress> progressOf(AsnId asn) {
            return records.progressOf(asn);
        }

        @Override
        public Page<AsnId> waiting(CourseId course, int limit, Optional<String> cursor) {
            return records.waiting(course, limit, cursor);
        }

        @Override
        public boolean strike(Progress progress) {
            return records.strike(progress);
        }

        @Override
        public Set<AsnId> forgotten(Collection<AsnId> people) {
            return records.forgotten(people);
        }

        @Override
        public void forgetStatements(AsnId asn) {
            records.forgetStatements(asn);
        }

        @Override
        public void goOn(Received<?> handled, CourseJudgingContinued next) {
            records.goOn(handled, next);
        }
    }
}
