package id.tumbuh.incentive.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Who may be nominated, before the ranks are given. Their entries are not here: a person may have any number of them, and
 * the ledger has them.
 *
 * @param reachedAt when the last of the points was booked
 */
public record Nominee(Member member, long points, Instant reachedAt) {

    /**
     * More points first. Of equals those whose points were booked first: when something happened is what a phone says, and
     * who dates it back must not win by it. Then by id, so that the same ledger gives the same ranking.
     */
    private static final Comparator<Nominee> RANKING = Comparator.comparingLong(Nominee::points).reversed()
            .thenComparing(Nominee::reachedAt).thenComparing(nominee -> nominee.member().asn());

    public static Nominee of(Candidate candidate) {
        return new Nominee(candidate.member(), candidate.points(), candidate.reachedAt());
    }

    /** At most so many, the best first. The best of the best of each part are the best of all. */
    public static List<Nominee> best(List<Nominee> nominees, int most) {
        return nominees.stream().sorted(RANKING).limit(most).toList();
    }

    /** All of them, the best first. */
    public static List<Candidate> ranked(List<Candidate> candidates) {
        return candidates.stream().sorted(Comparator.comparing(Nominee::of, RANKING)).toList();
    }
}
