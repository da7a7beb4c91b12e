package id.tumbuh.progress;

import id.tumbuh.progress.model.xapi.CoursewareKey;
import id.tumbuh.progress.model.xapi.CoursewareKey.Grant;
import id.tumbuh.progress.model.xapi.HashedSecret;
import id.tumbuh.progress.store.CoursewareKeys;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.http.Caller;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** BKPSDM makes, limits and revokes the keys of courseware. */
final class ManageKeys {

    private static final int ID_BYTES = 10;
    private static final int SALT_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final int ATTEMPTS = 10;

    sealed interface Making {}

    /** The secret is known now, and never again. */
    record Made(CoursewareKey key, String secret) implements Making {}

    /** The same request made this key before; nobody knows its secret but who got the first answer. */
    record MadeBefore(String keyId) implements Making {}

    /** The Idempotency-Key was used with another body. */
    record OtherBody() implements Making {}

    sealed interface Limiting {}

    record Limited(CoursewareKey key) implements Limiting {}

    record NoSuchKey() implements Limiting {}

    /**
     * It was changed since it was looked at.
     *
     * @param now its version
     */
    record ChangedMeanwhile(long now) implements Limiting {}

    /** It is revoked, for good. */
    record Revoked() implements Limiting {}

    private final CoursewareKeys keys;
    /** Of the system's own: processes that were restored from one snapshot would else make the same secrets. */
    private final SecureRandom random = new SecureRandom();

    ManageKeys(CoursewareKeys keys) {
        this.keys = keys;
    }

    Making make(Caller caller, Grant grant, String idempotencyKey, byte[] body, Instant at) {
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
        HashedSecret hashed = HashedSecret.of(secret, HexFormat.of().formatHex(bytes(SALT_BYTES)));
        CoursewareKey key = new CoursewareKey(HexFormat.of().formatHex(bytes(ID_BYTES)), hashed, grant, at, caller.id(),
                Optional.empty(), 1);
        return switch (keys.add(key, caller, idempotencyKey, body)) {
            case CoursewareKeys.Added() -> new Made(key, secret);
            case CoursewareKeys.AddedBefore(String keyId) -> new MadeBefore(keyId);
            case CoursewareKeys.OtherBody() -> new OtherBody();
        };
    }

    /** @param lookedAt the version that the caller saw */
    Limiting limit(String keyId, Grant grant, long lookedAt) {
        Optional<CoursewareKey> found = keys.find(keyId);
        if (found.isEmpty()) {
            return new NoSuchKey();
        }
        CoursewareKey key = found.get();
        return key.granted(grant, lookedAt).filter(next -> next.equals(key) || keys.replace(next))
                .<Limiting>map(Limited::new).orElseGet(() -> refused(keyId));
    }

    /** As it is by now: somebody else was first. */
    private Limiting refused(String keyId) {
        CoursewareKey now = keys.find(keyId).orElseThrow();
        return now.revokedAt().isPresent() ? new Revoked() : new ChangedMeanwhile(now.version());
    }

    /** Whoever changes the key at the same moment does not keep it alive. @return false where there is no such key */
    boolean revoke(String keyId, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<CoursewareKey> found = keys.find(keyId);
            if (found.isEmpty()) {
                return false;
            }
            CoursewareKey revoked = found.get().revoked(at);
            if (revoked.equals(found.get()) || keys.replace(revoked)) {
                return true;
            }
        }
        throw new StoreBusy(null);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
