package id.tumbuh.local.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.local.lambda.Invocation;
import id.tumbuh.local.observe.Step.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is remembered of invocations: figures and the steps of paths. */
class ObservationsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private final Observations seen = new Observations(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_function_that_was_never_invoked_has_no_durations() {
        assertEquals(Figures.Snapshot.NONE, seen.figures("Nothing"));
    }

    @Test
    void percentiles_are_of_the_last_500_invocations_and_counts_of_all() {
        for (int millis = 1; millis <= 1000; millis++) {
            ended("{}", "{}", "", millis);
        }
        assertEquals(new Figures.Snapshot(1000, 0, 0, 0, Optional.of(NOW.minusMillis(1000)), 1000, 750, 995),
                seen.figures("F"));
    }

    @Test
    void the_percentiles_of_one_invocation_are_its_duration() {
        ended("{}", "{}", "", 7);
        assertEquals(new Figures.Snapshot(1, 0, 0, 0, Optional.of(NOW.minusMillis(7)), 7, 7, 7), seen.figures("F"));
    }

    @Test
    void what_lambda_throttles_is_no_invocation_and_no_error() {
        ended("{}", "", Invocation.THROTTLED, 1);
        ended("{}", "", "java.lang.IllegalStateException", 1);
        Figures.Snapshot figures = seen.figures("F");
        assertEquals(List.of(1L, 1L, 1L), List.of(figures.invocations(), figures.errors(), figures.throttles()));
    }

    @Test
    void of_a_function_behind_an_api_that_logs_nothing_only_figures_are_remembered() {
        seen.leaveUnlogged(Set.of("F"));
        ended("{\"routeKey\":\"POST /ballots\",\"requestContext\":{\"requestId\":\"r-1\"}}",
                "{\"statusCode\":500}", "", 5);
        assertEquals(1, seen.figures("F").invocations());
        assertEquals(List.of(), seen.steps());
    }

    @Test
    void a_message_that_a_consumer_reports_fails_alone() {
        ended(batch(message("m1", "c1"), message("m2", "c2")), "{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}",
                "", 5);
        assertEquals(1, seen.figures("F").failedRecords());
        assertEquals(0, seen.figures("F").errors());
        assertEquals(List.of("c1 Queue ok false", "c2 Queue batchItemFailures true"), steps(Kind.CONSUMER));
    }

    @Test
    void a_consumer_that_throws_fails_all_its_messages() {
        ended(batch(message("m1", "c1"), message("m2", "c2")), "", "Sandbox.Timedout", 5);
        assertEquals(List.of("c1 Queue Sandbox.Timedout true", "c2 Queue Sandbox.Timedout true"),
                steps(Kind.CONSUMER));
    }

    @Test
    void a_stream_batch_is_not_handled_from_its_first_failed_record_on() {
        ended(batch(row("1", "c1"), row("2", "c2"), row("3", "c3")),
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}", "", 5);
        assertEquals(List.of("c1  ok false", "c2  batchItemFailures true", "c3  batchItemFailures true"),
                steps(Kind.RELAY));
    }

    @Test
    void a_request_has_the_correlation_id_that_it_was_answered_with() {
        String event = "{\"routeKey\":\"GET /me\",\"headers\":{},\"requestContext\":{\"requestId\":\"r1\"}}";
        ended(event, "{\"statusCode\":404,\"headers\":{\"x-correlation-id\":\"c1\"}}", "", 5);
        ended(event, "", "java.lang.IllegalStateException", 5);
        ended(event, "{\"statusCode\":503,\"headers\":{}}", "", 5);
        assertEquals(List.of("c1  404 false", "r1  java.lang.IllegalStateException true", "r1  503 true"),
                steps(Kind.REQUEST));
    }

    @Test
    void whatever_goes_in_and_out_it_is_counted() {
        List<String> events = List.of("", "{", "[]", "7", "null", "{\"Records\":7}", "{\"Records\":[7,{},null]}",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"{\"}]}", "{\"routeKey\":\"GET /\"}",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"{\\\"detail\\\":7}\"}]}");
        events.forEach(event -> events.forEach(answer -> ended(event, answer, "", 1)));
        assertEquals((long) events.size() * events.size(), seen.figures("F").invocations());
    }

    @Test
    void no_more_than_5000_steps_are_remembered_and_none_is_longer_than_it_has_to_be() {
        String event = batch(message("m1", "c".repeat(1000)));
        for (int i = 0; i < 5100; i++) {
            ended(event, "{}", "", 1);
        }
        assertEquals(5000, seen.steps().size());
        assertEquals(128, seen.steps().getFirst().correlation().length());
    }

    private void ended(String event, String answer, String error, int millis) {
        seen.ended(new Invocation("F", event.getBytes(StandardCharsets.UTF_8),
                answer.getBytes(StandardCharsets.UTF_8), error, Duration.ofMillis(millis).toNanos()));
    }

    private List<String> steps(Kind kind) {
        return seen.steps().stream().filter(step -> step.kind() == kind).map(
                step -> step.correlation() + " " + step.queue() + " " + step.outcome() + " " + step.failed()).toList();
    }

    private static String batch(String... records) {
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    private static String message(String id, String correlation) {
        return """
                {"messageId":"%s","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:r:0:Queue",
                "body":"{\\"detail\\":{\\"id\\":\\"e\\",\\"type\\":\\"t\\",\\"correlationid\\":\\"%s\\"}}"}"""
                .formatted(id, correlation);
    }

    private static String row(String sequence, String correlation) {
        return """
                {"eventName":"INSERT","dynamodb":{"SequenceNumber":"%s","NewImage":{"pk":{"S":"OUTBOX#1"},
                "json":{"S":"{\\"id\\":\\"e\\",\\"type\\":\\"t\\",\\"correlationid\\":\\"%s\\"}"}}}}"""
                .formatted(sequence, correlation);
    }
}
