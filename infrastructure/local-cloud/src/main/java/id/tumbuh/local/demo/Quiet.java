package id.tumbuh.local.demo;

import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.template.CloudTemplate.QueueSourceSpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Waits until no event is on its way: no outbox row waits for its relay, no message for its consumer. */
public final class Quiet {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private Quiet() {}

    /** @throws IOException where events are still on their way after so long */
    public static void await(LocalCloud cloud, Duration patience) throws IOException {
        // An event leaves its outbox only after the bus has it, and its queue only after its effect was written: who
        // sees both empty twice, outboxes first, has seen nothing on its way.
        await(() -> outboxes(cloud) == 0 && messages(cloud) == 0, patience);
    }

    private static void await(BooleanSupplier nothingOnItsWay, Duration patience) throws IOException {
        Instant end = Instant.now().plus(patience);
        int quiet = 0;
        while (quiet < 2) {
            quiet = nothingOnItsWay.getAsBoolean() ? quiet + 1 : 0;
            if (Instant.now().isAfter(end)) {
                throw new IOException("events are still on their way after " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static int messages(LocalCloud cloud) {
        return cloud.template().functions().stream().flatMap(function -> function.queueSources().stream())
                .map(QueueSourceSpec::queueArn).distinct().mapToInt(cloud.queues()::messages).sum();
    }

    private static int outboxes(LocalCloud cloud) {
        List<String> tables = cloud.template().tables().stream().map(TableSpec::name).toList();
        Map<String, AttributeValue> prefix = Map.of(":outbox", AttributeValue.fromS("OUTBOX#"));
        return tables.stream().mapToInt(table -> cloud.dynamo().client().scanPaginator(request -> request
                .tableName(table).filterExpression("begins_with(pk, :outbox)").expressionAttributeValues(prefix)
                .projectionExpression("pk")).stream().mapToInt(page -> page.count()).sum()).sum();
    }
}
