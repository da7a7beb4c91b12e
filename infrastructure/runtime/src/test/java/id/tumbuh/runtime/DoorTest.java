package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.event.InnovationSubmitted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Lambda needs the settings of the bean that it serves, and no others: secrets stay where they are used. */
class DoorTest {

    /** Each of its beans needs a setting of its own; the relay needs none but the table's name. */
    public static final class Demanding extends FunctionDoor {

        @Override
        protected void open(Door door) {
            door.http(routes -> {
                String secret = door.settings().required("HTTP_SECRET");
                routes.on("GET /secret", "getSecret", request -> HttpAnswer.text(200, "text/plain", secret));
            });
            door.queue("onEvents", handlers -> {
                String secret = door.settings().required("QUEUE_SECRET");
                handlers.on(InnovationSubmitted.class, received -> secret.isEmpty());
            });
            door.stream("onChange", () -> {
                String secret = door.settings().required("STREAM_SECRET");
                return change -> secret.isEmpty();
            });
            door.schedule("tick", () -> {
                String secret = door.settings().required("SCHEDULE_SECRET");
                return call -> Map.of("secret", secret);
            });
            door.relay();
        }
    }

    private static final String EMPTY = "{\"Records\":[]}";
    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(Demanding.class, Map.of(), "TABLE");
    }

    @Test
    void a_relay_is_built_without_what_the_others_need() {
        assertEquals("{\"batchItemFailures\":[]}", cloud.invoke("relay", EMPTY));
        assertEquals(0, cloud.schedule("relayLeftovers").path("sent").asInt());
    }

    @Test
    void a_lambda_that_lacks_its_own_setting_does_not_start_and_says_which() {
        for (String bean : List.of("http", "getSecret", "onEvents", "onChange", "tick")) {
            String setting = Map.of("http", "HTTP", "getSecret", "HTTP", "onEvents", "QUEUE", "onChange", "STREAM")
                    .getOrDefault(bean, "SCHEDULE") + "_SECRET";
            RuntimeException failure = assertThrows(RuntimeException.class, () -> cloud.invoke(bean, EMPTY), bean);
            assertTrue(causes(failure).contains("the setting " + setting + " is missing"), causes(failure));
        }
    }

    @Test
    void with_one_setting_its_own_bean_is_served() {
        TestCloud http = TestCloud.start(Demanding.class, Map.of("HTTP_SECRET", "h"), "TABLE");
        assertEquals("h", http.http("GET /secret").call().text());
        TestCloud schedule = TestCloud.start(Demanding.class, Map.of("SCHEDULE_SECRET", "s"), "TABLE");
        assertEquals("s", schedule.schedule("tick").path("secret").asString());
    }

    private static String causes(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }
}
