package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a department's needs on a day.
 *
 * @param gapShares which share of the department has a gap in a competency, in thousandths, as the last report told it
 */
public record DepartmentNeeds(DepartmentCode department, List<ComplaintNeed> complaints,
        Map<CompetencyCode, Integer> gapShares) {

    public Set<CompetencyCode> complainedOf() {
        return complaints.stream().map(ComplaintNeed::competency).collect(Collectors.toSet());
    }

    public Optional<ComplaintNeed> of(CompetencyCode competency) {
        return complaints.stream().filter(need -> need.competency().equals(competency)).findFirst();
    }

    /** 0 where no report told of it, or it was withheld. */
    public int gapShare(CompetencyCode competency) {
        return gapShares.getOrDefault(competency, 0);
    }
}
