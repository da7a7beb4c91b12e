package id.tumbuh.local.sources;

import id.tumbuh.local.services.SqsClient;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** An ElasticMQ of the test's own. */
final class LocalQueues implements AutoCloseable {

    private final SQSRestServer server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    private final SqsClient sqs = new SqsClient(
            URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort()));

    SqsClient sqs() {
        return sqs;
    }

    String newQueue() {
        return sqs.createQueue("queue-" + UUID.randomUUID(), Map.of("VisibilityTimeout", "60"));
    }

    /** Failed messages come back after a second, twice in all, and then go to the dead-letter queue. */
    String newHastyQueue(String deadLetterUrl) {
        return sqs.createQueue("hasty-" + UUID.randomUUID(), Map.of("VisibilityTimeout", "1", "RedrivePolicy",
                "{\"deadLetterTargetArn\":\"" + sqs.attributes(deadLetterUrl).get("QueueArn")
                        + "\",\"maxReceiveCount\":2}"));
    }

    /** Visible or not. */
    int count(String queue) {
        Map<String, String> attributes = sqs.attributes(queue);
        return Set.of("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible").stream()
                .mapToInt(attribute -> Integer.parseInt(attributes.get(attribute))).sum();
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
