package id.tumbuh.local.observe;

import id.tumbuh.local.lambda.Invocation;
import id.tumbuh.local.observe.Step.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from what went into a function and came out of it which paths it was a step of. */
final class StepReader {

    private static final String OK = "ok";
    private static final int LONGEST = 128;

    private final Invocation invocation;
    private final Instant began;
    private final JsonNode answer;
    private final Set<String> reported;

    /** @param began when the function was invoked */
    StepReader(Invocation invocation, Instant began) {
        this.invocation = invocation;
        this.began = began;
        this.answer = json(invocation.answer());
        this.reported = answer.path("batchItemFailures").values().stream()
                .map(failure -> failure.path("itemIdentifier").asString("")).collect(Collectors.toSet());
    }

    /** Records that the function, which did not throw, reported as failed. */
    long failedOfBatch() {
        return reported.size();
    }

    /** None for what is neither a request nor about events, such as an operator's call. */
    List<Step> steps() {
        JsonNode event = json(invocation.event());
        if (event.path("routeKey").isString()) {
            return List.of(request(event));
        }
        List<Step> steps = new ArrayList<>();
        boolean failedBefore = false;
        for (JsonNode each : event.path("Records").values()) {
            if (each.path("eventSource").asString("").equals("aws:sqs")) {
                consumed(each, steps);
            } else {
                // a stream goes on from its first failed record: what comes after it was not handled either
                failedBefore |= reported.contains(each.path("dynamodb").path("SequenceNumber").asString(""));
                relayed(each, failedBefore, steps);
            }
        }
        return steps;
    }

    private Step request(JsonNode event) {
        String given = event.path("headers").path("x-correlation-id")
                .asString(event.path("requestContext").path("requestId").asString(""));
        String correlation = answer.path("headers").path("x-correlation-id").asString(given);
        int status = answer.path("statusCode").asInt(0);
        boolean failed = invocation.failed() || status >= 500;
        return step(correlation, Kind.REQUEST, event.path("routeKey").asString(), "", "",
                invocation.failed() ? invocation.errorType() : String.valueOf(status), failed);
    }

    private void consumed(JsonNode message, List<Step> steps) {
        JsonNode event = json(message.path("body").asString("")).path("detail");
        String arn = message.path("eventSourceARN").asString("");
        boolean failed = invocation.failed() || reported.contains(message.path("messageId").asString(""));
        about(event, Kind.CONSUMER, arn.substring(arn.lastIndexOf(':') + 1), failed, steps);
    }

    /** An outbox row carries its event as text. */
    private void relayed(JsonNode change, boolean reportedFailed, List<Step> steps) {
        JsonNode image = change.path("dynamodb").path("NewImage");
        if (change.path("eventName").asString("").equals("INSERT")
                && image.path("pk").path("S").asString("").startsWith("OUTBOX#")) {
            JsonNode event = json(image.path("json").path("S").asString(""));
            about(event, Kind.RELAY, "", invocation.failed() || reportedFailed, steps);
        }
    }

    private void about(JsonNode event, Kind kind, String queue, boolean failed, List<Step> steps) {
        String correlation = event.path("correlationid").asString("");
        if (!correlation.isEmpty()) {
            String error = invocation.failed() ? invocation.errorType() : "batchItemFailures";
            steps.add(step(correlation, kind, event.path("type").asString(""), event.path("id").asString(""), queue,
                    failed ? error : OK, failed));
        }
    }

    private Step step(String correlation, Kind kind, String what, String eventId, String queue, String outcome,
            boolean failed) {
        return new Step(began, cut(correlation), kind, invocation.function(), cut(what), cut(eventId), cut(queue),
                cut(outcome), failed, invocation.nanos() / 1e6);
    }

    /** Some of it comes from outside, and is kept in memory. */
    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static JsonNode json(byte[] json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            return JsonMapper.shared().missingNode();
        }
    }

    private static JsonNode json(String json) {
        return json(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
