package id.tumbuh.runtime.event;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.OutboxItem;
import id.tumbuh.runtime.measure.Measures;
import id.tumbuh.runtime.measure.MetricNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries outbox rows to the bus. A row goes only after the bus took it: a crash in between sends it twice, never not. */
public final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int MAX_ENTRIES = 10;
    private static final int MAX_BYTES = 240_000;
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private final Database database;
    private final Bus bus;
    private final Clock clock;
    private final Measures measures;

    public Relay(Database database, Bus bus, Clock clock, Measures measures) {
        this.database = database;
        this.bus = bus;
        this.clock = clock;
        this.measures = measures;
    }

    /** Sends the rows. @return those that the bus did not take */
    public List<OutboxItem> send(List<OutboxItem> rows) {
        return batches(rows).stream().flatMap(batch -> sendBatch(batch).stream()).toList();
    }

    /**
     * Sends what the stream left behind.
     *
     * @return how many rows were sent
     * @throws IllegalStateException where the bus did not take some, after all others were sent: an alarm tells somebody
     */
    public int sendLeftovers() {
        Instant before = clock.instant().minus(LEFT_BEHIND);
        int sent = 0;
        int left = 0;
        for (String shard : OutboxItem.shards()) {
            List<OutboxItem> rows = database.query(OutboxItem.class, shard, "").stream()
                    .filter(row -> row.recordedAt().isBefore(before)).toList();
            int refused = batches(rows).stream().mapToInt(this::refused).sum();
            sent += rows.size() - refused;
            left += refused;
        }
        if (left > 0) {
            throw new IllegalStateException(left + " outbox rows were not taken by the bus, " + sent + " were");
        }
        return sent;
    }

    /** Where a request fails as a whole, its rows go alone: one that spoils it holds up no other. */
    private int refused(List<OutboxItem> batch) {
        try {
            return sendBatch(batch).size();
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                LOG.error("outbox row {} can not be sent", batch.getFirst().sk(), e);
                return 1;
            }
            return batch.stream().mapToInt(row -> refused(List.of(row))).sum();
        }
    }

    /** As large as one PutEvents may be. */
    private static List<List<OutboxItem>> batches(List<OutboxItem> rows) {
        List<List<OutboxItem>> batches = new ArrayList<>();
        int bytes = 0;
        for (OutboxItem row : rows) {
            int size = row.json().length() * 3;
            if (batches.isEmpty() || batches.getLast().size() == MAX_ENTRIES || bytes + size > MAX_BYTES) {
                batches.add(new ArrayList<>());
                bytes = 0;
            }
            batches.getLast().add(row);
            bytes += size;
        }
        return batches;
    }

    private List<OutboxItem> sendBatch(List<OutboxItem> rows) {
        rows.forEach(row -> measures.age(MetricNames.OLDEST_OUTBOX_AGE, row.recordedAt()));
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
