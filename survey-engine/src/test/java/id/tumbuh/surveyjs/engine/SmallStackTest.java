package id.tumbuh.surveyjs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may be published is judged by a thread with a stack of half of the usual size. */
class SmallStackTest {

    private static final Moment NOW = new Moment(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Jakarta"),
            "id");
    private static final int STACK = 512 * 1_024;

    private static <T> T onSmallStack(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                done.complete(work.get());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        };
        new Thread(null, run, "small stack", STACK).start();
        return done.join();
    }

    private static Verdict judge(Map<String, Object> definition, Map<String, Object> answers) {
        return onSmallStack(() -> {
            assertThat(SurveyDefinition.refusals(definition)).isEmpty();
            return SurveyDefinition.of(definition).judge(answers, NOW);
        });
    }

    private static Map<String, Object> number(String name) {
        return Map.of("type", "text", "inputType", "number", "name", name);
    }

    /** Adds a number within as many parentheses as an expression may have. */
    private static String deep(String variable) {
        return variable + " + " + "(".repeat(60) + "1 + 0" + ")".repeat(60);
    }

    @Test
    void a_hundred_calculated_values_that_read_one_another_backwards() {
        List<Map<String, Object>> chain = new ArrayList<>(IntStream.range(0, 99).mapToObj(n -> Map.<String, Object>of(
                "name", "v" + n, "expression", deep("{v" + (n + 1) + "}"), "includeIntoResult", n == 0)).toList());
        chain.add(Map.of("name", "v99", "expression", deep("{a}")));
        assertThat(judge(Map.of("elements", List.of(number("a")), "calculatedValues", chain), Map.of("a", 1)).data())
                .containsEntry("v0", 101L);
    }

    @Test
    void expressions_that_read_one_another_forwards() {
        Stream<Map<String, Object>> chain = IntStream.range(0, 900).mapToObj(n -> Map.of("type", "expression", "name",
                "e" + n, "expression", n == 0 ? "{a} + 1" : "{e" + (n - 1) + "} + 1"));
        assertThat(judge(Map.of("elements", Stream.concat(Stream.of(number("a")), chain).toList()), Map.of("a", 1))
                .data()).containsEntry("e899", 901L);
    }

    @Test
    void questions_that_are_hidden_and_cleared_one_after_the_other() {
        Stream<Map<String, Object>> chain = IntStream.range(0, 900).mapToObj(n -> Map.of("type", "text", "name",
                "q" + n, "visibleIf", "{" + (n == 899 ? "a" : "q" + (n + 1)) + "} notempty"));
        Map<String, Object> definition = Map.of("clearInvisibleValues", "onHidden", "elements",
                Stream.concat(chain, Stream.of(number("a"))).toList());
        Map<String, Object> answers = IntStream.range(0, 900).boxed()
                .collect(java.util.stream.Collectors.toMap(n -> "q" + n, n -> "x"));
        assertThat(judge(definition, answers).accepted()).isTrue();
    }

    @Test
    void choices_that_are_gone_one_after_the_other() {
        Stream<Map<String, Object>> chain = IntStream.range(0, 900).mapToObj(n -> Map.of("type", "dropdown", "name",
                "q" + n, "choices", List.of(1, 2), "choicesVisibleIf",
                "{" + (n == 899 ? "a" : "q" + (n + 1)) + "} notempty"));
        Map<String, Object> definition = Map.of("elements", Stream.concat(chain, Stream.of(number("a"))).toList());
        Map<String, Object> answers = IntStream.range(0, 900).boxed()
                .collect(java.util.stream.Collectors.toMap(n -> "q" + n, n -> 1));
        assertThat(judge(definition, answers).accepted()).isTrue();
    }

    @Test
    void panels_in_panels() {
        Map<String, Object> inner = Map.of("type", "text", "name", "a", "visibleIf", deep("0") + " = 1",
                "validators", List.of(Map.of("type", "expression", "expression", deep("{panel.a}") + " > 0")));
        Map<String, Object> answer = Map.of("a", "x");
        for (int depth = 0; depth < 10; depth++) {
            inner = Map.of("type", "paneldynamic", "name", "p", "maxPanelCount", 2, "minPanelCount", 1,
                    "templateElements", List.of(inner));
            answer = Map.of("p", List.of(answer));
        }
        assertThat(judge(Map.of("elements", List.of(inner)), answer).data()).containsKey("p");
    }
}
