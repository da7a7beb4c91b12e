package id.tumbuh.progress.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.runtime.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements as requests carry them. */
class StatementBodyTest {

    private static final String HASH = "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a";
    private static final String TYPE = "multipart/mixed; boundary=\"abcABC0123'()+_,-./:=?\"";
    /** Shortened from xAPI 1.0.3, Communication 1.5.2. */
    private static final String EXAMPLE = """

            --abcABC0123'()+_,-./:=?
            Content-Type:application/json

            {"verb": {"id": "http://adlnet.gov/expapi/verbs/answered"},
             "attachments": [{"contentType": "text/plain; charset=ascii", "length": 27, "sha2": "%1$s"}]}
            --abcABC0123'()+_,-./:=?
            Content-Type:text/plain
            Content-Transfer-Encoding:binary
            X-Experience-API-Hash:%1$s

            here is a simple attachment
            --abcABC0123'()+_,-./:=?--
            """.formatted(HASH).replace("\n", "\r\n");

    @Test
    void the_specifications_own_example_is_read() {
        StatementBody body = read(TYPE, EXAMPLE);
        assertEquals(false, body.batch());
        assertEquals(1, body.statements().size());
        assertEquals("here is a simple attachment",
                new String(body.attachments().get(HASH).content(), StandardCharsets.UTF_8));
    }

    @Test
    void statements_without_attachments_come_in_either_form() {
        assertEquals(Map.of(), read("application/json; charset=utf-8", "[{},{}]").attachments());
        assertEquals(true, read("application/json", "[{}]").batch());
        StatementBody mixed = read("multipart/mixed; boundary=b",
                "--b\r\ncontent-type: application/json\r\n\r\n[]\r\n--b--");
        assertEquals(List.of(), mixed.statements());
        assertEquals(Map.of(), mixed.attachments());
    }

    @Test
    void a_content_type_that_is_none_is_refused_and_no_fault_of_ours() {
        for (String type : List.of(";", " ; ", "", "text/plain", "application")) {
            assertThrows(ProblemException.class, () -> read(type, "[]"), type);
        }
    }

    @Test
    void statements_in_plain_json_say_where_their_attachments_are() {
        String statement = "{\"attachments\":[{\"sha2\":\"%s\"%s}]}";
        assertEquals(Map.of(),
                read("application/json", statement.formatted(HASH, ",\"fileUrl\":\"https://a.example/\""))
                        .attachments());
        StatementBody nowhere = read("application/json", statement.formatted(HASH, ""));
        assertThrows(ProblemException.class, nowhere::attachments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "7", "null", "[7]", "[{},null]", "[[]]", "{} {}", "{\"a\":1,\"a\":2}"})
    void what_has_no_statements_is_refused(String json) {
        assertEquals(400, assertThrows(ProblemException.class, () -> read("application/json", json)).type().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "multipart/form-data; boundary=b", "application/x-www-form-urlencoded",
            "application/jsonp", "multipart/mixed"})
    void other_types_are_bad_requests(String type) {
        ProblemException refused = assertThrows(ProblemException.class, () -> read(type, "{}"));
        assertEquals(400, refused.type().status());
        assertTrue(refused.errors().getFirst().pointer().equals("Content-Type"));
    }

    private static StatementBody read(String type, String body) {
        return StatementBody.read(new XapiRequest("POST", Map.of(), Map.of("content-type", type),
                body.getBytes(StandardCharsets.UTF_8), new Speaker.Courseware("k", true, true, List.of()),
                XapiVersion.V1, Instant.EPOCH));
    }
}
