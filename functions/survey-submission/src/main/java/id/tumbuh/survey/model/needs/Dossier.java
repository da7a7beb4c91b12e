package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.RequiredLevels;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A person of today, the positions that the city knew of, and the log of evidence. */
public record Dossier(Person person, List<Held> held, List<LogEntry> log) {

    /** With what the needs of a department tell of who worked there: nothing of who did not. */
    public Dossier with(DepartmentNeeds needs) {
        return new Dossier(person, held, Stream.concat(log.stream(), needs.complaints().stream()
                .flatMap(need -> need.evidence(needs.department(), held).stream())).toList());
    }

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

    /** The gaps by what is required of the person's position and what citizens complain of in the department. */
    public List<CompetencyGap> gaps(Map<CompetencyCode, ActualLevel> levels, RequiredLevels required,
            Collection<CompetencyCode> complainedOf) {
        Map<CompetencyCode, ProficiencyLevel> reached = new TreeMap<>();
        levels.forEach((competency, level) -> level.reached().ifPresent(whole -> reached.put(competency, whole)));
        return CompetencyGap.of(reached, complainedOf, required.of(person.position()));
    }
}
