package id.tumbuh.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonBodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01T00:00:00+18:00", "+999999999-12-31T23:59:59-18:00",
            "1899-12-31T23:59:59Z",
            "9999-12-31T23:59:59-18:00", "1900-01-01T00:00:00+07:00", "0000-00-00T00:00:00Z", "2026-11-24", ""})
    void a_time_that_no_calendar_of_ours_holds_is_a_field_error(String time) {
        JsonBody body = body("{\"at\":\"" + time + "\"}");
        body.instant("at");
        assertEquals(List.of("/at"), errors(body));
    }

    @Test
    void a_time_from_1900_to_9999_is_taken_with_its_offset() {
        JsonBody body = body("{\"a\":\"1900-01-01T00:00:00Z\",\"b\":\"9999-12-31T23:59:59.999Z\","
                + "\"c\":\"2026-11-24T09:00:00+07:00\"}");
        assertEquals(Instant.parse("1900-01-01T00:00:00Z"), body.instant("a"));
        assertEquals(Instant.parse("9999-12-31T23:59:59.999Z"), body.instant("b"));
        assertEquals(Instant.parse("2026-11-24T02:00:00Z"), body.instant("c"));
        assertEquals("built", body.build(() -> "built"));
    }

    @Test
    void half_a_character_is_a_field_error_and_not_a_question_mark() {
        JsonBody body = body("{\"a\":\"Sri \\ud83d\",\"b\":\"\\ude00 Rahayu\",\"tags\":[\"baik\",\"\\ud83d\"]}");
        body.text("a", 1, 100);
        body.optionalText("b", 1, 100);
        body.texts("tags", 0, 3, 10);
        assertEquals(List.of("/a", "/b", "/tags/1"), errors(body));
    }

    @Test
    void a_whole_character_of_two_halves_is_kept() {
        JsonBody body = body("{\"a\":\"Sri \\ud83d\\ude00\"}");
        assertEquals("Sri \ud83d\ude00", body.text("a", 1, 100));
        assertEquals("built", body.build(() -> "built"));
    }

    private static JsonBody body(String json) {
        return JsonBody.of(JsonMapper.shared().readTree(json));
    }

    private static List<String> errors(JsonBody body) {
        ProblemException problem = assertThrows(ProblemException.class, () -> body.build(() -> "built"));
        return problem.errors().stream().map(FieldError::pointer).toList();
    }
}
