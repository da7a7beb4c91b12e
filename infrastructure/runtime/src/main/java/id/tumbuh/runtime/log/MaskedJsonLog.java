package id.tumbuh.runtime.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.measure.EmfLines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A log line in JSON with the correlation id; whatever looks like a NIP in it is masked, wherever it came from. */
public final class MaskedJsonLog extends LayoutBase<ILoggingEvent> {

    private static final Pattern NIP = Pattern
            .compile("(?<!\\d)(\\d{4})[ -]?\\d{4}[ -]?\\d{6}[ -]?\\d[ -]?(\\d{3})(?!\\d)");

    private final Json json = new Json();
    private final ThrowableProxyConverter stack = new ThrowableProxyConverter();

    public MaskedJsonLog() {
        stack.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        if (event.getLoggerName().equals(EmfLines.LOGGER)) {
            return masked(event.getMessage()) + "\n";
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", event.getInstant());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("message", event.getFormattedMessage());
        line.putAll(event.getMDCPropertyMap());
        if (event.getThrowableProxy() != null) {
            line.put("error", stack.convert(event));
        }
        return masked(json.write(line)) + "\n";
    }

    static String masked(String text) {
        return NIP.matcher(text).replaceAll("$1***********$2");
    }
}
