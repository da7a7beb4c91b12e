package id.tumbuh.survey;

import static id.tumbuh.runtime.testing.CrashingClient.crashes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.ScheduledCall;
import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.http.Preconditions;
import id.tumbuh.runtime.testing.CrashingClient;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.runtime.testing.TestClock;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.anonymous.ClosePoll;
import id.tumbuh.survey.anonymous.OpenPoll;
import id.tumbuh.survey.anonymous.SmallPoll;
import id.tumbuh.survey.anonymous.model.Ballot;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Terms;
import id.tumbuh.survey.anonymous.store.BallotKeys;
import id.tumbuh.survey.anonymous.store.Ballots;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Frame;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.OverdueSurveys;
import id.tumbuh.survey.store.Surveys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever was written last before a crash: a published survey has its poll, and a closed one its release. */
class PollCrashTest {

    private static final Clock CLOCK = Clock.fixed(TestClock.START, ZoneOffset.UTC);
    private static final Caller BKPSDM = new Caller(new AsnId("b-1"), Set.of(Role.BKPSDM));
    private static final Preconditions ANY = new Preconditions(Optional.empty(), Optional.empty());
    private static final int BALLOTS = 60;
    private final DynamoDbClient real = DynamoLocal.get().client();
    private final Survey draft = Survey.drafted(SmallPoll.SURVEY, SmallPoll.FRAME);
    private final Draft next = SmallPoll.ASKED;
    private final Poll poll = Poll.of(draft);
    private String named;
    private String anonymous;

    @BeforeEach
    void start() {
        named = DynamoLocal.get().createTable("survey");
        anonymous = DynamoLocal.get().createTable("ballots");
        surveys(real).add(draft, next, BKPSDM, "kunci-001", new byte[0], TestClock.START);
    }

    @Test
    void a_publication_that_crashes_after_any_write_leaves_a_draft_and_the_next_one_finds_its_key() {
        int crashes = 0;
        for (boolean crashed = true; crashed; crashes++) {
            start();
            crashed = crashes(CrashingClient.after(crashes + 1), this::publish);
            boolean published = surveys(real).find(draft.surveyId()).orElseThrow().status() == Survey.Status.PUBLISHED;
            Optional<Terms> before = ballots(real).terms(draft.surveyId());
            assertTrue(!published || before.isPresent() && keys(real).signer(poll).isPresent());
            publish(real);
            Terms terms = ballots(real).terms(draft.surveyId()).orElseThrow();
            before.ifPresent(first -> assertEquals(first.key(), terms.key()));
            assertInstanceOf(Ballots.Cast.class, ballots(real).cast(poll, new Ballot("a", "1")));
        }
        assertTrue(crashes > 3, "so many writes were survived: " + crashes);
    }

    @Test
    void a_closing_that_crashes_after_any_write_is_done_by_the_next_one_and_every_ballot_is_released_once() {
        closingCrashes(this::close, () -> {
            boolean closed = surveys(real).find(draft.surveyId()).orElseThrow().status() == Survey.Status.CLOSED;
            assertTrue(!closed || released().size() == BALLOTS);
            close(real);
            assertEquals(BALLOTS, released().size());
            assertEquals(BALLOTS, new TreeSet<>(released()).size());
            // key, terms, form, state, which run is the released one, and its one part
            assertEquals(6, real.scan(scan -> scan.tableName(anonymous)).count());
        });
    }

    @Test
    void the_clock_closes_what_a_crash_left_half_closed() {
        closingCrashes(this::closeByTheClock, () -> {
            closeByTheClock(real);
            assertEquals(Survey.Status.CLOSED, surveys(real).find(draft.surveyId()).orElseThrow().status());
            assertEquals(BALLOTS, new TreeSet<>(released()).size());
            assertTrue(keys(real).signer(poll).isEmpty());
        });
    }

    /** Closes a poll once for each of its writes, after which it crashes, and at last to the end; each time looks at what is left. */
    private void closingCrashes(Consumer<DynamoDbClient> closing, Runnable look) {
        int crashes = 0;
        for (boolean crashed = true; crashed; crashes++) {
            start();
            publish(real);
            IntStream.range(0, BALLOTS)
                    .forEach(i -> ballots(real).cast(poll, new Ballot("hash-" + i, String.valueOf(i))));
            crashed = crashes(CrashingClient.after(crashes + 1), closing);
            look.run();
        }
        assertTrue(crashes > 7, "so many writes were survived: " + crashes);
    }

