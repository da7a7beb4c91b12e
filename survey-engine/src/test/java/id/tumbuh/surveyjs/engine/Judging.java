package id.tumbuh.surveyjs.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Judges answers that a test writes down in JSON with single quotes, on a morning in Surakarta. */
final class Judging {

    static final Moment NOW = new Moment(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Jakarta"), "id");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Judging() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String json) {
        return JSON.readValue(json.replace('\'', '"'), Map.class);
    }

    static Verdict judge(String definition, String answers) {
        return SurveyDefinition.of(read(definition)).judge(read(answers), NOW);
    }
}
