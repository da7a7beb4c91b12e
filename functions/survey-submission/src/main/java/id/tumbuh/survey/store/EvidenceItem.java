package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.Response;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.model.needs.LogEntry;
import id.tumbuh.survey.model.needs.Source;
import id.tumbuh.survey.model.needs.Withdrawal;
import id.tumbuh.survey.model.review.GroupView;
import id.tumbuh.survey.model.review.ReviewId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one survey's answers or one certificate shows, in one item of the person's partition: its key is the natural id, so
 * the same again is the same item, and it is written once and never over.
 *
 * @param levels of each competency, in thousandths of a level
 * @param validUntil the last day on which it counts, where it has one of its own
 * @param recordedBy who of BKPSDM recorded it; nothing where an event or an answer did
 * @param withdraws the evidence whose place this one takes; null where it takes none's
 * @param course the certificate's; null where it is no certificate's, or one of before courses were kept
 * @param shares of each competency, how much of its source's weight it has, in thousandths; nothing where that is all of it
 * @param raters of each competency, how many people the level comes from; nothing where that is one
 */
record EvidenceItem(String pk, String sk, String source, Map<String, Integer> levels, Map<String, Integer> raters,
        Map<String, Integer> shares, LocalDate validUntil, String recordedBy, Instant happenedAt, Instant recordedAt,
        String withdraws,
        String course) {

    static final String PREFIX = "EVIDENCE#";
    private static final int WHOLE = 1000;

    /** A later revision of the answers is evidence of its own, and takes the place of the one before: also with no level. */
    static EvidenceItem of(AsnId asn, Response response, Map<CompetencyCode, ProficiencyLevel> levels) {
        EvidenceItem item = of(asn, Source.SELF, id(response, response.revision()), levels, response.answeredAt(),
                response.submittedAt());
        return response.revision() == 1
                ? item
                : new EvidenceItem(item.pk(), item.sk(), item.source(), item.levels(), item.raters(), null, null, null,
                        item.happenedAt(), item.recordedAt(), id(response, response.revision() - 1), null);
    }

    private static String id(Response response, int revision) {
        String id = "survey/" + response.surveyId();
        return revision == 1 ? id : "%s/%06d".formatted(id, revision);
    }

    static EvidenceItem of(AsnId asn, Source source, String id, Map<CompetencyCode, ProficiencyLevel> levels,
            Instant happenedAt, Instant recordedAt) {
        Map<String, Integer> thousandths = new HashMap<>();
        levels.forEach((competency, level) -> thousandths.put(competency.value(), level.value() * WHOLE));
        return new EvidenceItem(PersonItem.pk(asn), PREFIX + id, source.name(), thousandths, null, null, null, null,
                happenedAt, recordedAt, null, null);
    }

    /** The same as what the course's certificate shows. */
    EvidenceItem of(CourseId completed) {
        return new EvidenceItem(pk, sk, source, levels, raters, shares, validUntil, recordedBy, happenedAt, recordedAt,
                withdraws,
                completed.value());
    }

    /** One aggregate of a group of raters at a review's closing. */
    static EvidenceItem of(AsnId asn, String surveyId, GroupView view, Instant closedAt, Instant recordedAt) {
        Map<String, Integer> levels = new HashMap<>();
        Map<String, Integer> raters = new HashMap<>();
        Map<String, Integer> shares = new HashMap<>();
        view.means().forEach((competency, mean) -> {
            levels.put(competency.value(), mean.level());
            raters.put(competency.value(), mean.raters());
            shares.put(competency.value(), mean.share());
        });
        return new EvidenceItem(PersonItem.pk(asn), PREFIX + ReviewId.of(surveyId, view.group()),
                GroupView.source(view.group()).name(), levels, raters, shares, null, null, closedAt, recordedAt, null,
                null);
    }

    List<LogEntry> entries() {
        Stream<LogEntry> withdrawn = Stream.ofNullable(withdraws).map(id -> new Withdrawal(id, recordedAt));
        Stream<LogEntry> evidence = levels.entrySet().stream().map(level -> new Evidence(
                sk.substring(PREFIX.length()), new CompetencyCode(level.getKey()), Source.valueOf(source),
                level.getValue(), raters == null ? 1 : raters.getOrDefault(level.getKey(), 1),
                shares == null ? WHOLE : shares.getOrDefault(level.getKey(), WHOLE), happenedAt, recordedAt,
                Optional.ofNullable(validUntil)));
        return Stream.concat(withdrawn, evidence).toList();
    }
}
