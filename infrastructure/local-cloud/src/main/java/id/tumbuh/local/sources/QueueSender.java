package id.tumbuh.local.sources;

import id.tumbuh.local.services.SqsClient;
import java.util.Map;

/** Sends to a queue by its ARN, as the targets of rules and the dead-letter queues of schedules are named. */
@FunctionalInterface
public interface QueueSender {

    /**
     * @throws IllegalArgumentException where no queue has this ARN
     */
    void send(String queueArn, String body);

    /** Sends to these queues: ARN to URL. */
    static QueueSender to(SqsClient sqs, Map<String, String> urls) {
        Map<String, String> known = Map.copyOf(urls);
        return (arn, body) -> {
            if (!known.containsKey(arn)) {
                throw new IllegalArgumentException("no queue has the ARN " + arn);
            }
            sqs.send(known.get(arn), body);
        };
    }
}
