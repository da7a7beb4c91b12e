package id.tumbuh.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.testing.FakeLambda;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Which route a request takes, and what the gateway says where there is none. */
class RoutingTest {

    private static final FakeLambda ECHO = FakeLambda.answering("{\"statusCode\":200}");

    @Test
    void a_fixed_segment_comes_before_a_variable_and_a_variable_before_a_greedy_one() throws IOException {
        try (TestApi api = TestApi.open(ECHO, "GET /{proxy+}", "GET /things/{id}", "GET /things/me", "ANY /things/me",
                "GET /things/{id}/parts")) {
            assertRoute(api, "/things/me", "GET /things/me");
            assertRoute(api, "/things/other", "GET /things/{id}");
            assertRoute(api, "/things/other/parts", "GET /things/{id}/parts");
            assertRoute(api, "/things/other/else", "GET /{proxy+}");
            assertEquals("things/other/else", api.event().path("pathParameters").path("proxy").asString());
            api.send("PUT", "/things/me", new byte[0]);
            assertEquals("ANY /things/me", api.event().path("routeKey").asString());
        }
    }

    @Test
    void path_variables_are_decoded() throws IOException {
        try (TestApi api = TestApi.open(ECHO, "GET /things/{id}")) {
            api.get("/things/a%20b+c%C3%A9");
            assertEquals("a b+cé", api.event().path("pathParameters").path("id").asString());
            assertEquals("/things/a b+cé", api.event().path("rawPath").asString());
        }
    }

    @Test
    void an_unknown_path_a_wrong_method_a_slash_at_the_end_and_an_empty_variable_are_not_found() throws IOException {
        try (TestApi api = TestApi.open(ECHO, "GET /things", "GET /things/{id}")) {
            int before = api.calls();
            for (String request : new String[]{"GET /nothing", "POST /things", "HEAD /things", "GET /things/",
                    "GET /things/a/", "OPTIONS /things"}) {
                String[] parts = request.split(" ");
                HttpResponse<String> answer = api.send(parts[0], parts[1], new byte[0]);
                assertEquals(404, answer.statusCode(), request);
                assertEquals(parts[0].equals("HEAD") ? "" : "{\"message\":\"Not Found\"}", answer.body(), request);
            }
            assertEquals(before, api.calls());
        }
    }

    @Test
    void every_answer_names_its_request() throws IOException {
        try (TestApi api = TestApi.open(ECHO, "GET /things")) {
            String id = api.get("/things").headers().firstValue("apigw-requestid").orElseThrow();
            assertEquals(id, api.event().path("requestContext").path("requestId").asString());
            assertTrue(api.get("/nothing").headers().firstValue("apigw-requestid").isPresent());
        }
    }

    @Test
    void the_same_route_twice_stops_the_start() {
        assertThrows(IllegalArgumentException.class, () -> TestApi.open(ECHO, "GET /a/{b}", "GET /a/{c}"));
        assertThrows(IllegalArgumentException.class, () -> TestApi.open(ECHO, "GET a"));
    }

    private static void assertRoute(TestApi api, String path, String routeKey) {
        assertEquals(200, api.get(path).statusCode());
        assertEquals(routeKey, api.event().path("routeKey").asString());
        assertEquals(routeKey, api.event().path("requestContext").path("routeKey").asString());
    }
}
