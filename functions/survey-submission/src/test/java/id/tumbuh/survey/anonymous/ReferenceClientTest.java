package id.tumbuh.survey.anonymous;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Why a client waits: what somebody joins who sees when people take part and when ballots come, as a network does. */
class ReferenceClientTest {

    private static final int PEOPLE = 500;
    private static final Duration DAY = Duration.ofHours(8);

    private record Times(long comesAt, long sendsAt) {}

    @Test
    void who_sees_ballots_come_joins_those_who_do_not_wait() {
        int atOnce = joinedByOrder(Duration.ofSeconds(1));
        int untilClosing = joinedByOrder(Duration.ofDays(7));
        System.out.printf("joined by the order of coming: sent at once %d, at any time of a week %d of %d%n", atOnce,
                untilClosing, PEOPLE);
        assertTrue(atOnce > PEOPLE / 2, "sent at once " + atOnce);
        assertTrue(untilClosing <= 9, "at any time of a week " + untilClosing);
    }

    @Test
    void who_waits_up_to_an_hour_is_among_those_of_an_hour_only() {
        List<Times> all = times(Duration.ofHours(1));
        double among = all.stream().mapToLong(one -> all.stream().filter(other -> other.comesAt() <= one.sendsAt()
                && one.sendsAt() < other.comesAt() + 3600).count()).average().orElseThrow();
        System.out.printf("a ballot sent within an hour is one of %.0f of %d on average%n", among, PEOPLE);
        assertTrue(among < PEOPLE / 5.0, "among " + among);
    }

    private static int joinedByOrder(Duration waiting) {
        List<Times> coming = times(waiting);
        List<Times> sending = coming.stream().sorted(Comparator.comparing(Times::sendsAt)).toList();
        return (int) IntStream.range(0, PEOPLE).filter(i -> coming.get(i) == sending.get(i)).count();
    }

    private static List<Times> times(Duration waiting) {
        SplittableRandom random = new SplittableRandom(9474);
        return IntStream.range(0, PEOPLE).mapToObj(i -> random.nextLong(DAY.toSeconds()))
                .map(at -> new Times(at, at + ReferenceClient.delay(waiting, random).toSeconds()))
                .sorted(Comparator.comparing(Times::comesAt)).toList();
    }
}
