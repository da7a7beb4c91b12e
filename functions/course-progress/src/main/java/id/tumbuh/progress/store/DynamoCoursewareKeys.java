package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.CoursewareKey;
import id.tumbuh.progress.model.xapi.HashedSecret;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All keys are one partition, read by its sort key at a request and as a whole for the list: a city has some dozens of them,
 * and a partition serves 3,000 such reads a second.
 */
final class DynamoCoursewareKeys implements CoursewareKeys {

    private static final String OPERATION = "createLrsKey";
    private static final Pattern IDS = Pattern.compile("[0-9a-f]{20}");

    private final Database database;

    DynamoCoursewareKeys(Database database) {
        this.database = database;
    }

    @Override
    public Addition add(CoursewareKey key, Caller caller, String idempotencyKey, byte[] body) {
        return Idempotency.once(database, caller, OPERATION, idempotencyKey, body, key.id(), key.createdAt(),
                write -> write.putNew("key", KeyItem.of(key)))
                .<Addition>map(id -> id.equals(key.id()) ? new Added() : new AddedBefore(id))
                .orElseGet(OtherBody::new);
    }

    @Override
    public Optional<CoursewareKey> find(String keyId) {
        return IDS.matcher(keyId).matches()
                ? database.get(KeyItem.class, KeyItem.PARTITION, keyId).map(KeyItem::key)
                : Optional.empty();
    }

    @Override
    public Page<CoursewareKey> list(int limit, Optional<String> cursor) {
        Page<KeyItem> page = database.page(KeyItem.class, KeyItem.PARTITION, "", limit, cursor, false);
        return new Page<>(page.items().stream().map(KeyItem::key).toList(), page.next());
    }

    @Override
    public boolean replace(CoursewareKey next) {
        return database.write().replace("key", KeyItem.of(next), next.version() - 1)
                .commit() instanceof Commit.Done;
    }

    /** @param revokedAt null until it is */
    record KeyItem(String pk, String sk, String salt, String hash, String label, boolean mayRead, boolean mayWrite,
            List<String> activities, Instant createdAt, String createdBy, Instant revokedAt, long version) {

        static final String PARTITION = "COURSEWARE_KEYS";

        static KeyItem of(CoursewareKey key) {
            CoursewareKey.Grant grant = key.grant();
            return new KeyItem(PARTITION, key.id(), key.secret().salt(), key.secret().hash(), grant.label(),
                    grant.mayRead(), grant.mayWrite(), grant.activities(), key.createdAt(), key.createdBy().value(),
                    key.revokedAt().orElse(null), key.version());
        }

        CoursewareKey key() {
            return new CoursewareKey(sk, new HashedSecret(salt, hash),
                    new CoursewareKey.Grant(label, mayRead, mayWrite, activities), createdAt, new AsnId(createdBy),
                    Optional.ofNullable(revokedAt), version);
        }
    }
}
