package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.measure.EmfLines;
import id.tumbuh.runtime.measure.Measures;
import id.tumbuh.runtime.testing.ToldMetrics;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AotCacheTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_767_225_600_000L), ZoneOffset.UTC);
    private final Map<String, String> environment = new HashMap<>(Map.of("AOT_CACHE", "/opt/function.aot"));

    private List<JsonNode> told(String vmInfo) {
        try (ToldMetrics told = ToldMetrics.open()) {
            new AotCache(new Settings(environment::get), new Measures(CLOCK),
                    new EmfLines("survey", "SurveyHttp", CLOCK, new Json())).check(vmInfo);
            return told.of("AotCacheRejected");
        }
    }

    @Test
    void a_refused_cache_is_told_by_a_metric_of_the_function_before_any_event() {
        JsonNode line = told("mixed mode, emulated-client").getFirst();
        assertEquals(1, line.path("AotCacheRejected").asInt());
        assertEquals("SurveyHttp", line.path("FunctionName").asString());
        assertEquals("Tumbuh", line.at("/_aws/CloudWatchMetrics/0/Namespace").asString());
    }

    @Test
    void a_mapped_cache_and_a_zip_without_one_are_not_told() {
        assertEquals(List.of(), told("mixed mode, emulated-client, sharing"));
        environment.put("AOT_CACHE", "");
        assertEquals(List.of(), told("mixed mode"));
    }
}
