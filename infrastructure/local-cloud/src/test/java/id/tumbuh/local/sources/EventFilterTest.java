package id.tumbuh.local.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.local.services.SqsClient.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"body\":{\"kind\":[\"a\"]}} | {\"kind\":\"a\"} | true",
            "{\"body\":{\"kind\":[\"a\"]}} | {\"kind\":\"b\"} | false",
            "{\"body\":{\"kind\":[\"a\"]}} | kind a | false",
            "{\"body\":[\"plain\"]} | plain | true",
            "{\"body\":[\"plain\"]} | {\"plain\":1} | false",
            "{\"body\":{\"n\":[{\"numeric\":[\">=\",3]}]}} | {\"n\":3} | true",
            "{\"body\":{\"n\":[{\"exists\":false}]}} | {\"m\":3} | true",
            "{\"attributes\":{\"ApproximateReceiveCount\":[\"1\"]}} | anything | true",
            "{\"body\":{\"detail\":{\"data\":{\"period\":[{\"prefix\":\"2026\"}]}}}} | {\"detail\":{\"data\":{\"period\":\"2026-11\"}}} | true"})
    void a_pattern_of_the_body_needs_a_body_of_its_kind(String pattern, String body, boolean passes) {
        Message message = new Message("id", "handle", body, "md5", Map.of("ApproximateReceiveCount", "1"));
        EventFilter filter = new EventFilter("Source", List.of("{\"body\":{\"never\":[\"matches\"]}}", pattern));
        assertEquals(passes, filter.passes(new QueueRecords("arn").filtered(message)));
    }
}
