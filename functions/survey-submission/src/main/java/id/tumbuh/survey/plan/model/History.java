package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.Employment;
import id.tumbuh.survey.model.CourseOffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a person a plan is held against.
 *
 * @param employment nothing where the registry has not told it since it is kept
 */
public record History(Optional<Employment> employment, List<Completion> completions) {

    /** The courses that the person completed at any time. */
    public Set<CourseId> courses() {
        return completions.stream().map(Completion::course).collect(Collectors.toSet());
    }

    /** The lesson hours of what was completed in the year, of the courses that are offered still. */
    public int lessonHours(int year, Collection<CourseOffer> offers) {
        Set<CourseId> done = completions.stream().filter(completion -> completion.year() == year)
                .map(Completion::course).collect(Collectors.toSet());
        return offers.stream().filter(offer -> done.contains(offer.courseId()))
                .mapToInt(offer -> offer.lessonHours().value()).sum();
    }
}
