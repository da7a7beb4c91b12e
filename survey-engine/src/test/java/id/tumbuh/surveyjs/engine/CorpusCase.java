package id.tumbuh.surveyjs.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A definition, answers, and what survey-core said of them: a line of a corpus. */
record CorpusCase(Map<String, Object> definition, Map<String, Object> answers, Moment moment, boolean accepted,
        Map<String, Object> data, List<String> errors, boolean isBeyond) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SuppressWarnings("unchecked")
    static CorpusCase read(String line) {
        Map<String, Object> json = JSON.readValue(line, Map.class);
        Moment moment = new Moment(Instant.parse((String) json.get("now")), ZoneId.of((String) json.get("timeZone")),
                json.get("locale") instanceof String locale ? locale : "");
        return new CorpusCase((Map<String, Object>) json.get("definition"),
                (Map<String, Object>) json.getOrDefault("answers", Map.of()), moment,
                Boolean.TRUE.equals(json.get("accepted")), (Map<String, Object>) json.getOrDefault("data", Map.of()),
                ((List<Object>) json.getOrDefault("errors", List.of())).stream().map(CorpusCase::nameOf).toList(),
                Boolean.TRUE.equals(json.get("beyond")));
    }

    /** Whether a server judges it: the definition may be published, and the answers have its shape. */
    boolean isJudged() {
        return SurveyDefinition.refusals(definition).isEmpty()
                && SurveyDefinition.of(definition).review(answers, moment) instanceof Review.Judged;
    }

    /** Some write a name, some an object with one. */
    private static String nameOf(Object error) {
        return error instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : String.valueOf(error);
    }
}
