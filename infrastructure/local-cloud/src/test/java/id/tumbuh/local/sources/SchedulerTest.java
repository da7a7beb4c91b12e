package id.tumbuh.local.sources;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.testing.FakeLambda;
import id.tumbuh.local.testing.TestClock;
import id.tumbuh.local.lambda.LocalLambda.FunctionFailed;
import id.tumbuh.local.template.CloudTemplate.AsyncSpec;
import id.tumbuh.local.template.CloudTemplate.ScheduleSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SchedulerTest {

    private static final String DEAD = "arn:aws:sqs:ap-southeast-3:000000000000:dead";
    private static final SchedulerTimes QUICK = new SchedulerTimes(Duration.ofMillis(5), Duration.ofMillis(5),
            Duration.ofMillis(5));

    private final TestClock clock = TestClock.at("2026-11-24T02:00:00Z");
    private final List<String> dead = new CopyOnWriteArrayList<>();
    private Optional<Scheduler> running = Optional.empty();

    @AfterEach
    void stop() {
        running.ifPresent(Scheduler::close);
    }

    @Test
    void a_schedule_is_invoked_when_it_is_due_with_the_time_it_was_due() {
        FakeLambda function = FakeLambda.answering("{}");
        start(schedule("Nightly", "cron(0 0 * * ? *)", true, ""), function);
        clock.advance(Duration.ofHours(15).minusSeconds(1));
        assertEquals(List.of(), function.events());
        clock.advance(Duration.ofSeconds(3));
        await().until(() -> function.events().size() == 1);
        JsonNode event = function.events().getFirst();
        assertEquals("2026-11-24T17:00:00Z", event.path("time").asString());
        assertEquals("Scheduled Event", event.path("detail-type").asString());
        assertEquals("aws.scheduler", event.path("source").asString());
        assertEquals("{}", event.path("detail").stringValue());
        assertEquals("arn:aws:scheduler:ap-southeast-3:000000000000:schedule/default/Nightly",
                event.path("resources").path(0).asString());
    }

    @Test
    void a_jump_over_many_times_invokes_once() {
        FakeLambda function = FakeLambda.answering("{}");
        Scheduler scheduler = start(schedule("Often", "rate(1 minute)", true, ""), function);
        clock.advance(Duration.ofDays(30));
        await().until(() -> scheduler.next("Often").filter(clock.instant()::isBefore).isPresent());
        await().until(() -> function.events().size() == 1);
        assertEquals("2026-11-24T02:01:00Z", function.events().getFirst().path("time").asString());
        assertEquals(Optional.of(clock.instant().plusSeconds(60)), scheduler.next("Often"));
    }

    @Test
    void a_rate_does_not_drift() {
        FakeLambda function = FakeLambda.answering("{}");
        Scheduler scheduler = start(schedule("Often", "rate(1 minute)", true, ""), function);
        clock.advance(Duration.ofSeconds(75));
        await().until(() -> function.events().size() == 1);
        assertEquals(Optional.of(Instant.parse("2026-11-24T02:02:00Z")), scheduler.next("Often"));
    }

    @Test
    void a_single_time_is_over_after_it() {
        FakeLambda function = FakeLambda.answering("{}");
        Scheduler scheduler = start(schedule("Once", "at(2026-11-24T09:01:00)", true, ""), function);
        assertEquals(Optional.of(Instant.parse("2026-11-24T02:01:00Z")), scheduler.next("Once"));
        clock.advance(Duration.ofHours(1));
        await().until(() -> function.events().size() == 1);
        assertEquals(Optional.empty(), scheduler.next("Once"));
    }

    @Test
    void the_input_of_the_template_is_the_event() {
        FakeLambda function = FakeLambda.answering("{}");
        start(schedule("Once", "at(2026-11-24T09:01:00)", true,
                "{\"time\":\"<aws.scheduler.scheduled-time>\",\"kind\":\"weekly\"}"), function);
        clock.advance(Duration.ofHours(1));
        await().until(() -> function.events().size() == 1);
        assertEquals("{\"time\":\"2026-11-24T02:01:00Z\",\"kind\":\"weekly\"}",
                Json.text(function.events().getFirst()));
    }

    @Test
    void a_disabled_schedule_is_invoked_by_hand_alone() throws FunctionFailed {
        FakeLambda function = FakeLambda.answering("{\"done\":3}");
        Scheduler scheduler = start(schedule("Off", "rate(1 minute)", false, ""), function);
        assertEquals(Optional.empty(), scheduler.next("Off"));
        assertEquals("{\"done\":3}", new String(scheduler.fire("Off"), StandardCharsets.UTF_8));
        assertEquals("2026-11-24T02:00:00Z", function.events().getFirst().path("time").asString());
    }

    @Test
    void firing_by_hand_says_what_failed_and_does_not_try_again() {
        FakeLambda function = FakeLambda.failing();
        Scheduler scheduler = start(schedule("Off", "rate(1 minute)", false, ""), function);
        assertThrows(FunctionFailed.class, () -> scheduler.fire("Off"));
        assertEquals(1, function.events().size());
        assertThrows(NoSuchElementException.class, () -> scheduler.fire("Unknown"));
    }

    @Test
    void a_function_that_throws_is_tried_again_and_then_its_event_is_kept() {
        FakeLambda function = FakeLambda.failing();
        start(schedule("Often", "rate(1 hour)", true, ""), 2, function);
        clock.advance(Duration.ofHours(1));
        await().until(() -> dead.size() == 1);
        assertEquals(3, function.events().size());
        assertTrue(dead.getFirst().startsWith(DEAD + " {\"version\":\"1.0\""));
        JsonNode record = Json.read(dead.getFirst().substring(DEAD.length()).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertEquals("RetriesExhausted", record.path("requestContext").path("condition").asString());
        assertEquals(3, record.path("requestContext").path("approximateInvokeCount").asInt());
        assertEquals(function.events().getFirst(), record.path("requestPayload"));
        assertEquals(1, function.events().stream().map(event -> event.path("id").asString()).distinct().count());
    }

    @Test
    void an_event_that_is_too_old_is_not_tried_again() {
        FakeLambda function = FakeLambda.failing();
        start(schedule("Often", "rate(1 hour)", true, ""), 1000, function);
        clock.advance(Duration.ofHours(3));
        await().until(() -> dead.size() == 1);
        assertEquals(1, function.events().size());
    }

    @Test
    void a_schedule_that_cannot_be_read_is_an_error_that_names_it() {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class,
                () -> start(schedule("Broken", "cron(0 0 * * * *)", true, ""), FakeLambda.failing()));
        assertTrue(error.getMessage().contains("Broken"));
    }

    private Scheduler start(ScheduleSpec schedule, FakeLambda function) {
        return start(schedule, 2, function);
    }

    private Scheduler start(ScheduleSpec schedule, int retries, FakeLambda function) {
        AsyncSpec async = new AsyncSpec(retries, 3600, DEAD);
        Scheduler scheduler = new Scheduler(List.of(new ScheduledFunction(schedule, async, function)),
                (arn, body) -> dead.add(arn + " " + body), clock, QUICK).start();
        running = Optional.of(scheduler);
        return scheduler;
    }

    private static ScheduleSpec schedule(String id, String expression, boolean enabled, String input) {
        return new ScheduleSpec(id, expression, "Asia/Jakarta", enabled, input);
    }
}
