package id.tumbuh.survey.anonymous;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** However a client writes an answer, it is stored in the same way. */
class CanonicalJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{ \"b\": 1, \"a\" :2}|{\"a\":2,\"b\":1}",
            "{\"a\":{\"d\":[3, 1],\"c\":null}}|{\"a\":{\"c\":null,\"d\":[3,1]}}",
            "[1.50,1e2,0.0,-0,10]|[1.5,100,0,0,10]",
            "\"\\u0061\\/\"|\"a/\"", "\"e\\u0301\"|\"\u00e9\"", "\"a\\r\\nb\\rc\"|\"a\\nb\\nc\"", "true|true"})
    void another_way_of_writing_is_the_same_text(String written, String stored) {
        assertEquals(stored, CanonicalJson.of(JSON.readTree(written)));
    }

    @Test
    void what_is_stored_is_its_own_canonical_form() {
        String once = CanonicalJson.of(JSON.readTree("{\"z\":[{\"y\":1.10,\"x\":\"\\\"\\\\ \\t\"}]}"));
        assertEquals(once, CanonicalJson.of(JSON.readTree(once)));
    }
}
