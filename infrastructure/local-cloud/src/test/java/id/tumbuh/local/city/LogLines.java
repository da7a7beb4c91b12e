package id.tumbuh.local.city;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import id.tumbuh.runtime.log.MaskedJsonLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The errors that a class logs, as they stand in the log. To be opened once a cloud is built, which sets up the logging. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final MaskedJsonLog layout = new MaskedJsonLog();
    private final List<JsonNode> errors = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private LogLines(Logger logger) {
        this.logger = logger;
        setContext(logger.getLoggerContext());
        start();
        logger.addAppender(this);
    }

    static LogLines of(Class<?> type) {
        return new LogLines((Logger) LoggerFactory.getLogger(type));
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel() == Level.ERROR) {
            errors.add(JsonMapper.shared().readTree(layout.doLayout(event)));
        }
    }

    List<JsonNode> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        logger.detachAppender(this);
    }
}
