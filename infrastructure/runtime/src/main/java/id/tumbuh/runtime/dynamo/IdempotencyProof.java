package id.tumbuh.runtime.dynamo;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.Digests;
import java.time.Duration;
import java.time.Instant;

/**
 * The proof that a request with an Idempotency-Key was served, kept 30 days. It is bound to the caller and the operation,
 * so that nobody meets somebody else's key.
 */
public record IdempotencyProof(String pk, String sk, String bodyHash, String resourceId, long expiresAt) {

    private static final Duration KEPT = Duration.ofDays(30);

    public static IdempotencyProof of(Caller caller, String operation, String key, byte[] body, String resourceId,
            Instant now) {
        return new IdempotencyProof(partition(caller, operation), key, hash(body), resourceId,
                now.plus(KEPT).getEpochSecond());
    }

    static String partition(Caller caller, String operation) {
        return "IDEMPOTENCY#" + caller.id() + "#" + operation;
    }

    static String hash(byte[] body) {
        return Digests.hex("SHA-256", body);
    }
}
