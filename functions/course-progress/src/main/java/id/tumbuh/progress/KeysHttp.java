package id.tumbuh.progress;

import id.tumbuh.progress.model.xapi.CoursewareKey.Grant;
import id.tumbuh.progress.model.xapi.CoursewareKey;
import id.tumbuh.progress.store.CoursewareKeys;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The HTTP edge of the keys of courseware: for BKPSDM alone, whatever is asked. */
final class KeysHttp {

    private static final ProblemType MADE_BEFORE = ProblemType.of("key-made-before", 409,
            "Kunci ini sudah dibuat dan rahasianya tidak ditampilkan lagi: cabut, lalu buat yang baru dengan"
                    + " Idempotency-Key lain.",
            "This key was made before, and its secret is not shown again: revoke it, and make another with another"
                    + " Idempotency-Key.");

    private final ManageKeys manage;
    private final CoursewareKeys keys;

    KeysHttp(ManageKeys manage, CoursewareKeys keys) {
        this.manage = manage;
        this.keys = keys;
    }

    HttpAnswer create(HttpRequest request) {
        Caller caller = admin(request);
        JsonBody body = request.json(KeyForm.MAX_BYTES);
        String idempotencyKey = request.idempotencyKey();
        Grant grant = KeyForm.grant(body);
        return switch (manage.make(caller, grant, idempotencyKey, request.body(), request.receivedAt())) {
            case ManageKeys.Made(CoursewareKey key, String secret) -> {
                Map<String, Object> view = view(key);
                view.put("secret", secret);
                yield HttpAnswer.json(201, view);
            }
            case ManageKeys.MadeBefore(String keyId) ->
                because(MADE_BEFORE, "Idempotency-Key", "Kunci %s.".formatted(keyId), "The key %s.".formatted(keyId));
            case ManageKeys.OtherBody() -> HttpAnswer.problem(ProblemType.KEY_REUSED);
        };
    }

    HttpAnswer list(HttpRequest request) {
        admin(request);
        Page<CoursewareKey> page = keys.list(request.limit(), request.cursor());
        return HttpAnswer.page(page, KeysHttp::view);
    }

    HttpAnswer limit(HttpRequest request) {
        admin(request);
        JsonBody body = request.json(KeyForm.MAX_BYTES);
        int version = body.integer("version", 1, Integer.MAX_VALUE);
        return switch (manage.limit(request.pathParameter("keyId"), KeyForm.grant(body), version)) {
            case ManageKeys.Limited(CoursewareKey key) -> HttpAnswer.json(200, view(key));
            case ManageKeys.NoSuchKey() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case ManageKeys.ChangedMeanwhile(long now) -> conflict("version",
                    "Kunci ini sudah diubah dan sekarang versi %d: lihat lagi, lalu ulangi.".formatted(now),
                    "The key was changed and is version %d now: look again, then repeat.".formatted(now));
            case ManageKeys.Revoked() -> conflict("", "Kunci ini sudah dicabut dan tidak dapat diubah lagi.",
                    "The key is revoked, and can not be changed any more.");
        };
    }

    HttpAnswer revoke(HttpRequest request) {
        admin(request);
        return manage.revoke(request.pathParameter("keyId"), request.receivedAt())
                ? new HttpAnswer(204, Map.of(), new HttpAnswer.Text(""))
                : HttpAnswer.problem(ProblemType.NOT_FOUND);
    }

    /** Asked before anything else: who may not learns nothing, not even what a good body is. */
    private static Caller admin(HttpRequest request) {
        Caller caller = request.requireCaller();
        if (!caller.is(Role.BKPSDM)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        return caller;
    }

    private static HttpAnswer conflict(String pointer, String id, String en) {
        return because(ProblemType.CONFLICT, pointer, id, en);
    }

    private static HttpAnswer because(ProblemType type, String pointer, String id, String en) {
        return HttpAnswer.problem(type, List.of(new FieldError(pointer, new LocalizedText(id, en))));
    }

    private static Map<String, Object> view(CoursewareKey key) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("key", key.id());
        view.put("label", key.grant().label());
        view.put("permissions", permissions(key.grant()));
        view.put("activities", key.grant().activities());
        view.put("createdAt", key.createdAt());
        view.put("createdBy", key.createdBy());
        key.revokedAt().ifPresent(at -> view.put("revokedAt", at));
        view.put("version", key.version());
        return view;
    }

    private static List<String> permissions(Grant grant) {
        return Stream.concat(grant.mayRead() ? Stream.of("read") : Stream.empty(),
                grant.mayWrite() ? Stream.of("write") : Stream.empty()).toList();
    }

}
