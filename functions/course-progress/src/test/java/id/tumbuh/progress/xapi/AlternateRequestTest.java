package id.tumbuh.progress.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tumbuh.progress.xapi.AlternateRequest.Plain;
import id.tumbuh.runtime.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** xAPI 1.0.3, Communication 1.3. */
class AlternateRequestTest {

    private static final Map<String, String> HEADERS = Map.of("content-type", "application/x-www-form-urlencoded",
            "authorization", "Basic luar", "accept-language", "id", "content-length", "999");

    @Test
    void a_usual_request_stays_as_it_is() {
        Plain usual = new Plain("PUT", Map.of("stateId", "x"), HEADERS, new byte[3]);
        assertSame(usual, AlternateRequest.plain(usual));
    }

    @Test
    void the_form_has_the_headers_the_parameters_and_the_content() {
        Plain plain = AlternateRequest.plain(posted("PUT", "Authorization=Basic+dalam&X-Experience-API-Version=1.0.3"
                + "&Content-Type=text%2Fplain%3B+charset%3Dutf-8&If-Match=%22ab%22&If-None-Match=*&Content-Length=1"
                + "&stateId=a%26b%3D%C3%A9&agent=%7B%7D&Content-Transfer-Encoding=binary&content=isi%20%C3%A9%2B1"));
        assertEquals("PUT", plain.method());
        assertEquals(Map.of("stateId", "a&b=é", "agent", "{}", "Content-Transfer-Encoding", "binary"),
                plain.parameters());
        assertEquals(Map.of("authorization", "Basic dalam", "x-experience-api-version", "1.0.3", "content-type",
                "text/plain; charset=utf-8", "if-match", "\"ab\"", "if-none-match", "*", "content-length", "8",
                "accept-language", "id"), plain.headers());
        assertEquals("isi é+1", new String(plain.body(), StandardCharsets.UTF_8));
    }

    @Test
    void what_the_form_does_not_say_the_request_does_and_content_is_json_unless_it_is_told() {
        Plain plain = AlternateRequest.plain(posted("GET", "limit=1&"));
        assertEquals("Basic luar", plain.headers().get("authorization"));
        assertEquals("application/json", plain.headers().get("content-type"));
        assertEquals(Map.of("limit", "1"), plain.parameters());
        assertEquals(0, plain.body().length);
        assertEquals(Map.of(), AlternateRequest.plain(posted("DELETE", "")).parameters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stateId=a", "{\"content\":\"x\"}", "content=%", "content=%zz", "content=%ff",
            "content=a&content=b",
            "a=1&a=2&content=x", "X-Experience-API-Version=2.0.0&content=x", "X-Experience-API-Version=2.0&content=x"})
    void a_form_that_can_not_be_meant_is_refused(String form) {
        assertEquals(400,
                assertThrows(ProblemException.class, () -> AlternateRequest.plain(posted("PUT", form))).type()
                        .status());
    }

    @Test
    void it_is_a_post_with_the_method_alone() {
        for (String method : new String[]{"PUT", "GET", "DELETE"}) {
            assertThrows(ProblemException.class, () -> AlternateRequest
                    .plain(new Plain(method, Map.of("method", "PUT"), HEADERS, "content=x".getBytes())));
        }
        assertThrows(ProblemException.class, () -> AlternateRequest
                .plain(new Plain("POST", Map.of("method", "PUT", "stateId", "x"), HEADERS, "content=x".getBytes())));
        for (String method : new String[]{"", "put", "PATCH", "OPTIONS"}) {
            assertThrows(ProblemException.class, () -> AlternateRequest.plain(posted(method, "content=x")));
        }
    }

    @Test
    void content_that_is_no_utf_8_is_refused_and_the_replacement_character_itself_is_not() {
        assertThrows(ProblemException.class, () -> AlternateRequest.plain(new Plain("POST", Map.of("method", "PUT"),
                HEADERS, new byte[]{'c', 'o', 'n', 't', 'e', 'n', 't', '=', (byte) 0xff})));
        assertEquals("\uFFFD", new String(AlternateRequest.plain(posted("PUT", "content=%ef%bf%bd")).body(),
                StandardCharsets.UTF_8));
    }

    private static Plain posted(String method, String form) {
        return new Plain("POST", Map.of("method", method), HEADERS, form.getBytes(StandardCharsets.UTF_8));
    }
}
