package id.tumbuh.survey.anonymous;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.testing.Faults;
import id.tumbuh.runtime.testing.TestClock;
import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.anonymous.model.Ballot;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Release;
import id.tumbuh.survey.anonymous.model.Terms;
import id.tumbuh.survey.anonymous.model.Token;
import id.tumbuh.survey.anonymous.store.BallotKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnonymousPollTest {

    private final AnonymousCity city = new AnonymousCity();

    @Test
    void a_person_takes_part_once_and_asks_again_for_a_lost_answer() {
        ReferenceClient client = city.client();
        byte[] signature = city.signed("asn-1", client);
        assertArrayEquals(signature, city.signed("asn-1", client));
        assertInstanceOf(TakePart.TookPartBefore.class,
                city.takePart.in(city.poll, new AsnId("asn-1"), city.client().blinded()));
        assertInstanceOf(TakePart.Signed.class,
                city.takePart.in(city.poll, new AsnId("asn-2"), city.client().blinded()));
    }

    @Test
    void what_can_not_be_signed_uses_nobodys_part_up() {
        assertInstanceOf(TakePart.NotSignable.class,
                city.takePart.in(city.poll, new AsnId("asn-1"), new byte[]{1, 2, 3}));
        assertEquals(0, city.cloud.items(AnonymousCity.NAMED));
        assertInstanceOf(TakePart.Signed.class,
                city.takePart.in(city.poll, new AsnId("asn-1"), city.client().blinded()));
    }

    @Test
    void a_person_who_asks_with_eight_tokens_at_once_gets_one() {
        List<TakePart.Outcome> outcomes = atOnce(8,
                i -> city.takePart.in(city.poll, new AsnId("asn-1"), city.client().blinded()));
        assertEquals(1, outcomes.stream().filter(TakePart.Signed.class::isInstance).count(), outcomes.toString());
    }

    @Test
    void a_token_is_spent_once_by_sixteen_at_once() {
        Token token = city.token("asn-1");
        List<CastBallot.Outcome> outcomes = atOnce(16, i -> city.cast(token, "{\"a\":" + i + "}"));
        assertEquals(1, outcomes.stream().filter(new CastBallot.Counted()::equals).count(), outcomes.toString());
        assertEquals(15, outcomes.stream().filter(new CastBallot.Spent()::equals).count(), outcomes.toString());
    }

    @Test
    void the_same_ballot_again_counts_as_the_same_also_sixteen_times_at_once() {
        Token token = city.token("asn-1");
        int items = city.cloud.items(AnonymousCity.ANONYMOUS);
        assertEquals(Set.of(new CastBallot.Counted()), new HashSet<>(atOnce(16, i -> city.cast(token, "{}"))));
        assertEquals(items + 1, city.cloud.items(AnonymousCity.ANONYMOUS));
        assertEquals(new CastBallot.Spent(), city.cast(token, "{\"a\":1}"));
    }

    @Test
    void what_the_polls_key_did_not_sign_is_no_token() {
        Token token = city.token("asn-1");
        byte[] random = token.random().clone();
        random[0]++;
        assertEquals(new CastBallot.NoToken(), city.cast(new Token(random, token.signature()), "{}"));
        assertEquals(new CastBallot.NoToken(), city.cast(new Token(token.random(), new byte[0]), "{}"));
        String next = SmallPoll.SURVEY.replace('1', '2');
        assertEquals(new CastBallot.NotOpen(), in(next, token));
        city.open.of(AnonymousCity.survey(next), SmallPoll.ASKED);
        assertEquals(new CastBallot.NoToken(), in(next, token));
        assertEquals(new CastBallot.NotOpen(), in("x".repeat(5_000), token));
    }

    private CastBallot.Outcome in(String surveyId, Token token) {
        return city.cast.in(surveyId, token, JsonMapper.shared().readTree("{}"), TestClock.START);
    }

    @Test
    void a_ballot_that_comes_when_the_poll_is_over_counts_no_more_though_nobody_closed_it() {
        Token token = city.token("asn-1");
        assertEquals(new CastBallot.NotOpen(), city.cast.in(SmallPoll.SURVEY, token,
                JsonMapper.shared().readTree("{}"), city.survey.closesAt()));
        assertEquals(new CastBallot.Counted(), city.cast.in(SmallPoll.SURVEY, token,
                JsonMapper.shared().readTree("{}"), city.survey.closesAt().minusMillis(1)));
    }

    @Test
    void closing_releases_all_answers_once_and_deletes_tokens_and_the_private_key() {
        List<Token> tokens = IntStream.range(0, 7).mapToObj(i -> city.token("asn-" + i)).toList();
        tokens.forEach(token -> city.cast(token, "{\"a\":" + tokens.indexOf(token) + "}"));
        List<String> released = batch(city.close());

        assertEquals(IntStream.range(0, 7).mapToObj(i -> "{\"a\":" + i + "}").toList(), sorted(released));
        assertEquals(released, batch(city.close()));
        String left = city.cloud.contents(AnonymousCity.ANONYMOUS);
        tokens.forEach(token -> assertFalse(left.contains(token.hash(city.poll))));
        assertEquals(Optional.empty(), city.keys.signer(city.poll).map(Object::getClass));
        assertEquals(new CastBallot.NotOpen(), city.cast(tokens.getFirst(), "{\"a\":0}"));
        assertInstanceOf(TakePart.NotOpen.class,
                city.takePart.in(city.poll, new AsnId("asn-9"), city.client().blinded()));
    }

    @Test
    void a_closed_poll_is_not_opened_again() {
        city.close();
        assertEquals(city.key, city.open.of(city.survey, SmallPoll.ASKED).key());
        assertInstanceOf(TakePart.NotOpen.class,
                city.takePart.in(city.poll, new AsnId("asn-1"), city.client().blinded()));
    }

    @Test
    void below_the_smallest_group_nothing_is_released_and_nothing_kept() {
        IntStream.range(0, 4).forEach(i -> city.cast(city.token("asn-" + i), "{\"rahasia\":1}"));
        assertInstanceOf(Release.TooFew.class, city.close());
        assertInstanceOf(Release.TooFew.class, city.close());
        assertFalse(city.cloud.contents(AnonymousCity.ANONYMOUS).contains("rahasia"));
    }

    @Test
    void eight_who_close_at_once_release_one_order() {
        IntStream.range(0, 30).forEach(i -> city.cast(city.token("asn-" + i), "{\"a\":" + i + "}"));
        List<Release> releases = atOnce(8, i -> city.close());
        assertEquals(1, new HashSet<>(releases).size(), releases.toString());
        assertEquals(30, new HashSet<>(batch(releases.getFirst())).size());
        // key, terms, form, state, release and its one part
        assertEquals(6, city.cloud.items(AnonymousCity.ANONYMOUS));
    }

    @Test
    void every_ballot_that_counted_while_the_poll_closed_is_released() {
        List<Token> tokens = IntStream.range(0, 16).mapToObj(i -> city.token("asn-" + i)).toList();
        tokens.subList(0, 8).forEach(token -> city.cast(token, "{\"a\":1}"));
        List<Object> outcomes = atOnce(9, i -> i == 0
                ? (Object) city.close()
                : city.cast(tokens.get(7 + i), "{\"a\":2}"));
        long counted = outcomes.stream().filter(new CastBallot.Counted()::equals).count();
        long late = batch(city.close()).stream().filter("{\"a\":2}"::equals).count();
        assertEquals(counted, late, outcomes.toString());
    }

    @Test
    void a_closing_that_ended_after_the_last_ballot_was_refused_is_done_by_the_next_one() {
        IntStream.range(0, 6).forEach(i -> city.cast(city.token("asn-" + i), "{\"a\":" + i + "}"));
        assertThrows(IllegalStateException.class, () -> city.close(() -> {
            throw new IllegalStateException("the process ends here");
        }));
        assertEquals(6, new HashSet<>(batch(city.close())).size());
        assertEquals(6, city.cloud.items(AnonymousCity.ANONYMOUS));
    }

    @Test
    void what_is_released_stays_whichever_answer_of_the_table_was_lost() {
        for (long seed = 0; seed < 6; seed++) {
            Poll poll = new Poll(city.poll.surveyId(), 10 + (int) seed, 5);
            city.ballots.open(new Terms(poll, city.key, city.survey.closesAt(), 1), "-");
            IntStream.range(0, 6).forEach(i -> city.ballots.cast(poll, new Ballot("hash-" + i, "answer " + i)));
            Release first = new Faults(0.3, seed).during(() -> city.ballots.close(poll, city.random));
            assertEquals(6, new HashSet<>(batch(first)).size(), "seed " + seed);
            assertEquals(first, city.ballots.close(poll, city.random), "seed " + seed);
        }
    }

    @Test
    void a_polls_pair_is_made_once_and_opens_with_the_secret_alone() {
        assertEquals(city.key, city.keys.make(city.poll));
        assertTrue(city.keys.signer(city.poll).isPresent());
        BallotKeys withoutIt = BallotKeys.in(city.cloud.database(AnonymousCity.ANONYMOUS), new Sealer("another"));
        assertEquals(city.key, withoutIt.make(city.poll));
        assertThrows(IllegalArgumentException.class,
                () -> withoutIt.signer(city.poll));
    }

    private static List<String> batch(Release release) {
        return ((Release.Batch) release).answers();
    }

    private static List<String> sorted(List<String> answers) {
        List<String> sorted = new ArrayList<>(answers);
        Collections.sort(sorted);
        return sorted;
    }

    /** Does the same so many times, each in a thread of its own that starts with the others. */
    private static <T> List<T> atOnce(int times, IntFunction<T> work) {
        CountDownLatch ready = new CountDownLatch(times);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            return IntStream.range(0, times).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                ready.countDown();
                try {
                    ready.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return work.apply(i);
            }, threads)).toList().stream().map(CompletableFuture::join).toList();
        }
    }
}
