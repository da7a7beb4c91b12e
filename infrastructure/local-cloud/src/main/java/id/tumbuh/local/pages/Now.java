package id.tumbuh.local.pages;

import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.observe.Figures;
import id.tumbuh.local.services.DeadLetters;
import id.tumbuh.local.services.Queues.Depth;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.QueueSpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.time.Instant;
import java.util.List;

/** What the page shows at one moment; it asks again and again. */
final class Now {

    /** trigger: http, queue, stream, schedule or operator. */
    record Function(String name, String trigger, Figures.Snapshot figures) {}

    /** A queue; dead where nobody reads it, and returnsTo then where its messages can be sent back to, if anywhere. */
    record Queue(String name, int waiting, int hidden, boolean dead, String returnsTo) {}

    /** All of it. */
    record Moment(
            Instant at,
            boolean ready,
            List<Function> functions,
            List<Queue> queues,
            List<Journeys.Passed> events,
            List<String> tables) {}

    private final LocalCloud cloud;
    private final DeadLetters deadLetters;
    private final Journeys journeys;

    Now(LocalCloud cloud, DeadLetters deadLetters, Journeys journeys) {
        this.cloud = cloud;
        this.deadLetters = deadLetters;
        this.journeys = journeys;
    }

    Moment moment() {
        return new Moment(cloud.options().clock().instant(), cloud.ready(),
                cloud.template().functions().stream().map(this::function).toList(),
                cloud.template().queues().stream().map(this::queue).toList(), journeys.newest(),
                cloud.template().tables().stream().map(TableSpec::name).toList());
    }

    private Function function(FunctionSpec spec) {
        return new Function(spec.name(), trigger(spec), cloud.observations().figures(spec.name()));
    }

    private static String trigger(FunctionSpec spec) {
        if (!spec.routes().isEmpty()) {
            return "http";
        }
        if (!spec.queueSources().isEmpty()) {
            return "queue";
        }
        if (!spec.streamSources().isEmpty()) {
            return "stream";
        }
        return spec.schedules().isEmpty() ? "operator" : "schedule";
    }

    private Queue queue(QueueSpec queue) {
        Depth depth = cloud.queues().depth(queue.arn());
        boolean dead = deadLetters.are(queue);
        return new Queue(queue.name(), depth.waiting(), depth.hidden(), dead,
                dead ? deadLetters.origin(queue).map(QueueSpec::name).orElse("") : "");
    }
}
