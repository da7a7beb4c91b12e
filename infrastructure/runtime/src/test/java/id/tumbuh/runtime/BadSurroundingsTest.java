package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.BadEndpoint;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestClock;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.InnovationSubmitted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that are not reached, or that refuse: attempts are bounded, messages clear, and nothing is lost. */
class BadSurroundingsTest {

    private static final String DENIED = "User: arn:aws:sts::0:assumed-role/r is not authorized to perform: it";
    private static final String DYNAMODB = "AWS_ENDPOINT_URL_DYNAMODB";
    private static final String EVENTBRIDGE = "AWS_ENDPOINT_URL_EVENTBRIDGE";

    @Test
    void a_store_at_which_nobody_listens_is_told_as_busy_and_events_come_back() {
        assertBusy(TestCloud.start(SampleFunctions.class, Map.of("TABLE", "t", DYNAMODB, BadEndpoint.gone())));
    }

    @Test
    void a_store_whose_name_nobody_knows_is_told_as_busy_and_events_come_back() {
        assertBusy(TestCloud.start(SampleFunctions.class,
                Map.of("TABLE", "t", DYNAMODB, "http://nobody-knows.invalid")));
    }

    @Test
    void a_store_that_takes_requests_and_never_answers_is_told_as_busy_while_the_caller_still_waits() {
        try (BadEndpoint silent = BadEndpoint.silent()) {
            TestCloud cloud = TestCloud.start(SampleFunctions.class, Map.of("TABLE", "t", DYNAMODB, silent.address()));
            assertEquals(429, get(cloud).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 ProvisionedThroughputExceededException", "400 ThrottlingException",
            "500 InternalServerError"})
    void a_store_that_is_throttled_or_fails_is_asked_four_times_and_told_as_busy(String answer) {
        String[] parts = answer.split(" ");
        try (BadEndpoint store = BadEndpoint.refusing(Integer.parseInt(parts[0]), parts[1], "slower")) {
            TestCloud cloud = TestCloud.start(SampleFunctions.class, Map.of("TABLE", "t", DYNAMODB, store.address()));
            assertEquals(429, get(cloud).status());
            assertEquals(4, store.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AccessDeniedException", "ResourceNotFoundException"})
    void a_store_that_refuses_is_asked_once_and_the_function_fails_with_the_action_and_the_table(String code) {
        try (BadEndpoint store = BadEndpoint.refusing(400, code, DENIED)) {
            TestCloud cloud = TestCloud.start(SampleFunctions.class,
                    Map.of("TABLE", "notes", DYNAMODB, store.address()));
            String message = causes(assertThrows(RuntimeException.class, () -> get(cloud)));
            assertTrue(message.contains("dynamodb:GetItem on notes is refused: " + code + ": " + DENIED), message);
            assertEquals(1, store.requests());
            assertEquals(List.of("message-0"), cloud.deliver("onEvents", "event-1", submitted()));
            assertEquals(2, store.requests());
        }
    }

    @Test
    void what_a_bus_refuses_or_never_hears_stays_in_the_outbox_until_it_takes_it() {
        try (BadEndpoint denying = BadEndpoint.refusing(400, "AccessDeniedException", DENIED);
                BadEndpoint silent = BadEndpoint.silent()) {
            for (Map.Entry<String, String> bus : Map
                    .of(denying.address(), "events:PutEvents on bus is refused with 400",
                            BadEndpoint.gone(), "EventBridge does not answer at", silent.address(),
                            "EventBridge does not answer at", "http://nobody-knows.invalid",
                            "EventBridge does not answer at http://nobody-knows.invalid")
                    .entrySet()) {
                TestCloud cloud = TestCloud.start(SampleFunctions.class, Map.of(EVENTBRIDGE, bus.getKey()), "TABLE");
                cloud.database("TABLE").write().event(submitted(), cloud.clock().instant()).commit();
                String message = causes(assertThrows(RuntimeException.class,
                        () -> cloud.streamInserts("relay", "TABLE", "OUTBOX#")));
                assertTrue(message.contains(bus.getValue()), message);
                assertEquals(1, cloud.outbox().size());
            }
            assertEquals(1, denying.requests());
        }
    }

    private static void assertBusy(TestCloud cloud) {
        Reply reply = get(cloud);
        assertEquals(429, reply.status());
        assertEquals("1", reply.headers().get("retry-after"));
        assertFalse(reply.text().contains("Exception"), reply.text());
        assertEquals(List.of("message-0"), cloud.deliver("onEvents", "event-1", submitted()));
    }

    private static Reply get(TestCloud cloud) {
        return cloud.http("GET /notes/{noteId}").as("asn-1", Role.ASN).path("noteId", "n").call();
    }

    private static InnovationSubmitted submitted() {
        return new InnovationSubmitted("i-1", new AsnId("asn-1"), new DepartmentCode("dishub"), "Judul",
                TestClock.START);
    }

    private static String causes(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }
}
