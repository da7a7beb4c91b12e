package id.tumbuh.local.sources;

import id.tumbuh.local.template.LocalAccount;
import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.template.CloudTemplate.AsyncSpec;
import id.tumbuh.local.template.CloudTemplate.ScheduleSpec;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A schedule and the function that it invokes, asynchronously. */
public record ScheduledFunction(ScheduleSpec schedule, AsyncSpec async, LocalLambda function) {

    String id() {
        return schedule.logicalId();
    }

    /** @throws IllegalArgumentException where its expression or its zone can not be read */
    public void check() {
        plan();
    }

    /** Reads the expression and the zone. */
    Plan plan() {
        try {
            ZoneId zone = ZoneId.of(schedule.timeZone().isBlank() ? "UTC" : schedule.timeZone());
            return new Plan(ScheduleExpression.parse(schedule.expression()), zone);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("schedule " + id() + ": " + e.getMessage(), e);
        }
    }

    /** When it is due. */
    record Plan(ScheduleExpression expression, ZoneId zone) {
        Optional<Instant> next(Instant after) {
            return expression.next(after, zone);
        }
    }

    /** What the function is given at that time: the template's input, with its context attributes, or the default. */
    String event(Instant scheduledAt, UUID execution, int attempt) {
        String id = execution.toString();
        String time = scheduledAt.truncatedTo(ChronoUnit.SECONDS).toString();
        String arn = LocalAccount.arn("scheduler", "schedule/default/" + id());
        if (!schedule.input().isBlank()) {
            return schedule.input()
                    .replace("<aws.scheduler.schedule-arn>", arn)
                    .replace("<aws.scheduler.scheduled-time>", time)
                    .replace("<aws.scheduler.execution-id>", id)
                    .replace("<aws.scheduler.attempt-number>", Integer.toString(attempt));
        }
        ObjectNode node = Json.object();
        node.put("version", "0");
        node.put("id", id);
        node.put("detail-type", "Scheduled Event");
        node.put("source", "aws.scheduler");
        node.put("account", LocalAccount.ID);
        node.put("time", time);
        node.put("region", LocalAccount.REGION);
        node.putArray("resources").add(arn);
        node.put("detail", "{}");
        return Json.text(node);
    }
}
