package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AotCacheTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_767_225_600_000L), ZoneOffset.UTC);
    private final Map<String, String> environment = new HashMap<>(
            Map.of("AOT_CACHE", "/opt/function.aot", "AWS_LAMBDA_FUNCTION_NAME", "SurveyHttp"));
    private final Json json = new Json();

    private Optional<String> rejection(String vmInfo) {
        return new AotCache(new Settings(environment::get), CLOCK, json).rejection(vmInfo);
    }

    @Test
    void a_refused_cache_is_told_by_a_metric_of_the_function() {
        JsonNode line = json.mapper().readTree(rejection("mixed mode, emulated-client").orElseThrow());
        assertEquals(1, line.path("AotCacheRejected").asInt());
        assertEquals("SurveyHttp", line.path("FunctionName").asString());
        JsonNode metrics = line.at("/_aws/CloudWatchMetrics/0");
        assertEquals("Tumbuh", metrics.path("Namespace").asString());
        assertEquals("FunctionName", metrics.at("/Dimensions/0/0").asString());
        assertEquals("AotCacheRejected", metrics.at("/Metrics/0/Name").asString());
        assertEquals(CLOCK.millis(), line.at("/_aws/Timestamp").asLong());
    }

    @Test
    void a_mapped_cache_and_a_zip_without_one_are_not_told() {
        assertEquals(Optional.empty(), rejection("mixed mode, emulated-client, sharing"));
        environment.put("AOT_CACHE", "");
        assertEquals(Optional.empty(), rejection("mixed mode"));
    }
}
