package id.tumbuh.survey.anonymous.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.AsnId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnonymousModelTest {

    private static final String SURVEY = "00000000-0000-4000-8000-000000000001";
    private static final Poll POLL = new Poll(SURVEY, 1, 5);
    private static final AsnId ASN = new AsnId("asn-1");

    @Test
    void a_person_has_one_token_and_a_lost_answer_can_be_had_again() {
        Participation first = Participation.of(ASN, POLL, new byte[]{1});
        assertEquals(Participation.Decision.FIRST, first.after(Optional.empty()));
        assertEquals(Participation.Decision.AGAIN,
                Participation.of(ASN, POLL, new byte[]{1}).after(Optional.of(first)));
        assertEquals(Participation.Decision.REFUSED,
                Participation.of(ASN, POLL, new byte[]{2}).after(Optional.of(first)));
    }

    @Test
    void a_token_is_spent_once_and_the_same_answers_again_are_the_same_ballot() {
        Ballot ballot = new Ballot("a", "{}");
        assertEquals(Ballot.Spending.COUNTED, ballot.after(Optional.empty()));
        assertEquals(Ballot.Spending.COUNTED_BEFORE, new Ballot("a", "{}").after(Optional.of(ballot)));
        assertEquals(Ballot.Spending.SPENT_OTHERWISE, new Ballot("a", "{\"x\":1}").after(Optional.of(ballot)));
    }

    @Test
    void a_token_is_another_one_in_another_poll_and_the_same_one_under_another_signature() {
        byte[] random = new byte[Token.RANDOM_BYTES];
        Token token = new Token(random, new byte[]{1});
        assertEquals(token.hash(POLL), new Token(random, new byte[]{2}).hash(POLL));
        assertNotEquals(token.hash(POLL), token.hash(new Poll(SURVEY, 2, 5)));
        random = random.clone();
        random[0] = 1;
        assertNotEquals(token.hash(POLL), new Token(random, new byte[]{1}).hash(POLL));
        assertThrows(IllegalArgumentException.class, () -> new Token(new byte[31], new byte[1]));
    }

    @Test
    void what_is_signed_is_the_random_bytes_and_the_message_that_all_tokens_of_the_poll_share() {
        byte[] random = new byte[Token.RANDOM_BYTES];
        Arrays.fill(random, (byte) 7);
        Token token = new Token(random, new byte[]{9});
        byte[] message = POLL.message();
        assertTrue(token.isSignedFor(POLL, (prepared, signature) -> signature[0] == 9
                && Arrays.equals(random, Arrays.copyOf(prepared, 32))
                && Arrays.equals(message, Arrays.copyOfRange(prepared, 32, prepared.length))));
        assertFalse(token.isSignedFor(POLL, (prepared, signature) -> false));
    }

    @Test
    void below_the_smallest_group_nothing_is_released() {
        assertInstanceOf(Release.TooFew.class, release(4, 1));
        assertEquals(5, assertInstanceOf(Release.Batch.class, release(5, 1)).answers().size());
    }

    @Test
    void every_answer_is_released_once_whatever_the_order() {
        List<String> released = new ArrayList<>(batch(500, 7));
        assertNotEquals(sorted(500), released);
        Collections.sort(released);
        assertEquals(sorted(500), released);
    }

    @Test
    void an_answer_comes_out_at_each_place_as_often() {
        int runs = 10_000;
        int[][] counts = new int[5][5];
        SplittableRandom random = new SplittableRandom(20261128);
        for (int run = 0; run < runs; run++) {
            List<String> batch = ((Release.Batch) Release.of(POLL, ballots(5), random)).answers();
            for (int place = 0; place < 5; place++) {
                counts[Integer.parseInt(batch.get(place)) - 100][place]++;
            }
        }
        // 25 cells of 2,000 with a deviation of 40 each: five of them
        Arrays.stream(counts).flatMapToInt(Arrays::stream)
                .forEach(count -> assertTrue(count > 1_800 && count < 2_200, count + " of " + runs));
    }

    @Test
    void a_poll_is_of_one_of_our_surveys() {
        assertThrows(IllegalArgumentException.class, () -> new Poll("x", 1, 5));
        assertThrows(IllegalArgumentException.class, () -> new Poll(SURVEY, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> new Poll(SURVEY, 1, 0));
    }

    private static Release release(int ballots, long seed) {
        return Release.of(POLL, ballots(ballots), new SplittableRandom(seed));
    }

    private static List<String> batch(int ballots, long seed) {
        return ((Release.Batch) release(ballots, seed)).answers();
    }

    private static List<Ballot> ballots(int number) {
        return sorted(number).stream().map(answer -> new Ballot("hash of " + answer, answer)).toList();
    }

    private static List<String> sorted(int number) {
        return IntStream.range(100, 100 + number).mapToObj(String::valueOf).toList();
    }
}
