package id.tumbuh.runtime.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import id.tumbuh.runtime.log.MaskedJsonLog;
import id.tumbuh.runtime.measure.EmfLines;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The metrics that functions tell, as Lambda writes them. */
public final class ToldMetrics extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(EmfLines.LOGGER);
    private final MaskedJsonLog format = new MaskedJsonLog();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private ToldMetrics() {}

    public static ToldMetrics open() {
        ToldMetrics told = new ToldMetrics();
        told.setContext(told.logger.getLoggerContext());
        told.start();
        told.logger.setLevel(Level.INFO);
        told.logger.addAppender(told);
        return told;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(format.doLayout(event));
    }

    public List<String> lines() {
        return lines;
    }

    /** What was told under the name, in the order in which it was. */
    public List<JsonNode> of(String name) {
        return lines.stream().map(line -> JsonMapper.shared().readTree(line)).filter(line -> line.has(name)).toList();
    }

    /** The sum of what was told under the name. */
    public long sum(String name) {
        return of(name).stream().mapToLong(line -> line.path(name).asLong()).sum();
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(null);
    }
}
