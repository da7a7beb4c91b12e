package id.tumbuh.local.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTest {

    private static final List<String> BATCH = List.of("a", "b", "c");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
    void an_answer_that_names_nothing_is_a_success(String answer) {
        assertEquals(Set.of(), failed(answer));
    }

    @Test
    void named_items_failed_and_the_others_did_not() {
        assertEquals(Set.of("a", "c"),
                failed("{\"batchItemFailures\":[{\"itemIdentifier\":\"c\"},{\"itemIdentifier\":\"a\"}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
            "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
            "{\"batchItemFailures\":[{\"identifier\":\"a\"}]}",
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"unknown\"}]}",
            "{\"batchItemFailures\":[\"a\"]}",
            "{\"batchItemFailures\":\"a\"}",
            "\"fine\"",
            "[]",
            "{\"batchItem"})
    void an_answer_that_cannot_be_trusted_fails_the_whole_batch(String answer) {
        assertEquals(Set.copyOf(BATCH), failed(answer));
    }

    private static Set<String> failed(String answer) {
        return BatchAnswer.failed(answer.getBytes(StandardCharsets.UTF_8), BATCH);
    }
}
