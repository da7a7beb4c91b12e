package id.tumbuh.runtime.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** An event that waits to be relayed: written with the state it tells of, deleted once the bus has it. */
public record OutboxItem(String pk, String sk, String type, String source, String json, Instant recordedAt) {

    public static final String PREFIX = "OUTBOX#";

    private static final int SHARDS = 4;

    static OutboxItem of(String eventId, String type, String source, String json, Instant recordedAt) {
        String shard = PREFIX + Math.floorMod(eventId.hashCode(), SHARDS);
        return new OutboxItem(shard, recordedAt + "#" + eventId, type, source, json, recordedAt);
    }

    /** The partitions over which outbox rows are spread. */
    public static List<String> shards() {
        return IntStream.range(0, SHARDS).mapToObj(shard -> PREFIX + shard).toList();
    }
}
