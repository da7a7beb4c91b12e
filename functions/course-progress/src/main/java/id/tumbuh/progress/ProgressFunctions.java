package id.tumbuh.progress;

import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.CoursewareKeys;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.progress.xapi.Lrs;
import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;
import id.tumbuh.shared.event.CourseJudgingContinued;
import id.tumbuh.shared.event.CoursePublished;
import id.tumbuh.shared.event.PersonErased;

/** The door of course-progress. */
public final class ProgressFunctions extends FunctionDoor {

    @Override
    protected void open(Door door) {
        Courses courses = Courses.in(door.database());
        LearningRecords records = LearningRecords.in(door.database());
        JudgeWaiting waiting = new JudgeWaiting(courses, records);
        Learn learn = new Learn(courses, records, waiting);
        door.http(routes -> {
            routes.on("GET /me/progress", "getMyProgress", new ReadMyProgress(courses, records));
            Lrs.in(door, records::forgotten, learn).routes(routes);
            CoursewareKeys keys = CoursewareKeys.in(door.database());
            KeysHttp managing = new KeysHttp(new ManageKeys(keys), keys);
            routes.on("POST /lrs/keys", "createLrsKey", managing::create)
                    .on("GET /lrs/keys", "listLrsKeys", managing::list)
                    .on("PUT /lrs/keys/{keyId}", "limitLrsKey", managing::limit)
                    .on("DELETE /lrs/keys/{keyId}", "revokeLrsKey", managing::revoke);
        });
        door.queue("onEvents",
                handlers -> handlers.on(CoursePublished.class, waiting::published)
                        .on(CourseJudgingContinued.class, waiting::continued)
                        .on(PersonErased.class, received -> {
                            records.forget(received.event().asn());
                            Lrs.in(door, records::forgotten, learn).forget(received.event().asn());
                        }));
        door.stream("onStatements", () -> Lrs.in(door, records::forgotten, learn).aftercare());
        door.relay();
    }
}
