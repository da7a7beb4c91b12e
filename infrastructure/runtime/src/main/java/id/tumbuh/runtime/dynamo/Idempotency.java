package id.tumbuh.runtime.dynamo;

import id.tumbuh.runtime.http.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Whether a request with this Idempotency-Key was served before. */
public final class Idempotency {

    /** The first attempt may meet the same request on its way; the second finds what that one left. */
    private static final int ATTEMPTS = 2;

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

    /**
     * Writes what a request makes, once, with the proof of it.
     *
     * @param resourceId of what is made now, where nothing was before
     * @param items adds what is to be written
     * @return the id of what is there, made now or before; nothing where the key was used with another body
     * @throws StoreBusy where others were in the way
     */
    public static Optional<String> once(Database database, Caller caller, String operation, String key, byte[] body,
            String resourceId, Instant at, UnaryOperator<Write> items) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (look(database, caller, operation, key, body)) {
                case Same(String id) -> {
                    return Optional.of(id);
                }
                case OtherBody() -> {
                    return Optional.empty();
                }
                case Never() -> {
                    if (items.apply(database.write())
                            .proof(IdempotencyProof.of(caller, operation, key, body, resourceId, at))
                            .commit() instanceof Commit.Done) {
                        return Optional.of(resourceId);
                    }
                }
            }
        }
        throw new StoreBusy(null);
    }
}
