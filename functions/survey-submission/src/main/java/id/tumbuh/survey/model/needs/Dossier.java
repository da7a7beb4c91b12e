package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.survey.model.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A person of today, the positions that the city knew of, and the log of evidence. */
public record Dossier(Person person, List<Held> held, List<LogEntry> log) {

    public ActualLevel actual(CompetencyCode competency, LocalDate day, Policy policy) {
        return ActualLevel.of(competency, EvidenceLog.asOf(day, log), policy);
    }

    /** The levels by the day; a competency of which too little is known has none. */
    public Map<CompetencyCode, ActualLevel> levels(LocalDate day, Policy policy) {
        EvidenceLog known = EvidenceLog.asOf(day, log);
        Map<CompetencyCode, ActualLevel> levels = new TreeMap<>();
        known.competencies().forEach(competency -> levels.put(competency,
                ActualLevel.of(competency, known, policy)));
        levels.values().removeIf(level -> level.value().isEmpty());
        return levels;
    }
}
