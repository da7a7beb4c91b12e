package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.runtime.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;

/** A door is a start class of the AWS adapter, too: nothing but the start differs from Lambda's handler of ours. */
class FunctionInvokerTest {

    private static final String EMPTY = "{\"Records\":[]}";
    private final TestCloud cloud = TestCloud.start(SampleFunctions.class, Map.of(), "TABLE");

    @Test
    void the_adapters_invoker_answers_as_the_handler_does() throws IOException {
        for (var event : Map
                .of("relay", EMPTY, "onEvents", EMPTY, "tick", "{\"time\":\"2026-11-24T02:00:00Z\"}", "echo",
                        "{\"title\":\"Halo\"}", "getRaw",
                        "{\"routeKey\":\"GET /raw\",\"requestContext\":{\"requestId\":\"r-000001\"}}")
                .entrySet()) {
            assertEquals(cloud.invoke(event.getKey(), event.getValue()), invoked(event.getKey(), event.getValue()));
        }
    }

    private String invoked(String bean, String event) throws IOException {
        Map<String, String> settings = cloud.settings(bean);
        settings.forEach(System::setProperty);
        try {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            new FunctionInvoker(bean).handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, new TestContext(bean));
            return answer.toString(StandardCharsets.UTF_8);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }
}
