package id.tumbuh.local.services;

import id.tumbuh.local.template.CloudTemplate.QueueSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A process of its own that takes a message and ends at once, as one that is killed does. */
final class SuddenEnd {

    static final int EXIT = 7;
    static final QueueSpec QUEUE = new QueueSpec("Queue", "Queue", "arn:aws:sqs:r:0:Queue", 30, 3600, 0, "", 0);

    private SuddenEnd() {}

    public static void main(String[] arguments) {
        QueueServer queues = new QueueServer(Optional.of(Path.of(arguments[0])));
        queues.create(List.of(QUEUE));
        queues.client().send(queues.queues().urls().get(QUEUE.arn()), "taken");
        Runtime.getRuntime().halt(EXIT);
    }
}
