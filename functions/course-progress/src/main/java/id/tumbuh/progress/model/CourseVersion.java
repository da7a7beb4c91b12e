package id.tumbuh.progress.model;

import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CoursePublished;
import java.time.Instant;
import java.util.List;

/** A version of a course, and when it was published. */
public record CourseVersion(CoursePublished content, Instant publishedAt) {

    public CourseId course() {
        return content.course();
    }

    public int number() {
        return content.version();
    }

    public List<String> lessonIds() {
        return content.lessons().stream().map(CoursePublished.Lesson::id).toList();
    }
}
