package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.Response;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.model.needs.LogEntry;
import id.tumbuh.survey.model.needs.Source;
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
 */
record EvidenceItem(String pk, String sk, String source, Map<String, Integer> levels, Instant happenedAt,
        Instant recordedAt) {

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
        return new EvidenceItem(PersonItem.pk(asn), PREFIX + id, source.name(), thousandths, happenedAt, recordedAt);
    }

    List<LogEntry> entries() {
        return levels.entrySet().stream().map(level -> (LogEntry) new Evidence(
                sk.substring(PREFIX.length()), new CompetencyCode(level.getKey()), Source.valueOf(source),
                level.getValue(), 1, happenedAt, recordedAt, Optional.empty())).toList();
    }
}
