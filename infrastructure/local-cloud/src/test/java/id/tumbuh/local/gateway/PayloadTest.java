package id.tumbuh.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.testing.FakeLambda;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Payload format 2.0, to the function and back. */
class PayloadTest {

    private final FakeLambda function = FakeLambda.answering("{\"statusCode\":204}");
    private TestApi api;

    @BeforeEach
    void open() throws IOException {
        api = TestApi.open(function, "GET /things", "POST /things");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void headers_are_in_lower_case_and_joined_and_cookies_are_apart() {
        api.get("/things", "X-Correlation-Id", "abc", "Accept", "text/html", "Accept", "application/json", "Cookie",
                "a=1; b=2");
        JsonNode headers = api.event().path("headers");
        assertEquals("abc", headers.path("x-correlation-id").asString());
        assertEquals("text/html,application/json", headers.path("accept").asString());
        assertTrue(headers.path("cookie").isMissingNode());
        assertEquals(List.of("a=1", "b=2"), api.event().path("cookies").valueStream().map(JsonNode::asString).toList());
        assertEquals("127.0.0.1", headers.path("x-forwarded-for").asString());
    }

    @Test
    void a_query_is_given_raw_and_decoded_with_several_of_one_name_joined() {
        api.get("/things?a=1&b=x%20y&a=2&c");
        assertEquals("a=1&b=x%20y&a=2&c", api.event().path("rawQueryString").asString());
        JsonNode query = api.event().path("queryStringParameters");
        assertEquals("1,2", query.path("a").asString());
        assertEquals("x y", query.path("b").asString());
        assertEquals("", query.path("c").asString());
        api.get("/things");
        assertTrue(api.event().path("queryStringParameters").isMissingNode());
        assertTrue(api.event().path("body").isMissingNode());
    }

    @Test
    void text_travels_as_it_is_and_everything_else_in_base64() {
        assertBody("application/json; charset=utf-8", "{\"é\":1}".getBytes(StandardCharsets.UTF_8), false);
        assertBody("text/csv", "a,b".getBytes(StandardCharsets.UTF_8), false);
        assertBody("application/x-www-form-urlencoded", "a=b".getBytes(StandardCharsets.UTF_8), true);
        assertBody("application/octet-stream", new byte[]{0, -1, 5}, true);
        // a text that lies about being UTF-8 reaches the function byte for byte
        assertBody("text/plain", new byte[]{(byte) 0xff, 'a'}, true);
    }

    private void assertBody(String type, byte[] body, boolean base64) {
        assertEquals(204, api.send("POST", "/things", body, "content-type", type).statusCode());
        String text = api.event().path("body").asString();
        assertEquals(base64, api.event().path("isBase64Encoded").asBoolean(), type);
        assertEquals(List.of(boxed(body)), List
                .of(boxed(base64 ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8))), type);
    }

    private static String boxed(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    @Test
    void the_context_tells_the_request_as_lambda_is_told_it() {
        api.get("/things", "User-Agent", "phone");
        JsonNode context = api.event().path("requestContext");
        assertEquals("2.0", api.event().path("version").asString());
        assertEquals("$default", context.path("stage").asString());
        assertEquals("GET", context.path("http").path("method").asString());
        assertEquals("/things", context.path("http").path("path").asString());
        assertEquals("127.0.0.1", context.path("http").path("sourceIp").asString());
        assertEquals("phone", context.path("http").path("userAgent").asString());
        assertEquals(api.clock.millis(), context.path("timeEpoch").asLong());
        assertTrue(context.path("time").asString().matches("\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000"));
        assertFalse(context.has("authorizer"));
    }

    @Test
    void an_answer_has_its_status_headers_cookies_and_bytes() {
        function.now(event -> "{\"statusCode\":201,\"headers\":{\"Location\":\"/x\",\"content-type\":\"image/png\"},"
                + "\"cookies\":[\"a=1; Secure\",\"b=2\"],\"body\":\"AQID\",\"isBase64Encoded\":true}");
        HttpResponse<String> answer = api.get("/things");
        assertEquals(201, answer.statusCode());
        assertEquals("/x", answer.headers().firstValue("location").orElseThrow());
        assertEquals(List.of("a=1; Secure", "b=2"), answer.headers().allValues("set-cookie"));
        assertEquals("\u0001\u0002\u0003", answer.body());
    }

    @Test
    void an_answer_without_a_status_is_the_json_body_of_a_200() {
        function.now(event -> "{\"halo\":\"dunia\"}");
        HttpResponse<String> answer = api.get("/things");
        assertEquals(200, answer.statusCode());
        assertEquals("application/json", answer.headers().firstValue("content-type").orElseThrow());
        assertEquals("{\"halo\":\"dunia\"}", answer.body());
        function.now(event -> "\"halo\"");
        assertEquals("halo", api.get("/things").body());
    }

    @Test
    void an_answer_that_is_none_is_the_functions_error() {
        for (String none : List.of("", "{", "{\"statusCode\":99}", "{\"statusCode\":200,\"body\":\"%\","
                + "\"isBase64Encoded\":true}")) {
            function.now(event -> none);
            HttpResponse<String> answer = api.get("/things");
            assertEquals(500, answer.statusCode(), none);
            assertEquals("{\"message\":\"Internal Server Error\"}", answer.body());
        }
    }
}
