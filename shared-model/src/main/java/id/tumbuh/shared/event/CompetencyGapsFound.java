package id.tumbuh.shared.event;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import java.time.Instant;
import java.util.List;

/** Gaps of a person after an answer to a survey: required level minus actual level, positive ones only. */
public record CompetencyGapsFound(AsnId asn, String surveyId, List<Gap> gaps, Instant foundAt) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.survey.competency-gaps-found.v1";

    /** One gap. */
    public record Gap(CompetencyCode competency, ProficiencyLevel required, ProficiencyLevel actual) {}

    @Override
    public String about() {
        return asn.value();
    }
}
