package id.tumbuh.survey.store;

import id.tumbuh.shared.CompetencyCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which share of a department has a gap, by competency, as stored beside the needs that complaints show. */
record GapSharesItem(String pk, String sk, long version, Map<String, Told> told) {

    /** No code of a competency. */
    static final String SK = "gap-shares";

    /** @param closedAt when the survey closed whose report told it, in seconds since 1970 */
    record Told(int share, long closedAt) {}

    static GapSharesItem none(String pk) {
        return new GapSharesItem(pk, SK, 0, Map.of());
    }

    Map<CompetencyCode, Integer> shares() {
        return told.entrySet().stream()
                .collect(Collectors.toMap(entry -> new CompetencyCode(entry.getKey()),
                        entry -> entry.getValue().share()));
    }

    /** With what a report tells, as the next version; nothing where all of it is older than what is stored. */
    Optional<GapSharesItem> with(Instant closedAt, Map<CompetencyCode, Integer> shares) {
        Map<String, Told> all = new TreeMap<>(told);
        shares.forEach((competency, share) -> all.merge(competency.value(), new Told(share, closedAt.getEpochSecond()),
                (before, now) -> now.closedAt() > before.closedAt() ? now : before));
        return all.equals(told) ? Optional.empty() : Optional.of(new GapSharesItem(pk, sk, version + 1, all));
    }
}
