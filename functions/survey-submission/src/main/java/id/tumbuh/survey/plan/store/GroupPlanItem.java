package id.tumbuh.survey.plan.store;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.plan.model.GroupPlan;
import id.tumbuh.survey.plan.model.GroupPlan.Moved;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A department's plan for a year: how many people and lesson hours, by course people, by gap people and levels. */
record GroupPlanItem(String pk, String sk, long version, int people, int lessonHours, Map<String, Integer> courses,
        Map<String, List<Integer>> gaps) {

    static final String PARTITION = "HCDP";
    private static final int YEAR = 4;

    static String sk(int year, DepartmentCode department) {
        return year + "#" + department;
    }

    static GroupPlanItem of(int year, DepartmentCode department, GroupPlan plan, long version) {
        Map<String, Integer> courses = new TreeMap<>();
        plan.courses().forEach((course, people) -> courses.put(course.value(), people));
        Map<String, List<Integer>> gaps = new TreeMap<>();
        plan.gaps().forEach((gap, moved) -> gaps.put(gap.value(), List.of(moved.people(), moved.levels())));
        return new GroupPlanItem(PARTITION, sk(year, department), version, plan.people(), plan.lessonHours(), courses,
                gaps);
    }

    int year() {
        return Integer.parseInt(sk.substring(0, YEAR));
    }

    DepartmentCode department() {
        return new DepartmentCode(sk.substring(YEAR + 1));
    }

    GroupPlan plan() {
        SortedMap<CourseId, Integer> planned = new TreeMap<>();
        courses.forEach((course, count) -> planned.put(new CourseId(course), count));
        SortedMap<CompetencyCode, Moved> moved = new TreeMap<>();
        gaps.forEach((gap, counts) -> moved.put(new CompetencyCode(gap), new Moved(counts.get(0), counts.get(1))));
        return new GroupPlan(people, lessonHours, planned, moved);
    }
}
