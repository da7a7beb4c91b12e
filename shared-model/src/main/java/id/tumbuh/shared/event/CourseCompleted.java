package id.tumbuh.shared.event;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import java.time.Instant;
import java.util.List;

/** A person completed a course: once for each version of the course. */
public record CourseCompleted(
        AsnId asn,
        CourseId course,
        int courseVersion,
        LocalizedText title,
        LessonHours lessonHours,
        String institution,
        List<CoursePublished.Lesson> lessons,
        Instant completedAt) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.progress.course-completed.v1";

    @Override
    public String about() {
        return asn.value();
    }
}
