package id.tumbuh.local.sources;

import id.tumbuh.local.template.CloudTemplate.BusSpec;
import id.tumbuh.local.template.CloudTemplate.RuleSpec;
import id.tumbuh.local.template.CloudTemplate.TargetSpec;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.event.ruler.GenericMachine;

/** The buses with their rules: sends each event to the targets of the rules that match. */
final class EventRouter {

    private static final Logger LOG = System.getLogger(EventRouter.class.getName());
    private static final int MOST_REMEMBERED = 1000;
    private static final int TRIES = 3;

    private final Map<String, GenericMachine<RuleSpec>> buses = new HashMap<>();
    private final QueueSender queues;
    private final Deque<RoutedEvent> recent = new ArrayDeque<>();

    /**
     * @throws IllegalArgumentException where a rule's bus is unknown or its pattern is none
     */
    EventRouter(List<BusSpec> specs, List<RuleSpec> rules, QueueSender queues) {
        this.queues = queues;
        buses.put("default", GenericMachine.<RuleSpec>builder().build());
        specs.forEach(bus -> buses.put(bus.name(), GenericMachine.<RuleSpec>builder().build()));
        rules.forEach(this::add);
    }

    private void add(RuleSpec rule) {
        if (!knows(rule.bus())) {
            throw new IllegalArgumentException("rule " + rule.logicalId() + " is of an unknown bus: " + rule.bus());
        }
        try {
            buses.get(name(rule.bus())).addRule(rule, rule.pattern());
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("rule " + rule.logicalId() + " has no event pattern", e);
        }
    }

    /** A bus is named by its name or its ARN. */
    boolean knows(String bus) {
        return buses.containsKey(name(bus));
    }

    static String name(String bus) {
        return bus.substring(bus.lastIndexOf('/') + 1);
    }

    void route(BusEvent event) {
        String envelope = event.envelope();
        List<String> targets = targets(event.bus(), envelope);
        List<String> failed = targets.stream().filter(target -> !sent(target, envelope)).toList();
        RoutedEvent routed = new RoutedEvent(event.id(), event.acceptedAt(), name(event.bus()), event.source(),
                event.detailType(), envelope, targets, failed);
        synchronized (recent) {
            recent.addLast(routed);
            if (recent.size() > MOST_REMEMBERED) {
                recent.removeFirst();
            }
        }
    }

    private List<String> targets(String bus, String envelope) {
        try {
            List<String> arns = new ArrayList<>();
            for (RuleSpec rule : buses.get(name(bus)).rulesForJSONEvent(envelope)) {
                rule.targets().stream().map(TargetSpec::arn).forEach(arns::add);
            }
            return List.copyOf(arns);
        } catch (Exception e) {
            throw new IllegalStateException("the envelope is always a JSON object", e);
        }
    }

    private boolean sent(String target, String envelope) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                queues.send(target, envelope);
                return true;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Cannot send an event to {0}: {1}", target, e);
            }
        }
        return false;
    }

    /** The last events, the oldest first. */
    List<RoutedEvent> recent() {
        synchronized (recent) {
            return List.copyOf(recent);
        }
    }
}
