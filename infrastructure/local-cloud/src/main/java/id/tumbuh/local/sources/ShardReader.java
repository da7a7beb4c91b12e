package id.tumbuh.local.sources;

import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.template.CloudTemplate.StreamSourceSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one shard to its end: gathers what passes the filters and hands it over, in order for each item. */
final class ShardReader {

    private static final int MOST_PER_READ = 1000;

    private final StreamSourceSpec source;
    private final ShardPosition position;
    private final EventFilter filter;
    private final StreamBatches batches;
    private final Clock clock;
    private final Workers workers;
    private final StreamTimes times;
    private final Checkpoints checkpoints;
    private final List<StreamEvent> gathered = new ArrayList<>();
    private Instant windowEnd = Instant.MAX;
    private long lastSeen = System.nanoTime();

    ShardReader(StreamSourceSpec source, EventFilter filter, StreamBatches batches, StreamTimes times,
            Checkpoints checkpoints) {
        this.source = source;
        this.filter = filter;
        this.batches = batches;
        this.position = batches.position();
        this.clock = batches.clock();
        this.workers = batches.workers();
        this.times = times;
        this.checkpoints = checkpoints;
    }

    /** Reads and hands over until the shard's end (true) or the stop (false). */
    boolean run() {
        while (!position.atEnd() && !workers.stopping()) {
            boolean something = look();
            if (full() || position.atEnd() || !clock.instant().isBefore(windowEnd)) {
                handOver();
            }
            if (something && gathered.isEmpty() && !workers.stopping()) {
                position.lastRead()
                        .ifPresent(last -> checkpoints.handled(source.logicalId(), position.shardId(), last));
            }
            if (!something && !position.atEnd()) {
                workers.rest(pause());
            }
        }
        return !workers.stopping();
    }

    private int wanted() {
        return source.batchSize() * lanes();
    }

    private int lanes() {
        return Math.max(1, source.parallelization());
    }

    private boolean full() {
        return gathered.size() >= wanted();
    }

    private boolean look() {
        int limit = Math.clamp((long) wanted() - gathered.size(), 1, MOST_PER_READ);
        List<StreamEvent> events = position.read(limit).stream()
                .flatMap(response -> response.records().stream())
                .map(record -> StreamEvent.of(record, position.streamArn()))
                .toList();
        if (events.isEmpty()) {
            return false;
        }
        lastSeen = System.nanoTime();
        events.stream().filter(event -> filter.passes(event.json())).forEach(gathered::add);
        if (!gathered.isEmpty() && windowEnd.equals(Instant.MAX)) {
            windowEnd = clock.instant().plusSeconds(source.windowSeconds());
        }
        return true;
    }

    private Duration pause() {
        boolean quiet = System.nanoTime() - lastSeen > times.idleFor().toNanos();
        return quiet ? times.longIdle() : times.idle();
    }

    private void handOver() {
        List<StreamEvent> events = List.copyOf(gathered);
        gathered.clear();
        windowEnd = Instant.MAX;
        Map<Integer, List<StreamEvent>> lanes = events.stream()
                .collect(Collectors.groupingBy(event -> Math.floorMod(event.item(), lanes())));
        if (lanes.size() == 1) {
            handle(events);
            return;
        }
        CountDownLatch left = new CountDownLatch(lanes.size());
        for (List<StreamEvent> lane : lanes.values()) {
            boolean started = workers.start("stream " + source.logicalId() + " lane", () -> {
                try {
                    handle(lane);
                } finally {
                    left.countDown();
                }
            });
            if (!started) {
                return;
            }
        }
        try {
            left.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(List<StreamEvent> events) {
        batches(events).forEach(batches::handle);
    }

    private Stream<List<StreamEvent>> batches(List<StreamEvent> events) {
        List<List<StreamEvent>> split = new ArrayList<>();
        long bytes = 0;
        for (StreamEvent event : events) {
            bytes += event.bytes();
            if (split.isEmpty() || bytes > LocalLambda.LARGEST_BATCH || split.getLast().size() >= source.batchSize()) {
                split.add(new ArrayList<>());
                bytes = event.bytes();
            }
            split.getLast().add(event);
        }
        return split.stream();
    }
}
