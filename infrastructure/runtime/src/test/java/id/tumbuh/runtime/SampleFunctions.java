package id.tumbuh.runtime;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.dynamo.IdempotencyProof;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.InnovationSubmitted;
import java.util.List;
import java.util.Map;

/** A small context that shows, and lets tests try, everything that the runtime gives. */
public final class SampleFunctions extends FunctionDoor {

    /** A note of a person. */
    public record Note(String pk, String sk, String title, int stars, List<String> tags, Map<String, String> more,
            long version) {}

    /** What an operator sends. */
    public record Echo(String title) {}

    @Override
    protected void open(Door door) {
        Database database = door.database();
        door.http(routes -> routes.on("POST /notes", "addNote", request -> add(database, request))
                .on("GET /notes/{noteId}", "getNote", request -> database
                        .get(Note.class, "NOTE#" + request.requireCaller().id(), request.pathParameter("noteId"))
                        .map(note -> HttpAnswer.json(200, note))
                        .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND)))
                .on("GET /raw", "getRaw",
                        request -> HttpAnswer.bytes(200, request.negotiate("application/pdf", "image/png"),
                                new byte[]{0, 1, (byte) 0xff}))
                .on("GET /broken", "getBroken", request -> {
                    throw new IllegalStateException("a fault of ours");
                }));
        door.queue("onEvents", handlers -> handlers.on(InnovationSubmitted.class, received -> {
            if (received.event().title().equals("fail")) {
                throw new IllegalStateException("198703142010012001 can not be handled");
            }
            database.write().handled(received).put(new Note("EVENT", received.eventId(), received.correlationId(), 1,
                    List.of(), Map.of(), 1)).commit();
        }));
        door.schedule("tick", call -> Map.of("at", call.scheduledAt().toString()));
        door.operator("echo", Echo.class, echo -> Map.of("title", echo.title()));
        door.relay();
    }

    private static HttpAnswer add(Database database, HttpRequest request) {
        var caller = request.requireCaller();
        if (!caller.is(Role.ASN)) {
            return HttpAnswer.problem(ProblemType.FORBIDDEN);
        }
        var body = request.json(200);
        var title = body.text("title", 1, 10);
        var stars = body.integer("stars", 1, 5);
        var tags = body.texts("tags", 0, 3, 5);
        String key = request.idempotencyKey();
        var seen = Idempotency.look(database, caller, "addNote", key, request.body());
        return body.build(() -> switch (seen) {
            case Idempotency.OtherBody() -> HttpAnswer.problem(ProblemType.KEY_REUSED);
            case Idempotency.Same(String id) -> HttpAnswer.json(201, Map.of("noteId", id));
            case Idempotency.Never() -> {
                Note note = new Note("NOTE#" + caller.id(), key, title, stars, tags, Map.of("a", "b"), 1);
                Commit commit = database.write().putNew("note", note)
                        .proof(IdempotencyProof.of(caller, "addNote", key, request.body(), key, request.receivedAt()))
                        .event(new InnovationSubmitted(key, new AsnId(caller.id().value()),
                                new DepartmentCode("dishub"),
                                title, request.receivedAt()), request.receivedAt())
                        .commit();
                yield switch (commit) {
                    case Commit.Done() -> HttpAnswer.json(201, Map.of("noteId", key));
                    case Commit.Refused(var labels) -> HttpAnswer.problem(ProblemType.CONFLICT);
                };
            }
        });
    }
}
