package id.tumbuh.shared.event;

import id.tumbuh.shared.CourseId;

/**
 * course-progress tells itself that more people wait to be judged by a course that was published than one message takes;
 * cursor is where it goes on.
 */
public record CourseJudgingContinued(CourseId course, String cursor) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.progress.course-judging-continued.v1";

    @Override
    public String about() {
        return course.value();
    }
}
