package id.tumbuh.surveyjs.expression;

import static org.assertj.core.api.Assertions.assertThat;

import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsDate;
import id.tumbuh.surveyjs.js.JsFault;
import id.tumbuh.surveyjs.js.Nothing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Expressions drawn at random, and what survey-core 3.1.1 on Node 20 made of them. Each line has the expression, the values, the
 * moment and the zone; then "result" and "condition" (the result == true), or "unparsable", or "throws". A result's Date is
 * {"$date": ISO text or null}, its NaN and infinities are texts; undefined has no "result". Left out are cases in which only
 * the last bit of a power differs, which differs between versions of V8 too.
 */
class SurveyCoreExpressionsTest {

    private static final String CORPUS = "/survey-core-expressions.jsonl.gz";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PLENTY = 10_000_000;
    private static final ExpressionLimits WIDE = new ExpressionLimits(10_000, 100, 5_000);

    @Test
    void every_expression_has_the_result_that_it_has_in_survey_core() throws IOException {
        var lines = corpus();
        var differences = lines.stream().filter(line -> !outcome(line).equals(expected(line))).toList();
        assertThat(lines).hasSizeGreaterThan(4_900);
        assertThat(differences).isEmpty();
    }

    private static Map<String, Object> expected(JsonNode line) {
        for (var failure : List.of("throws", "unparsable")) {
            if (line.has(failure)) {
                return Map.of(failure, true);
            }
        }
        var expected = new LinkedHashMap<String, Object>();
        line.propertyNames().stream().filter(name -> name.equals("result") || name.equals("condition"))
                .forEach(name -> expected.put(name, comparable(JSON.convertValue(line.get(name), Object.class))));
        return expected;
    }

    private static Map<String, Object> outcome(JsonNode line) {
        try {
            var expression = Expression.parse(line.get("expression").asString(), WIDE);
            var outcome = new LinkedHashMap<String, Object>();
            var value = expression.evaluate(values(line), environment(line));
            if (value != Nothing.UNDEFINED) {
                outcome.put("result", encoded(value));
            }
            outcome.put("condition", expression.isMet(values(line), environment(line)));
            return outcome;
        } catch (ExpressionRefused refused) {
            return Map.of(refused.reason() == ExpressionRefused.Reason.FAULT ? "throws" : "unparsable", true);
        } catch (JsFault fault) {
            return Map.of("throws", true);
        }
    }

    private static ValueContext values(JsonNode line) {
        return new VariableContext(Js.of(JSON.convertValue(line.get("values"), Object.class)));
    }

    private static Environment environment(JsonNode line) {
        return new Environment(Instant.parse(line.get("now").asString()), ZoneId.of(line.get("timeZone").asString()),
                new WorkLimit(PLENTY), Host.none());
    }

    private static Object encoded(Object value) {
        return switch (value) {
            case JsDate date -> Collections.singletonMap("$date", date.isValid() ? date.toIsoText() : null);
            case Double number when !Double.isFinite(number) -> Js.toText(number);
            case List<?> list -> {
                var encoded = new ArrayList<Object>();
                list.forEach(element -> encoded.add(encoded(element)));
                yield encoded;
            }
            case Map<?, ?> map -> {
                var encoded = new LinkedHashMap<Object, Object>();
                map.forEach((name, member) -> encoded.put(name, encoded(member)));
                yield encoded;
            }
            default -> Js.plain(value);
        };
    }

    /** The expected tree with its numbers as {@link Js#plain} has them. */
    private static Object comparable(Object json) {
        return Js.plain(Js.of(json));
    }

    private static List<JsonNode> corpus() throws IOException {
        var stream = new GZIPInputStream(SurveyCoreExpressionsTest.class.getResourceAsStream(CORPUS));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().map(JSON::readTree).toList();
        }
    }
}
