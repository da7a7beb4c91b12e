package id.tumbuh.runtime.measure;

import id.tumbuh.runtime.Json;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells measures as a log line in CloudWatch's embedded metric format, of which CloudWatch makes metrics. It is the line
 * that Powertools for AWS Lambda writes, held against it by a test, but written by the JSON that is loaded anyway:
 * Powertools brings a second Jackson, which costs a cold function about 450 ms at its first line, where this costs few.
 * Source: CloudWatch User Guide, Embedded metric format specification.
 */
public final class EmfLines {

    /** Its messages are written as they are: what a line has around it would hide the metrics. */
    public static final String LOGGER = "id.tumbuh.metrics";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private final String service;
    private final String function;
    private final Clock clock;
    private final Json json;

    public EmfLines(String service, String function, Clock clock, Json json) {
        this.service = service;
        this.function = function;
        this.clock = clock;
        this.json = json;
    }

    /** Tells what was measured since the last call; nothing where there is nothing. */
    public void tell(Measures measures) {
        measures.taken().ifPresent(taken -> LOG.info(line(taken)));
    }

    String line(Map<String, Measures.Measure> taken) {
        List<Map<String, String>> metrics = taken.entrySet().stream()
                .map(each -> Map.of("Name", each.getKey(), "Unit", each.getValue().unit())).toList();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("_aws", Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(Map.of("Namespace",
                MetricNames.NAMESPACE, "Dimensions", List.of(List.of(MetricNames.SERVICE, MetricNames.FUNCTION)),
                "Metrics", metrics))));
        line.put(MetricNames.SERVICE, service);
        line.put(MetricNames.FUNCTION, function);
        taken.forEach((name, measure) -> line.put(name, measure.value()));
        return json.write(line);
    }
}
