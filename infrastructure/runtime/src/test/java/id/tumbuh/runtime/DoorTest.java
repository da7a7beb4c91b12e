package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.event.InnovationSubmitted;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
            assertEquals("The function can not start: the setting " + setting + " is missing",
                    assertThrows(SettingProblem.class, () -> cloud.invoke(bean, EMPTY), bean).getMessage());
        }
    }

    @Test
    void a_setting_that_is_blank_or_no_address_is_told_in_one_sentence_with_the_functions_name() {
        assertEquals("SampleRelay can not start: the setting BUS is missing",
                problem(settings("BUS", " "), settings -> settings.required("BUS")));
        for (String wrong : List.of("http//host", "host:8000", "http://", "a b")) {
            assertEquals("SampleRelay can not start: the setting URL is not an address such as https://host",
                    problem(settings("URL", wrong), settings -> settings.address("URL").orElseThrow()));
        }
    }

    private static Settings settings(String name, String value) {
        return new Settings(Map.of(name, value, "AWS_LAMBDA_FUNCTION_NAME", "SampleRelay")::get);
    }

    private static String problem(Settings settings, Consumer<Settings> use) {
        SettingProblem problem = assertThrows(SettingProblem.class, () -> use.accept(settings));
        assertEquals(0, problem.getStackTrace().length, "where in the code is nobody's concern");
        return problem.getMessage();
    }

    @Test
    void with_one_setting_its_own_bean_is_served() {
        TestCloud http = TestCloud.start(Demanding.class, Map.of("HTTP_SECRET", "h"), "TABLE");
        assertEquals("h", http.http("GET /secret").call().text());
        TestCloud schedule = TestCloud.start(Demanding.class, Map.of("SCHEDULE_SECRET", "s"), "TABLE");
        assertEquals("s", schedule.schedule("tick").path("secret").asString());
    }
}
