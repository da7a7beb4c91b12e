package id.tumbuh.local.sources;

import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.template.CloudTemplate.StreamSourceSpec;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Lambda's DynamoDB stream event source mapping: reads the shards of one stream, parents before their children, and
 * hands the records to the function. Where it is, is kept in the checkpoints. The batching window and a record's age are
 * measured by the clock, which has to tick.
 */
public final class StreamPoller implements AutoCloseable {

    private static final Logger LOG = System.getLogger(StreamPoller.class.getName());

    private final StreamSourceSpec source;
    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final LocalLambda function;
    private final OnFailure onFailure;
    private final Clock clock;
    private final StreamTimes times;
    private final Checkpoints checkpoints;
    private final EventFilter filter;
    private final Workers workers = new Workers();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> ended = new HashSet<>();

    public StreamPoller(
            StreamSourceSpec source,
            DynamoDbStreamsClient streams,
            String streamArn,
            LocalLambda function,
            OnFailure onFailure,
            Clock clock,
            Checkpoints checkpoints) {
        this(source, streams, streamArn, function, onFailure, clock, StreamTimes.USUAL, checkpoints);
    }

    public StreamPoller(
            StreamSourceSpec source,
            DynamoDbStreamsClient streams,
            String streamArn,
            LocalLambda function,
            OnFailure onFailure,
            Clock clock,
            StreamTimes times,
            Checkpoints checkpoints) {
        this.source = source;
        this.streams = streams;
        this.streamArn = streamArn;
        this.function = function;
        this.onFailure = onFailure;
        this.clock = clock;
        this.times = times;
        this.checkpoints = checkpoints;
        this.filter = new EventFilter(source.logicalId(), source.filters());
    }

    /** Begins to read: what is written after this comes back is seen, even from LATEST. */
    public StreamPoller start() {
        if (!source.fromTrimHorizon()) {
            beginAtLatest();
        }
        discover();
        workers.start("stream " + source.logicalId(), () -> {
            while (workers.rest(times.discovery())) {
                discover();
            }
        });
        return this;
    }

    /** Closed shards have nothing that is newer than now; what splits off later is read from its beginning. */
    private synchronized void beginAtLatest() {
        for (Shard shard : shards()) {
            if (shard.sequenceNumberRange().endingSequenceNumber() == null) {
                begin(shard.shardId(), ShardIteratorType.LATEST);
            } else {
                begun.add(shard.shardId());
                ended.add(shard.shardId());
            }
        }
    }

    private synchronized void discover() {
        try {
            List<Shard> shards = shards();
            Set<String> listed = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
            shards.stream().filter(shard -> !begun.contains(shard.shardId())).filter(shard -> ready(shard, listed))
                    .forEach(shard -> begin(shard.shardId(), ShardIteratorType.TRIM_HORIZON));
        } catch (RuntimeException e) {
            if (!workers.stopping()) {
                LOG.log(Level.WARNING, "Cannot look for shards of {0}: {1}", streamArn, e);
            }
        }
    }

    private boolean ready(Shard shard, Set<String> listed) {
        return Optional.ofNullable(shard.parentShardId()).filter(listed::contains).map(ended::contains).orElse(true);
    }

    private void begin(String shardId, ShardIteratorType from) {
        ShardPosition position = new ShardPosition(streams, streamArn, shardId, from,
                checkpoints.after(source.logicalId(), shardId));
        begun.add(shardId);
        workers.start("stream " + source.logicalId() + " " + shardId, () -> read(position));
    }

    private void read(ShardPosition position) {
        Backoff backoff = new Backoff(times.retry(), times.longestRetry());
        ShardReader reader = new ShardReader(source, filter,
                new StreamBatches(source, function, position, onFailure, clock, workers, backoff), times, checkpoints);
        boolean atEnd = false;
        while (!atEnd && !workers.stopping()) {
            try {
                atEnd = reader.run();
            } catch (ResourceNotFoundException e) {
                LOG.log(Level.INFO, "{0} is no more", streamArn);
                return;
            } catch (RuntimeException e) {
                if (workers.stopping()) {
                    return;
                }
                LOG.log(Level.WARNING, "Cannot read " + streamArn, e);
                workers.rest(times.longestRetry());
            }
        }
        if (atEnd) {
            end(position.shardId());
        }
    }

    private synchronized void end(String shardId) {
        ended.add(shardId);
        discover();
    }

    private List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        Optional<String> last = Optional.empty();
        do {
            String after = last.orElse(null);
            DescribeStreamResponse page = streams
                    .describeStream(request -> request.streamArn(streamArn).exclusiveStartShardId(after));
            shards.addAll(page.streamDescription().shards());
            last = Optional.ofNullable(page.streamDescription().lastEvaluatedShardId());
        } while (last.isPresent());
        return shards;
    }

    @Override
    public void close() {
        workers.close();
    }
}
