package id.tumbuh.survey;

import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.Measure;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.survey.model.RaterGroup;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads SurveyJS JSON, and what its answers tell of competencies, from a body. */
final class MeasureForm {

    private static final int MAX = 200;
    /** Each is tried on the definition when the survey is published. */
    private static final int MAX_STEPS = 500;

    private MeasureForm() {}

    static Questionnaire questionnaire(JsonBody body) {
        if (body.node().has("questions")) {
            body.reject("questions", "Ada definition: questions tidak dipakai bersamanya.",
                    "There is a definition: questions do not go with it.");
        }
        Map<String, Object> definition = Plain.object(body.object("definition").node());
        List<Measure> measures = body.node().has("competencies")
                ? body.objects("competencies", 0, MAX).stream().map(MeasureForm::measure).toList()
                : List.of();
        if (measures.stream().mapToInt(measure -> measure.levels().size()).sum() > MAX_STEPS) {
            body.reject("competencies", "Paling banyak %d level seluruhnya.".formatted(MAX_STEPS),
                    "Has at most %d levels together.".formatted(MAX_STEPS));
        }
        return new Questionnaire(definition, measures);
    }

    private static Measure measure(JsonBody body) {
        Optional<String> row = body.optionalText("row", 1, 200);
        Optional<String> column = body.optionalText("column", 1, 200);
        if (column.isPresent() && row.isEmpty()) {
            body.reject("row", "Sebut baris kolom ini.", "Tell the column's row.");
        }
        return new Measure(body.text("question", 1, 200), row, column,
                body.parsed("competency", CompetencyCode::new),
                body.node().has("levels")
                        ? body.objects("levels", 1, 100).stream().map(MeasureForm::step).toList()
                        : List.of(),
                body.node().has("weights") ? weights(body.object("weights")) : Map.of());
    }

    private static Measure.Step step(JsonBody body) {
        JsonNode answer = body.node().path("answer");
        JsonNode from = body.node().path("from");
        boolean plain = answer.isString() || answer.isNumber() || answer.isBoolean();
        if (plain == from.isNumber() || body.node().has("answer") && !plain) {
            body.reject("answer", "Sebut answer (teks, angka atau boolean) atau from (angka), salah satu.",
                    "Tell answer (a text, a number or a boolean) or from (a number), one of them.");
        }
        int level = body.integer("level", 1, 5);
        return new Measure.Step(plain ? Optional.of(Plain.value(answer)) : Optional.empty(),
                from.isNumber() ? Optional.of(((Number) Plain.value(from)).doubleValue()) : Optional.empty(),
                new ProficiencyLevel(level));
    }

    private static Map<RaterGroup, Integer> weights(JsonBody body) {
        Map<RaterGroup, Integer> weights = new EnumMap<>(RaterGroup.class);
        body.node().propertyNames().forEach(name -> {
            try {
                weights.put(RaterGroup.valueOf(name.toUpperCase(Locale.ROOT)), body.integer(name, 0, 10));
            } catch (IllegalArgumentException e) {
                body.reject(name, "Yang menilai: self, superior, peer, subordinate.",
                        "Who rates: self, superior, peer, subordinate.");
            }
        });
        return weights;
    }
}
