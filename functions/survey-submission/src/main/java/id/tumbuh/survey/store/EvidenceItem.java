package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.Response;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.model.needs.LogEntry;
import id.tumbuh.survey.model.needs.Source;
import id.tumbuh.survey.model.review.GroupView;
import id.tumbuh.survey.model.review.ReviewId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one survey's answers or one certificate shows, in one item of the person's partition: its key is the natural id, so
 * the same again is the same item, and it is written once and never over.
 *
 * @param levels of each competency, in thousandths of a level
 * @param raters of each competency, how many people the level comes from; nothing where that is one
 */
record EvidenceItem(String pk, String sk, String source, Map<String, Integer> levels, Map<String, Integer> raters,
        Instant happenedAt, Instant recordedAt) {

    static final String PREFIX = "EVIDENCE#";
    private static final int WHOLE = 1000;

    /** A later revision of the answers is evidence of its own. */
    static EvidenceItem of(AsnId asn, Response response, Map<CompetencyCode, ProficiencyLevel> levels) {
        String id = "survey/" + response.surveyId();
        return of(asn, Source.SELF, response.revision() == 1 ? id : id + "/" + response.revision(), levels,
                response.answeredAt(), response.submittedAt());
    }

    static EvidenceItem of(AsnId asn, Source source, String id, Map<CompetencyCode, ProficiencyLevel> levels,
            Instant happenedAt, Instant recordedAt) {
        Map<String, Integer> thousandths = new HashMap<>();
        levels.forEach((competency, level) -> thousandths.put(competency.value(), level.value() * WHOLE));
        return new EvidenceItem(PersonItem.pk(asn), PREFIX + id, source.name(), thousandths, null, happenedAt,
                recordedAt);
    }

    /** One aggregate of a group of raters at a review's closing. */
    static EvidenceItem of(AsnId asn, String surveyId, GroupView view, Instant closedAt, Instant recordedAt) {
        Map<String, Integer> levels = new HashMap<>();
        Map<String, Integer> raters = new HashMap<>();
        view.means().forEach((competency, mean) -> {
            levels.put(competency.value(), mean.level());
            raters.put(competency.value(), mean.raters());
        });
        return new EvidenceItem(PersonItem.pk(asn), PREFIX + ReviewId.of(surveyId, view.group()),
                GroupView.source(view.group()).name(), levels, raters, closedAt, recordedAt);
    }

    List<LogEntry> entries() {
        return levels.entrySet().stream().map(level -> (LogEntry) new Evidence(
                sk.substring(PREFIX.length()), new CompetencyCode(level.getKey()), Source.valueOf(source),
                level.getValue(), raters == null ? 1 : raters.getOrDefault(level.getKey(), 1), happenedAt, recordedAt,
                Optional.empty())).toList();
    }
}
