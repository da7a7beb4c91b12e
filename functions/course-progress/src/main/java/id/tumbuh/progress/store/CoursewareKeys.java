package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.CoursewareKey;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import java.util.Optional;

/** The keys of courseware. */
public interface CoursewareKeys {

    static CoursewareKeys in(Database database) {
        return new DynamoCoursewareKeys(database);
    }

    /** How adding a key ended. */
    sealed interface Addition {}

    record Added() implements Addition {}

    /** The same request made this key before. */
    record AddedBefore(String keyId) implements Addition {}

    /** The Idempotency-Key was used with another body. */
    record OtherBody() implements Addition {}

    Addition add(CoursewareKey key, Caller caller, String idempotencyKey, byte[] body);

    /** Any text may be asked for. What was changed a moment ago is found changed. */
    Optional<CoursewareKey> find(String keyId);

    Page<CoursewareKey> list(int limit, Optional<String> cursor);

    /** Puts the next version in the place of the one before. @return false where that is not there any more */
    boolean replace(CoursewareKey next);
}