    @Test
    void one_poll_that_can_not_be_closed_keeps_no_other_open() {
        publish(real);
        String other = draft.surveyId().replace("0001", "0002");
        Survey second = Survey.drafted(other, SmallPoll.FRAME);
        surveys(real).add(second, next, BKPSDM, "kunci-002", new byte[0], TestClock.START);
        new ManageSurveys(surveys(real),
                new OpenPoll(keys(real), ballots(real), new BallotRules(new Judge(), new Json()))::of,
                AnonymousWiring::closesNone).publish(BKPSDM, other, ANY, TestClock.START);
        ClosePoll fails = new ClosePoll(poll -> {
            if (poll.surveyId().equals(draft.surveyId())) {
                throw new IllegalStateException("too large");
            }
        }, ballots(real), new SecureRandom());
        ClosePolls clock = new ClosePolls(OverdueSurveys.in(database(real, named)), surveys(real), fails);
        assertThrows(IllegalStateException.class, () -> clock.apply(new ScheduledCall(next.frame().closesAt())));
        assertEquals(Survey.Status.CLOSED, surveys(real).find(other).orElseThrow().status());
        assertEquals(Survey.Status.PUBLISHED, surveys(real).find(draft.surveyId()).orElseThrow().status());
    }

    @Test
    void the_terms_are_of_the_draft_that_is_published_whoever_writes_theirs_last() {
        Frame frame = next.frame();
        Frame longer = new Frame(frame.title(), frame.opensAt(), frame.closesAt().plus(Duration.ofDays(1)), 5, true,
                frame.audience(), Duration.ZERO, Optional.empty(), Frame.Kind.SURVEY);
        Draft later = new Draft(2, longer, Questionnaire.of(List.of(new Questionnaire.LevelQuestion("b",
                new CompetencyCode("M01"), new LocalizedText("-", "-")))));
        assertTrue(surveys(real).draft(draft, later));
        publish(real);
        OpenPoll slow = new OpenPoll(keys(real), ballots(real), new BallotRules(new Judge(), new Json()));
        slow.of(draft.published(frame).orElseThrow(), next);
        Terms terms = ballots(real).terms(draft.surveyId()).orElseThrow();
        assertEquals(longer.closesAt(), terms.closesAt());
        assertEquals(new BallotRules(new Judge(), new Json()).form(later.questionnaire()), ballots(real).form(terms));
    }

    private List<String> released() {
        return ((Ballots.Answers) ballots(real).released(poll, 200, Optional.empty())).page().items();
    }

    private void publish(DynamoDbClient with) {
        OpenPoll open = new OpenPoll(keys(with), ballots(with), new BallotRules(new Judge(), new Json()));
        assertInstanceOf(ManageSurveys.Managed.class,
                new ManageSurveys(surveys(with), open::of, AnonymousWiring::closesNone)
                        .publish(BKPSDM, draft.surveyId(), ANY, TestClock.START));
    }

    private void closeByTheClock(DynamoDbClient with) {
        new ClosePolls(OverdueSurveys.in(database(with, named)), surveys(with), closing(with))
                .apply(new ScheduledCall(next.frame().closesAt()));
    }

    private ClosePoll closing(DynamoDbClient with) {
        return new ClosePoll(BallotKeys.destroyingIn(database(with, anonymous)), ballots(with), new SecureRandom());
    }

    private void close(DynamoDbClient with) {
        ClosePoll close = closing(with);
        assertInstanceOf(ManageSurveys.Managed.class,
                new ManageSurveys(surveys(with), AnonymousWiring::opensNone, close::of)
                        .close(BKPSDM, draft.surveyId(), TestClock.START));
    }

    private Surveys surveys(DynamoDbClient with) {
        return Surveys.in(database(with, named), new Json());
    }

    private Ballots ballots(DynamoDbClient with) {
        return Ballots.in(database(with, anonymous));
    }

    private BallotKeys keys(DynamoDbClient with) {
        return BallotKeys.in(database(with, anonymous), new Sealer("a secret of the test"), SmallPoll::pair);
    }

    private Database database(DynamoDbClient with, String table) {
        return new Database(with, table, CLOCK, new Json());
    }
}
