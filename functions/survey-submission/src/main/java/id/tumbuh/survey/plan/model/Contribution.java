package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.PlanApproved;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person's approved plan adds to the plan of the department of then.
 *
 * @param courses their lesson hours
 * @param gaps by how many levels each is moved
 */
public record Contribution(int year, int revision, DepartmentCode department, SortedMap<CourseId, Integer> courses,
        SortedMap<CompetencyCode, Integer> gaps) {

    public static Contribution of(PlanApproved approved) {
        SortedMap<CourseId, Integer> courses = new TreeMap<>();
        approved.courses().forEach(course -> courses.put(course.course(), course.lessonHours().value()));
        SortedMap<CompetencyCode, Integer> gaps = new TreeMap<>();
        approved.closes().forEach(closing -> gaps.put(closing.competency(), closing.levels()));
        return new Contribution(approved.year(), approved.revision(), approved.department(), courses, gaps);
    }

    int lessonHours() {
        return courses.values().stream().mapToInt(hours -> hours).sum();
    }
}
