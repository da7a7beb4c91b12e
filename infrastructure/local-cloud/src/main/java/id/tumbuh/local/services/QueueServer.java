package id.tumbuh.local.services;

import id.tumbuh.local.template.CloudTemplate.QueueSpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import tools.jackson.databind.json.JsonMapper;

/** ElasticMQ on a free port of 127.0.0.1 with the template's queues, dead-letter queues first. */
public final class QueueServer implements AutoCloseable {

    private final SQSRestServer server;
    private final SqsClient client;
    private final Map<String, String> urls = new LinkedHashMap<>();

    public QueueServer() {
        server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
        client = new SqsClient(
                URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort()));
    }

    public SqsClient client() {
        return client;
    }

    /** Makes all queues. */
    public void create(List<QueueSpec> queues) {
        List<QueueSpec> ordered = new ArrayList<>(queues);
        ordered.sort((a, b) -> Boolean.compare(!a.deadLetterArn().isEmpty(), !b.deadLetterArn().isEmpty()));
        Map<String, String> localArns = new HashMap<>();
        for (QueueSpec queue : ordered) {
            Map<String, String> attributes = new HashMap<>(Map.of("VisibilityTimeout",
                    String.valueOf(queue.visibilityTimeoutSeconds()), "ReceiveMessageWaitTimeSeconds",
                    String.valueOf(queue.receiveWaitSeconds()), "MessageRetentionPeriod",
                    String.valueOf(queue.retentionSeconds())));
            if (!queue.deadLetterArn().isEmpty()) {
                attributes.put("RedrivePolicy", JsonMapper.shared().writeValueAsString(
                        Map.of("deadLetterTargetArn", localArns.get(queue.deadLetterArn()), "maxReceiveCount",
                                String.valueOf(queue.maxReceiveCount()))));
            }
            String url = client.createQueue(queue.name(), attributes);
            localArns.put(queue.arn(), client.attributes(url).get("QueueArn"));
            urls.put(queue.arn(), url);
        }
    }

    /** The queues' URLs by their ARNs in the template. */
    public Map<String, String> urls() {
        return Map.copyOf(urls);
    }

    /** Messages in a queue, whether they wait or are being handled. */
    public int messages(String arn) {
        Map<String, String> attributes = client.attributes(urls.get(arn));
        return Set.of("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible",
                "ApproximateNumberOfMessagesDelayed").stream()
                .mapToInt(name -> Integer.parseInt(attributes.getOrDefault(name, "0"))).sum();
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
