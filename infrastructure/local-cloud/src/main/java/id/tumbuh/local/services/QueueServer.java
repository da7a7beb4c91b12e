package id.tumbuh.local.services;

import id.tumbuh.local.template.CloudTemplate.QueueSpec;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import tools.jackson.databind.json.JsonMapper;

/** ElasticMQ on a free port of 127.0.0.1, in memory or in a folder, with the template's queues. */
public final class QueueServer implements AutoCloseable {

    private final SQSRestServer server;
    private final AutoCloseable whole;
    private final SqsClient client;
    private final Map<String, String> urls = new LinkedHashMap<>();

    /** @param folder where queues and messages are kept; in memory where there is none */
    public QueueServer(Optional<Path> folder) {
        if (folder.isPresent()) {
            MessageKeeper keeper = new MessageKeeper(folder.get());
            server = keeper.server();
            whole = keeper;
        } else {
            server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
            whole = server::stopAndWait;
        }
        client = new SqsClient(
                URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort()));
    }

    public SqsClient client() {
        return client;
    }

    /** Makes all queues, dead-letter queues first; one that was kept takes over what the template says now. */
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
            String url = client.createQueue(queue.name(), Map.of());
            client.setAttributes(url, attributes);
            localArns.put(queue.arn(), client.attributes(url).get("QueueArn"));
            urls.put(queue.arn(), url);
        }
    }

    /** The queues that were made. */
    public Queues queues() {
        return new Queues(client, urls);
    }

    @Override
    public void close() throws Exception {
        whole.close();
    }
}
