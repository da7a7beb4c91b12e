package id.tumbuh.local.city;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import id.tumbuh.runtime.measure.EmfLines;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The metrics that the functions tell. To be opened once they are built, which sets up the logging. */
final class ToldMetrics extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Set<Metric> told = ConcurrentHashMap.newKeySet();

    /** A metric of a function. */
    record Metric(String name, String service, String function) {}

    private ToldMetrics() {}

    static ToldMetrics open() {
        ToldMetrics metrics = new ToldMetrics();
        Logger logger = (Logger) LoggerFactory.getLogger(EmfLines.LOGGER);
        metrics.setContext(logger.getLoggerContext());
        metrics.start();
        logger.addAppender(metrics);
        return metrics;
    }

    @Override
    protected void append(ILoggingEvent event) {
        JsonNode line = JsonMapper.shared().readTree(event.getMessage());
        line.at("/_aws/CloudWatchMetrics/0/Metrics").values()
                .forEach(metric -> told.add(new Metric(metric.path("Name").asString(), line.path("Service").asString(),
                        line.path("FunctionName").asString())));
    }

    Set<Metric> all() {
        return Set.copyOf(told);
    }

    /** Its names alone. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        told.forEach(metric -> names.add(metric.name()));
        return names;
    }

    @Override
    public void close() {
        ((Logger) LoggerFactory.getLogger(EmfLines.LOGGER)).detachAppender(this);
    }
}
