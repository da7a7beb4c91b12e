package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CompetencyCode;
import java.util.Collection;
import java.util.List;

/** By how many levels courses together move a gap, at least 1. */
public record Closing(CompetencyCode competency, int levels) {

    /** By competency. */
    public static List<Closing> of(Collection<Wish> wishes, Collection<PlannedCourse> courses) {
        return wishes.stream().map(wish -> new Closing(wish.gap().competency(), courses.stream()
                .filter(course -> course.offer().competencies().contains(wish.gap().competency()))
                .mapToInt(course -> wish.reached(course.offer().reaches().value()) - wish.from()).max().orElse(0)))
                .filter(closing -> closing.levels() > 0)
                .sorted((one, other) -> one.competency().compareTo(other.competency())).toList();
    }
}
