package id.tumbuh.runtime.dynamo;

import id.tumbuh.runtime.http.Caller;

/** Whether a request with this Idempotency-Key was served before. */
public final class Idempotency {

    private Idempotency() {}

    /** What is known of the key. */
    public sealed interface Seen {}

    /** Nothing. */
    public record Never() implements Seen {}

    /** It made this resource, from the same body. */
    public record Same(String resourceId) implements Seen {}

    /** It was used with another body. */
    public record OtherBody() implements Seen {}

    public static Seen look(Database database, Caller caller, String operation, String key, byte[] body) {
        return database.get(IdempotencyProof.class, IdempotencyProof.partition(caller, operation), key)
                .<Seen>map(proof -> proof.bodyHash().equals(IdempotencyProof.hash(body))
                        ? new Same(proof.resourceId())
                        : new OtherBody())
                .orElseGet(Never::new);
    }
}
