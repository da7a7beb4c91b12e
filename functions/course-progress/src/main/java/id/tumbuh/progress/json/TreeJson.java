package id.tumbuh.progress.json;

import id.tumbuh.runtime.http.MalformedJson;
import id.tumbuh.runtime.http.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON to and from the values of {@link id.tumbuh.progress.model.xapi.Tree}. Numbers keep every digit. */
public final class TreeJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private TreeJson() {}

    /** @throws ProblemException MALFORMED, with the place, where it is no JSON, or a member is there twice */
    public static Object read(byte[] json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JacksonException | NumberFormatException e) {
            // the latter for an exponent that no number has
            throw MalformedJson.of(e);
        }
    }

    public static byte[] write(Object tree) {
        return JSON.writeValueAsBytes(tree);
    }
}
