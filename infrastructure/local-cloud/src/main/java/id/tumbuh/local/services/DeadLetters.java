package id.tumbuh.local.services;

import id.tumbuh.local.services.SqsClient.Message;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.QueueSourceSpec;
import id.tumbuh.local.template.CloudTemplate.QueueSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The dead letters: queues that no function reads. What lies in them can be read, and sent back to where it failed. */
public final class DeadLetters {

    /** So many are shown of one queue. */
    public static final int MOST = 50;
    private static final int MOST_PER_RECEIVE = 10;
    /** Long enough to read them all; where this stops in between, they come back by themselves. */
    private static final int HIDDEN_SECONDS = 20;

    private final CloudTemplate template;
    private final Queues queues;
    private final Set<String> read;

    public DeadLetters(CloudTemplate template, Queues queues) {
        this.template = template;
        this.queues = queues;
        this.read = template.functions().stream().flatMap(function -> function.queueSources().stream())
                .map(QueueSourceSpec::queueArn).collect(Collectors.toSet());
    }

    /** Whether nobody but people reads this queue. */
    public boolean are(QueueSpec queue) {
        return !read.contains(queue.arn());
    }

    /** The one queue whose messages end in this one; nothing where there is none, or more than one. */
    public Optional<QueueSpec> origin(QueueSpec dead) {
        List<QueueSpec> origins = template.queues().stream()
                .filter(queue -> queue.deadLetterArn().equals(dead.arn())).toList();
        return origins.size() == 1 ? Optional.of(origins.getFirst()) : Optional.empty();
    }

    /**
     * Reads the first {@value #MOST} and leaves them where they are; each counts one receive more.
     *
     * @throws NoSuchElementException where there is no such queue of dead letters: from any other, a look would take
     *         messages away from a function
     */
    public synchronized List<Message> open(String name) {
        String url = queues.urls().get(named(name).arn());
        Map<String, Message> messages = new LinkedHashMap<>();
        try {
            while (messages.size() < MOST) {
                int room = Math.min(MOST_PER_RECEIVE, MOST - messages.size());
                List<Message> more = queues.client().receive(url, room, 0, HIDDEN_SECONDS);
                if (more.isEmpty()) {
                    break;
                }
                more.forEach(message -> messages.put(message.messageId(), message));
            }
        } finally {
            messages.values().forEach(message -> queues.client().changeVisibility(url, message.receiptHandle(), 0));
        }
        return new ArrayList<>(messages.values());
    }

    /**
     * Begins to move all of them back to where they failed, where each is tried anew as often as the queue allows.
     *
     * @return how many there are
     * @throws NoSuchElementException where there is no such queue of dead letters
     * @throws IllegalStateException where they came from no queue
     */
    public synchronized int redrive(String name) {
        QueueSpec dead = named(name);
        QueueSpec origin = origin(dead).orElseThrow(
                () -> new IllegalStateException("what is in " + name + " did not come from a queue: invoke it again"));
        int there = queues.messages(dead.arn());
        queues.client().startMove(localArn(dead), localArn(origin));
        return there;
    }

    private QueueSpec named(String name) {
        return template.queues().stream().filter(queue -> queue.name().equals(name) && are(queue)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no queue of dead letters " + name));
    }

    private String localArn(QueueSpec queue) {
        return queues.client().attributes(queues.urls().get(queue.arn())).get("QueueArn");
    }
}
