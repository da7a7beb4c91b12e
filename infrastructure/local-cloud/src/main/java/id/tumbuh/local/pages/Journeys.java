package id.tumbuh.local.pages;

import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.observe.Step;
import id.tumbuh.local.observe.Step.Kind;
import id.tumbuh.local.sources.RoutedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bus's events, and the path of each: from the request that began it to the last consumer. */
final class Journeys {

    private static final int MOST_EVENTS = 60;

    /** An event as the page lists it, and how many older ones of its type are not listed because of it. */
    record Passed(String id, Instant at, String type, String source, String correlation, List<Target> targets,
            int more) {

        Passed andOneMore() {
            return new Passed(id, at, type, source, correlation, targets, more + 1);
        }
    }

    /** A queue that the event went to; state: unreachable, waiting, failed or done. */
    record Target(String queue, String state, String function, double millis, long tries) {}

    /** A line of a path; targets are those of an event, and empty for what a function did. */
    record Line(
            Instant at,
            double afterMillis,
            String kind,
            String function,
            String what,
            String queue,
            String outcome,
            boolean failed,
            double millis,
            List<Target> targets) {}

    private final LocalCloud cloud;

    Journeys(LocalCloud cloud) {
        this.cloud = cloud;
    }

    /** The newest first. */
    List<Passed> newest() {
        Map<String, List<Step>> consumers = consumers(cloud.observations().steps());
        return FoldedEvents.of(cloud.events().recent().reversed().stream().map(event -> passed(event, consumers))
                .toList(), MOST_EVENTS);
    }

    /** @throws NoSuchElementException where nothing is remembered of it */
    List<Line> path(String correlation) {
        List<Step> steps = cloud.observations().steps().stream()
                .filter(step -> step.correlation().equals(correlation)).toList();
        Map<String, List<Step>> consumers = consumers(steps);
        List<Line> lines = new ArrayList<>(steps.stream().map(Journeys::line).toList());
        cloud.events().recent().stream().map(event -> passed(event, consumers))
                .filter(event -> event.correlation().equals(correlation)).map(Journeys::line).forEach(lines::add);
        if (lines.isEmpty() || correlation.isEmpty()) {
            throw new NoSuchElementException("nothing is remembered of this path");
        }
        lines.sort(Comparator.comparing(Line::at));
        Instant first = lines.getFirst().at();
        return lines.stream().map(line -> after(first, line)).toList();
    }

    private static Map<String, List<Step>> consumers(List<Step> steps) {
        Map<String, List<Step>> consumers = new HashMap<>();
        steps.stream().filter(step -> step.kind() == Kind.CONSUMER).forEach(
                step -> consumers.computeIfAbsent(key(step.eventId(), step.queue()), key -> new ArrayList<>())
                        .add(step));
        return consumers;
    }

    private static String key(String eventId, String queue) {
        return eventId + " " + queue;
    }

    private static Passed passed(RoutedEvent event, Map<String, List<Step>> consumers) {
        JsonNode detail = JsonMapper.shared().readTree(event.envelope()).path("detail");
        String id = detail.path("id").asString("");
        List<Target> targets = event.targets().stream().distinct()
                .map(arn -> target(event, arn, consumers.getOrDefault(key(id, name(arn)), List.of()))).toList();
        return new Passed(event.eventId(), event.acceptedAt(), Masked.text(event.detailType()),
                Masked.text(event.source()), Masked.id(detail.path("correlationid").asString("")), targets, 0);
    }

    private static Target target(RoutedEvent event, String arn, List<Step> handled) {
        if (event.failedTargets().contains(arn)) {
            return new Target(name(arn), "unreachable", "", 0, 0);
        }
        Optional<Step> last = handled.isEmpty() ? Optional.empty() : Optional.of(handled.getLast());
        String state = last.map(step -> step.failed() ? "failed" : "done").orElse("waiting");
        return new Target(name(arn), state, last.map(Step::function).orElse(""), last.map(Step::millis).orElse(0.0),
                handled.size());
    }

    private static Line line(Step step) {
        return new Line(step.at(), 0, step.kind().name().toLowerCase(java.util.Locale.ROOT), step.function(),
                Masked.text(step.what()), step.queue(), step.outcome(), step.failed(), step.millis(), List.of());
    }

    private static Line line(Passed event) {
        return new Line(event.at(), 0, "event", "", event.type(), "", "", false, 0, event.targets());
    }

    private static Line after(Instant first, Line line) {
        return new Line(line.at(), Duration.between(first, line.at()).toNanos() / 1e6, line.kind(), line.function(),
                line.what(), line.queue(), line.outcome(), line.failed(), line.millis(), line.targets());
    }

    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
