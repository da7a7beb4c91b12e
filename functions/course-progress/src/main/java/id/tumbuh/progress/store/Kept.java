package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.Position;
import java.util.List;
import java.util.Map;

/**
 * A statement that is stored.
 *
 * @param ref of the attempt that stored it
 * @param json as it is answered
 * @param voided whether another statement voids it
 * @param attached the hashes of those of its attachments whose contents are in the bucket
 */
public record Kept(Position position, String ref, Map<String, Object> json, boolean voided, List<String> attached) {

    public String id() {
        return position.id();
    }
}
