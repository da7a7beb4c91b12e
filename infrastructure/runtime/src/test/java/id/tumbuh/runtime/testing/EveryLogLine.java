package id.tumbuh.runtime.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import id.tumbuh.runtime.log.MaskedJsonLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** All that functions log meanwhile, at the levels that a deployed one logs, as it would stand in CloudWatch. */
public final class EveryLogLine extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("id.tumbuh");

    private final MaskedJsonLog layout = new MaskedJsonLog();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Level before = OURS.getLevel();

    private EveryLogLine() {
        setContext(ROOT.getLoggerContext());
        start();
        ROOT.addAppender(this);
        OURS.setLevel(Level.INFO);
    }

    public static EveryLogLine open() {
        return new EveryLogLine();
    }

    @Override
    protected void append(ILoggingEvent event) {
        // the database runs in this process in tests alone
        if (!event.getLoggerName().startsWith("software.amazon.dynamodb.services.local")) {
            lines.add(layout.doLayout(event));
        }
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        ROOT.detachAppender(this);
        OURS.setLevel(before);
    }
}
