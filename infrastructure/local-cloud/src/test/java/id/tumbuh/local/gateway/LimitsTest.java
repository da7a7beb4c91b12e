package id.tumbuh.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.local.lambda.LocalLambda.FunctionFailed;
import id.tumbuh.local.lambda.LocalLambda.FunctionTimedOut;
import id.tumbuh.local.testing.FakeLambda;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is too large, too slow or broken gets API Gateway's own body. */
class LimitsTest {

    private static final FakeLambda FINE = FakeLambda.answering("{\"statusCode\":204}");
    private static final int MB = 1024 * 1024;

    @Test
    void a_body_over_10_mb_is_too_large_for_the_gateway_and_an_event_over_6_mb_for_lambda() throws IOException {
        try (TestApi api = TestApi.open(FINE, "POST /things")) {
            int before = api.calls();
            for (int size : new int[]{10 * MB + 1, 10 * MB, 5 * MB}) {
                assertAnswer(413, "Request Entity Too Large",
                        api.send("POST", "/things", new byte[size], "content-type", "application/pdf"));
            }
            assertEquals(before, api.calls());
            assertEquals(204, api.send("POST", "/things", new byte[4 * MB], "content-type", "application/pdf")
                    .statusCode());
        }
    }

    @Test
    void headers_over_10_kb_are_too_large() throws IOException {
        try (TestApi api = TestApi.open(FINE, "GET /things")) {
            assertEquals(204, api.get("/things", "x-a", "a".repeat(9_000)).statusCode());
            assertAnswer(431, "Request Header Fields Too Large", api.get("/things", "x-a", "a".repeat(10_241)));
        }
    }

    @Test
    void a_function_that_fails_or_times_out_is_an_internal_error() throws IOException {
        try (TestApi api = TestApi.open(FakeLambda.failing(), "GET /things")) {
            assertAnswer(500, "Internal Server Error", api.get("/things"));
        }
        FakeLambda slow = FakeLambda.that(event -> {
            throw new FunctionTimedOut("slow", 29);
        });
        try (TestApi api = TestApi.open(slow, "GET /things")) {
            assertAnswer(500, "Internal Server Error", api.get("/things"));
        }
    }

    @Test
    void a_throttled_function_is_unavailable() throws IOException {
        FakeLambda busy = FakeLambda.that(event -> {
            throw new FunctionFailed("TooManyRequestsException", "Rate Exceeded.", null);
        });
        try (TestApi api = TestApi.open(busy, "GET /things")) {
            assertAnswer(503, "Service Unavailable", api.get("/things"));
        }
    }

    @Test
    void a_function_that_takes_longer_than_the_gateway_waits_is_unavailable() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        FakeLambda slow = FakeLambda.that(event -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "{}";
        });
        try (TestApi api = TestApi.impatient(slow, Duration.ofMillis(50))) {
            assertAnswer(503, "Service Unavailable", api.get("/things"));
        }
        assertEquals(Duration.ofSeconds(30), Gateway.PATIENCE);
    }

    private static void assertAnswer(int status, String message, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode());
        assertEquals("{\"message\":\"" + message + "\"}", answer.body());
        assertEquals("application/json", answer.headers().firstValue("content-type").orElseThrow());
    }
}
