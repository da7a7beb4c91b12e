package id.tumbuh.runtime;

import id.tumbuh.runtime.measure.MetricNames;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells by a metric when the JVM started without the AOT cache that its image has: it only warns then, and every start
 * takes as long as without. The setting AOT_CACHE, which the image sets, says that there is one.
 */
record AotCache(Settings settings, Clock clock, Json json) {

    /** Of a JVM that mapped a cache; one that refused what it was given maps none at all. */
    private static final String MAPPED = "sharing";

    /**
     * @param vmInfo the system property java.vm.info, such as {@code mixed mode, sharing}
     * @return a line in CloudWatch's embedded metric format, for standard output as it is
     */
    Optional<String> rejection(String vmInfo) {
        if (settings.optional("AOT_CACHE").isEmpty() || vmInfo.contains(MAPPED)) {
            return Optional.empty();
        }
        String function = settings.optional("AWS_LAMBDA_FUNCTION_NAME").orElse("unknown");
        Map<String, Object> metrics = Map.of("Namespace", MetricNames.NAMESPACE, "Dimensions",
                List.of(List.of(MetricNames.FUNCTION)),
                "Metrics", List.of(Map.of("Name", MetricNames.AOT_CACHE_REJECTED, "Unit", "Count")));
        return Optional.of(json.write(Map.of("_aws", Map.of("Timestamp", clock.millis(), "CloudWatchMetrics",
                List.of(metrics)), MetricNames.FUNCTION, function, MetricNames.AOT_CACHE_REJECTED, 1)));
    }
}
