package id.tumbuh.progress.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Projection;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.event.CoursePublished;
import java.util.List;
import java.util.Optional;

/** The courses as course-catalogue published them, the latest version of each. */
public final class Courses {

    record CourseItem(String pk, String sk, long version, String published) {}

    private final Database database;
    private final Json json = new Json();

    private Courses(Database database) {
        this.database = database;
    }

    public static Courses in(Database database) {
        return new Courses(database);
    }

    public Optional<CoursePublished> find(CourseId course) {
        return database.get(CourseItem.class, "COURSE#" + course, "-")
                .map(item -> json.read(item.published(), CoursePublished.class));
    }

    public void take(CoursePublished event) {
        new Projection<CourseItem>(database)
                .unite(List.of(new CourseItem("COURSE#" + event.course(), "-", event.version(), json.write(event))));
    }
}
