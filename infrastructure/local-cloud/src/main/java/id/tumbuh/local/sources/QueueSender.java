package id.tumbuh.local.sources;

import id.tumbuh.local.services.Queues;
import java.util.Map;

/** Sends to a queue by its ARN, as the targets of rules and the dead-letter queues of schedules are named. */
@FunctionalInterface
public interface QueueSender {

    /**
     * @throws IllegalArgumentException where no queue has this ARN
     */
    void send(String queueArn, String body);

    /** Sends to these queues. */
    static QueueSender to(Queues queues) {
        Map<String, String> known = queues.urls();
        return (arn, body) -> {
            if (!known.containsKey(arn)) {
                throw new IllegalArgumentException("no queue has the ARN " + arn);
            }
            queues.client().send(known.get(arn), body);
        };
    }
}
