package id.tumbuh.local.sources;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Where the reading of one shard is. Only for one thread at a time. */
final class ShardPosition {

    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final String shardId;
    private final ShardIteratorType from;
    private Optional<String> iterator;
    private Optional<String> lastRead;

    /**
     * The position holds from now: what is written after this is read even where the reading starts at LATEST.
     *
     * @param after the record after which the reading goes on, where it began before
     */
    ShardPosition(
            DynamoDbStreamsClient streams,
            String streamArn,
            String shardId,
            ShardIteratorType from,
            Optional<String> after) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.shardId = shardId;
        this.from = from;
        this.lastRead = after;
        this.iterator = begin();
    }

    private Optional<String> begin() {
        try {
            return iterator(lastRead.isPresent() ? ShardIteratorType.AFTER_SEQUENCE_NUMBER : from);
        } catch (TrimmedDataAccessException e) {
            return iterator(ShardIteratorType.TRIM_HORIZON);
        }
    }

    /** The last record that was read. */
    Optional<String> lastRead() {
        return lastRead;
    }

    String streamArn() {
        return streamArn;
    }

    String shardId() {
        return shardId;
    }

    /** The shard is closed and was read to its end. */
    boolean atEnd() {
        return iterator.isEmpty();
    }

    /** Reads on; after an expired iterator or trimmed records the answer is empty, and the next one goes on. */
    Optional<GetRecordsResponse> read(int limit) {
        try {
            GetRecordsResponse response = streams
                    .getRecords(request -> request.shardIterator(iterator.orElseThrow()).limit(limit));
            iterator = Optional.ofNullable(response.nextShardIterator());
            if (!response.records().isEmpty()) {
                lastRead = Optional.of(response.records().getLast().dynamodb().sequenceNumber());
            }
            return Optional.of(response);
        } catch (ExpiredIteratorException e) {
            iterator = iterator(lastRead.isPresent() ? ShardIteratorType.AFTER_SEQUENCE_NUMBER : from);
        } catch (TrimmedDataAccessException e) {
            iterator = iterator(ShardIteratorType.TRIM_HORIZON);
        }
        return Optional.empty();
    }

    private Optional<String> iterator(ShardIteratorType type) {
        GetShardIteratorRequest.Builder request = GetShardIteratorRequest.builder()
                .streamArn(streamArn)
                .shardId(shardId)
                .shardIteratorType(type);
        if (type == ShardIteratorType.AFTER_SEQUENCE_NUMBER) {
            request.sequenceNumber(lastRead.orElseThrow());
        }
        return Optional.ofNullable(streams.getShardIterator(request.build()).shardIterator());
    }
}
