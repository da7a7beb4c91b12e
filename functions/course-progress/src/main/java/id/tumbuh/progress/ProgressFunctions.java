package id.tumbuh.progress;

import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.LearningRecords;
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
        String publicUrl = door.settings().required("PUBLIC_URL");
        door.http(routes -> {
            XapiCredentials credentials = XapiCredentials.from(door.settings(), door.clock());
            StatementJson json = new StatementJson(publicUrl);
            XapiHttp xapi = new XapiHttp(credentials, new StatementForm(publicUrl),
                    new StoreStatements(courses, records, waiting, json), records, json);
            routes.on("GET /me/progress", "getMyProgress", new ReadMyProgress(courses, records))
                    .on("POST /xapi/statements", "postStatements", xapi::post)
                    .on("GET /xapi/statements", "getStatements", xapi::get);
        });
        door.queue("onEvents",
                handlers -> handlers.on(CoursePublished.class, waiting::published)
                        .on(CourseJudgingContinued.class, waiting::continued)
                        .on(PersonErased.class, received -> records.forgetStatements(received.event().asn())));
        door.relay();
    }
}
