package id.tumbuh.survey.akpk.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.model.RequiredLevels;
import id.tumbuh.survey.model.needs.ActualLevel;
import id.tumbuh.survey.model.needs.DepartmentNeeds;
import id.tumbuh.survey.model.needs.Dossier;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.model.needs.EvidenceLog;
import id.tumbuh.survey.model.needs.Held;
import id.tumbuh.survey.model.needs.Policy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts a participant of a wave: where they worked when it closed, and of each competency that they answered about the level
 * that they had then. What happened later does not count; what was only recorded later does until the wave settles.
 */
public record Headcount(Wave wave, RequiredLevels required, Policy policy) {

    /** Where the participant worked when the survey closed. */
    public DepartmentCode department(Dossier dossier) {
        return held(dossier).department();
    }

    /**
     * @param needs of that department, on the day on which the survey closed
     * @return of one participant; of none where no answer of theirs shows a level
     */
    public WaveTally of(Dossier dossier, DepartmentNeeds needs) {
        Held held = held(dossier);
        EvidenceLog settled = EvidenceLog.asOf(LocalDate.ofInstant(wave.settlesAt(), Period.ZONE),
                dossier.with(needs).log());
        EvidenceLog known = new EvidenceLog(wave.closingDay(), settled.evidence(), settled.withdrawn());
        Map<CompetencyCode, Tally> tallies = new HashMap<>();
        known.evidence().stream().filter(this::isAnAnswer)
                .filter(answer -> !known.withdrawn().contains(answer.id())).map(Evidence::competency).distinct()
                .forEach(competency -> ActualLevel.of(competency, known, policy).reached().ifPresent(level -> tallies
                        .put(competency, Tally.one(required.of(held.position()), level))));
        return tallies.isEmpty() ? WaveTally.empty() : WaveTally.one(held.department(), tallies);
    }

    private Held held(Dossier dossier) {
        return Held.on(wave.closingDay(), dossier.held())
                .orElseGet(() -> new Held(dossier.person().position(), dossier.person().department(), wave.closedAt()));
    }

    /** Each revision of a person's answers is evidence of its own, and takes the place of the one before. */
    private boolean isAnAnswer(Evidence evidence) {
        String id = "survey/" + wave.surveyId();
        return evidence.id().equals(id) || evidence.id().startsWith(id + "/");
    }
}
