package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.survey.model.CourseOffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A course in a plan, as it was offered when it was planned. */
public record PlannedCourse(CourseOffer offer) {

    public CourseId course() {
        return offer.courseId();
    }

    public LessonHours lessonHours() {
        return offer.lessonHours();
    }

    /** When the course was first completed in the plan's year, whether before or after it was planned. */
    public Optional<Instant> doneIn(int year, Collection<Completion> completions) {
        return completions.stream()
                .filter(completion -> completion.course().equals(course()) && completion.year() == year)
                .map(Completion::at).min(Instant::compareTo);
    }

    /** Its prerequisites that are neither in the plan nor completed. */
    public List<CourseId> missing(Collection<PlannedCourse> plan, Collection<Completion> completions) {
        return offer.prerequisites().stream().filter(before -> plan.stream().noneMatch(in -> in.course().equals(before))
                && completions.stream().noneMatch(completion -> completion.course().equals(before))).toList();
    }
}
