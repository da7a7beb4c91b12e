package id.tumbuh.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.testing.FakeLambda;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a browser is told about other origins. */
class CorsTest {

    @Test
    void a_preflight_is_answered_without_a_token_and_without_the_function() throws IOException {
        try (TestApi api = TestApi.guarded(FakeLambda.answering("{\"statusCode\":204}"))) {
            HttpResponse<String> answer = api.send("OPTIONS", "/anything", new byte[0], "origin", TestApi.SPA,
                    "access-control-request-method", "PUT");
            assertEquals(204, answer.statusCode());
            assertEquals(Optional.of(TestApi.SPA), answer.headers().firstValue("access-control-allow-origin"));
            assertEquals(Optional.of("GET,PUT"), answer.headers().firstValue("access-control-allow-methods"));
            assertEquals(Optional.of("content-type"), answer.headers().firstValue("access-control-allow-headers"));
            assertEquals(Optional.of("600"), answer.headers().firstValue("access-control-max-age"));
            assertEquals(0, api.calls());
        }
    }

    @Test
    void another_origin_is_allowed_nothing() throws IOException {
        try (TestApi api = TestApi.open(FakeLambda.answering("{\"statusCode\":204}"), "GET /things")) {
            HttpResponse<String> preflight = api.send("OPTIONS", "/things", new byte[0], "origin",
                    "https://evil.example", "access-control-request-method", "GET");
            assertEquals(204, preflight.statusCode());
            HttpResponse<String> answer = api.get("/things", "origin", "https://evil.example");
            for (HttpResponse<String> each : java.util.List.of(preflight, answer)) {
                assertTrue(each.headers().map().keySet().stream().noneMatch(name -> name.startsWith("access-control")));
            }
        }
    }

    @Test
    void what_the_function_says_about_origins_is_replaced() throws IOException {
        FakeLambda generous = FakeLambda.answering(
                "{\"statusCode\":200,\"headers\":{\"Access-Control-Allow-Origin\":\"*\"},\"body\":\"\"}");
        try (TestApi api = TestApi.open(generous, "GET /things")) {
            HttpResponse<String> answer = api.get("/things", "origin", TestApi.SPA);
            assertEquals(Optional.of(TestApi.SPA), answer.headers().firstValue("access-control-allow-origin"));
            assertEquals(Optional.of("location"), answer.headers().firstValue("access-control-expose-headers"));
            assertTrue(api.get("/things").headers().firstValue("access-control-allow-origin").isEmpty());
        }
    }
}
