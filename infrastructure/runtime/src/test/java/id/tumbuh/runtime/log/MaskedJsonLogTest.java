package id.tumbuh.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MaskedJsonLogTest {

    @Test
    void a_log_line_is_json_with_the_correlation_id_and_without_any_nip() {
        var context = new LoggerContext();
        var event = new LoggingEvent("", context.getLogger("id.tumbuh.X"), Level.ERROR, "baris {} dan {}",
                new IllegalStateException("198703142010012001"),
                new Object[]{"198703142010012001", "19870314 201001 2 001"});
        event.setMDCPropertyMap(Map.of("correlationId", "permintaan-1"));
        String line = new MaskedJsonLog().doLayout(event);
        assertFalse(line.contains("0314"), line);
        assertTrue(line.endsWith("\n"));
        var json = JsonMapper.shared().readTree(line);
        assertEquals("permintaan-1", json.path("correlationId").asString());
        assertEquals("baris 1987***********001 dan 1987***********001", json.path("message").asString());
    }

    @Test
    void a_number_of_another_length_stays_as_it_is() {
        assertEquals("1234567890123456789", MaskedJsonLog.masked("1234567890123456789"));
    }
}
