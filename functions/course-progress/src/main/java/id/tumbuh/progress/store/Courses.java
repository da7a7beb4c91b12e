package id.tumbuh.progress.store;

import id.tumbuh.progress.model.CourseVersion;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Projection;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CoursePublished;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The courses as course-catalogue published them, the latest version of each. */
public final class Courses {

    record CourseItem(String pk, String sk, long version, String published, Instant publishedAt) {}

    private final Database database;
    private final Json json = new Json();

    private Courses(Database database) {
        this.database = database;
    }

    public static Courses in(Database database) {
        return new Courses(database);
    }

    public Optional<CourseVersion> find(CourseId course) {
        return database.get(CourseItem.class, pk(course), "-").map(this::course);
    }

    /** Those of them that are known. */
    public List<CourseVersion> findAll(Collection<CourseId> courses) {
        return database.getAll(CourseItem.class, courses.stream().map(Courses::pk).toList(), "-").stream()
                .map(this::course).toList();
    }

    public void take(CourseVersion course) {
        new Projection<CourseItem>(database).unite(List.of(new CourseItem(pk(course.course()), "-", course.number(),
                json.write(course.content()), course.publishedAt())));
    }

    private static String pk(CourseId course) {
        return "COURSE#" + course;
    }

    private CourseVersion course(CourseItem item) {
        return new CourseVersion(json.read(item.published(), CoursePublished.class), item.publishedAt());
    }
}
