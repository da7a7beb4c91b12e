package id.tumbuh.catalogue;

import id.tumbuh.catalogue.store.Courses;
import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;

/** The door of course-catalogue. */
public final class CatalogueFunctions extends FunctionDoor {

    @Override
    protected void open(Door door) {
        Courses courses = Courses.in(door.database());
        CatalogueHttp http = new CatalogueHttp(courses, new Enrol(courses));
        door.http(routes -> routes.on("GET /courses", "listCourses", http::list)
                .on("GET /courses/{courseId}", "getCourse", http::get)
                .on("PUT /courses/{courseId}/enrolments/me", "enrol", http::enrol));
        door.operator("publishCourses", PublishCourses.Catalogue.class, new PublishCourses(courses, door.clock()));
        door.relay();
    }
}
