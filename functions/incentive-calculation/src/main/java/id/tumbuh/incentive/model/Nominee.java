package id.tumbuh.incentive.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who may be nominated, before the ranks are given.
 *
 * @param reachedAt when the last of the points was booked
 */
public record Nominee(Member member, long points, Instant reachedAt, Nomination.Explanation explanation) {

    /**
     * More points first. Of equals those whose points were booked first: when something happened is what a phone says, and
     * who dates it back must not win by it. Then by id, so that the same ledger gives the same ranking.
     */
    private static final Comparator<Nominee> RANKING = Comparator.comparingLong(Nominee::points).reversed()
            .thenComparing(Nominee::reachedAt).thenComparing(nominee -> nominee.member().asn());

    /** At most so many, the best first. The best of the best of each part are the best of all. */
    public static List<Nominee> best(List<Nominee> nominees, int most) {
        return nominees.stream().sorted(RANKING).limit(most).toList();
    }

    /** The best with their ranks. */
    public static List<Nomination> nominated(List<Nominee> nominees, int most) {
        List<Nomination> nominations = new ArrayList<>();
        best(nominees, most).forEach(nominee -> nominations.add(new Nomination(nominations.size() + 1,
                nominee.member().asn(), nominee.member().name(), nominee.member().department(), nominee.points(),
                nominee.explanation())));
        return nominations;
    }
}
