package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.RequiredLevels;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a person's gaps of a day follow from. */
public record Situation(Dossier dossier, DepartmentNeeds department, RequiredLevels required, Policy policy,
        LocalDate day) {

    /** A gap and how urgent it is. */
    public record Urgent(CompetencyGap gap, Priority priority) {}

    /** The gaps by what is required of the person's position and what citizens complain of in the department, largest first. */
    public List<Urgent> gaps() {
        Map<CompetencyCode, ActualLevel> levels = dossier.with(department).levels(day, policy);
        return dossier.gaps(levels, required, department.complainedOf()).stream()
                .map(gap -> new Urgent(gap, priority(gap, Optional.ofNullable(levels.get(gap.competency())))))
                .toList();
    }

    private Priority priority(CompetencyGap gap, Optional<ActualLevel> actual) {
        Optional<ComplaintNeed> need = department.of(gap.competency());
        return Priority.of(Why.gap(gap.required(), actual.flatMap(ActualLevel::value), need.isPresent()),
                department.gapShare(gap.competency()), need.map(ComplaintNeed::complaints).orElse(0),
                policy.priority());
    }
}
