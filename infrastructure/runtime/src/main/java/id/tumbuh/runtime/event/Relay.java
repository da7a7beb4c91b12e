package id.tumbuh.runtime.event;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.OutboxItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Carries outbox rows to the bus. A row goes only after the bus took it: a crash in between sends it twice, never not. */
public final class Relay {

    private static final int MAX_ENTRIES = 10;
    private static final int MAX_BYTES = 240_000;
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private final Database database;
    private final Bus bus;
    private final Clock clock;

    public Relay(Database database, Bus bus, Clock clock) {
        this.database = database;
        this.bus = bus;
        this.clock = clock;
    }

    /** Sends the rows. @return those that the bus did not take */
    public List<OutboxItem> send(List<OutboxItem> rows) {
        List<OutboxItem> left = new ArrayList<>();
        List<OutboxItem> batch = new ArrayList<>();
        int bytes = 0;
        for (OutboxItem row : rows) {
            if (batch.size() == MAX_ENTRIES || bytes + row.json().length() * 3 > MAX_BYTES && !batch.isEmpty()) {
                left.addAll(sendBatch(batch));
                batch.clear();
                bytes = 0;
            }
            batch.add(row);
            bytes += row.json().length() * 3;
        }
        if (!batch.isEmpty()) {
            left.addAll(sendBatch(batch));
        }
        return left;
    }

    /** Sends what the stream left behind. @return how many rows were sent */
    public int sendLeftovers() {
        Instant before = clock.instant().minus(LEFT_BEHIND);
        int sent = 0;
        for (String shard : OutboxItem.shards()) {
            List<OutboxItem> rows = database.query(OutboxItem.class, shard, "").stream()
                    .filter(row -> row.recordedAt().isBefore(before)).toList();
            sent += rows.size() - send(rows).size();
        }
        return sent;
    }

    private List<OutboxItem> sendBatch(List<OutboxItem> rows) {
        List<Boolean> taken = bus
                .put(rows.stream().map(row -> new Bus.Entry(row.type(), row.source(), row.json())).toList());
        List<OutboxItem> left = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (taken.get(i)) {
                database.delete(rows.get(i).pk(), rows.get(i).sk());
            } else {
                left.add(rows.get(i));
            }
        }
        return left;
    }
}
