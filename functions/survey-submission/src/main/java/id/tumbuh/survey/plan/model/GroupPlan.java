package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The approved plans of a department's people for a year, or of the whole city's, added up.
 *
 * @param people who have one
 * @param courses how many of them plan each
 * @param gaps how many of them move each, and by how many levels together
 */
public record GroupPlan(int people, int lessonHours, SortedMap<CourseId, Integer> courses,
        SortedMap<CompetencyCode, Moved> gaps) {

    public static final GroupPlan NONE = new GroupPlan(0, 0, new TreeMap<>(), new TreeMap<>());

    /** How many people move a gap, and by how many levels together. */
    public record Moved(int people, int levels) {

        private Moved plus(Moved other) {
            return new Moved(people + other.people, levels + other.levels);
        }
    }

    public GroupPlan with(Contribution one) {
        return plus(of(one, 1));
    }

    public GroupPlan without(Contribution one) {
        return plus(of(one, -1));
    }

    public GroupPlan plus(GroupPlan other) {
        SortedMap<CourseId, Integer> allCourses = new TreeMap<>(courses);
        other.courses.forEach((course, planning) -> allCourses.merge(course, planning, Integer::sum));
        allCourses.values().removeIf(planning -> planning == 0);
        SortedMap<CompetencyCode, Moved> allGaps = new TreeMap<>(gaps);
        other.gaps.forEach((gap, moved) -> allGaps.merge(gap, moved, Moved::plus));
        allGaps.values().removeIf(moved -> moved.people() == 0);
        return new GroupPlan(people + other.people, lessonHours + other.lessonHours, allCourses, allGaps);
    }

    private static GroupPlan of(Contribution one, int sign) {
        SortedMap<CourseId, Integer> courses = new TreeMap<>();
        one.courses().keySet().forEach(course -> courses.put(course, sign));
        SortedMap<CompetencyCode, Moved> gaps = new TreeMap<>();
        for (Map.Entry<CompetencyCode, Integer> gap : one.gaps().entrySet()) {
            gaps.put(gap.getKey(), new Moved(sign, sign * gap.getValue()));
        }
        return new GroupPlan(sign, sign * one.lessonHours(), courses, gaps);
    }
}
