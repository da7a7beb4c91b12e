package id.tumbuh.survey.plan.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.plan.model.Contribution;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a person's plan for a year added, beside the plan. */
record ContributionItem(String pk, String sk, int revision, String department, Map<String, Integer> courses,
        Map<String, Integer> gaps) {

    static final String PREFIX = "ADDED#";

    static String pk(AsnId asn) {
        return PlanItem.pk(asn);
    }

    static ContributionItem of(AsnId asn, Contribution contribution) {
        Map<String, Integer> courses = new HashMap<>();
        contribution.courses().forEach((course, hours) -> courses.put(course.value(), hours));
        Map<String, Integer> gaps = new HashMap<>();
        contribution.gaps().forEach((gap, levels) -> gaps.put(gap.value(), levels));
        return new ContributionItem(pk(asn), PREFIX + contribution.year(), contribution.revision(),
                contribution.department().value(), courses, gaps);
    }

    Contribution contribution() {
        SortedMap<CourseId, Integer> hours = new TreeMap<>();
        courses.forEach((course, value) -> hours.put(new CourseId(course), value));
        SortedMap<CompetencyCode, Integer> levels = new TreeMap<>();
        gaps.forEach((gap, value) -> levels.put(new CompetencyCode(gap), value));
        return new Contribution(Integer.parseInt(sk.substring(PREFIX.length())), revision,
                new DepartmentCode(department), hours, levels);
    }
}
