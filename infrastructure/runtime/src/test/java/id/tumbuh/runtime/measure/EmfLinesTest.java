package id.tumbuh.runtime.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;
import software.amazon.lambda.powertools.metrics.provider.EmfMetricsProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmfLinesTest {

    // Powertools takes no time that is more than 14 days ago
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(System.currentTimeMillis()), ZoneOffset.UTC);

    @Test
    void a_line_says_what_powertools_would_say() {
        Measures measures = new Measures(CLOCK);
        measures.count("CertificateIssued");
        measures.count("CertificateIssued");
        assertEquals(powertools("CertificateIssued", 2, MetricUnit.COUNT), line(measures));
        measures.age("OldestEventAge", CLOCK.instant().minusSeconds(5));
        assertEquals(powertools("OldestEventAge", 5000, MetricUnit.MILLISECONDS), line(measures));
    }

    private static JsonNode line(Measures measures) {
        return JsonMapper.shared().readTree(new EmfLines("certificate", "CertificateOnEvents", CLOCK, new Json())
                .line(measures.taken().orElseThrow()));
    }

    private static JsonNode powertools(String name, long value, MetricUnit unit) {
        EnvironmentConfigurationProvider.getConfig().setEnvironmentOverride(Environments.Lambda);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            Metrics metrics = new EmfMetricsProvider().getMetricsInstance();
            metrics.setNamespace("Tumbuh");
            metrics.setDefaultDimensions(
                    DimensionSet.of("Service", "certificate", "FunctionName", "CertificateOnEvents"));
            metrics.setTimestamp(CLOCK.instant());
            metrics.addMetric(name, value, unit);
            metrics.flush();
        } finally {
            System.setOut(before);
        }
        String line = out.toString(StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(line.replace(value + ".0", String.valueOf(value)));
    }
}
