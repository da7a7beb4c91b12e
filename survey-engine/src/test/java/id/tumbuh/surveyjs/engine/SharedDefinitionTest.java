package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.engine.Judging.NOW;
import static id.tumbuh.surveyjs.engine.Judging.read;
import static org.assertj.core.api.Assertions.assertThat;

import id.tumbuh.surveyjs.expression.ExpressionLimits;
import id.tumbuh.surveyjs.expression.WorkLimit;
import id.tumbuh.surveyjs.js.Js;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** One definition serves all requests: nothing that happens to one of them is seen by another. */
class SharedDefinitionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int THREADS = 8;
    private static final Map<String, Object> DEFINITION = read("""
            {'clearInvisibleValues':'onHidden','elements':[{'type':'text','name':'a','inputType':'number'},
             {'type':'checkbox','name':'c','choices':[1,2,3],'defaultValue':[1,2],'visibleIf':'{a} > 1'},
             {'type':'matrix','name':'m','rows':['r'],'columns':[1,2],'defaultValue':{'r':1},'visibleIf':'{a} > 1'},
             {'type':'multipletext','name':'t','items':[{'name':'i'},{'name':'j','defaultValueExpression':'{a}'}],
              'defaultValue':{'i':'x'},'visibleIf':'{a} > 1'},
             {'type':'matrixdropdown','name':'d','rows':['r'],'columns':[{'name':'k','cellType':'checkbox','choices':[1,2]}],
              'defaultValue':{'r':{'k':[1]}},'visibleIf':'{a} > 1'},
             {'type':'paneldynamic','name':'p','panelCount':2,'defaultPanelValue':{'x':[1],'y':{'z':[3,1]}},'visibleIf':'{a} > 1',
              'templateElements':[{'type':'checkbox','name':'x','choices':[1,2]}]},
             {'type':'paneldynamic','name':'q','panelCount':2,'defaultValue':[{'x':[1],'y':{'z':[2]}}],'visibleIf':'{a} > 1',
              'templateElements':[{'type':'checkbox','name':'x','choices':[1,2]},{'type':'text','name':'n','defaultValueExpression':'{a}'}]},
             {'type':'expression','name':'e','expression':'iif({a} > 5, {c}, iif({a} > 3, {q[0].y.z}, {p[0].y.z}))'}]}
            """);

    private static Map<String, Object> data(SurveyDefinition survey, Object a) {
        return ((Review.Judged) survey.review(Map.of("a", a), NOW)).verdict().data();
    }

    @Test
    void defaults_are_the_same_for_whoever_comes_next() {
        SurveyDefinition survey = SurveyDefinition.of(DEFINITION);
        for (int a : List.of(2, 4, 6, 7, 4, 2)) {
            assertThat(data(survey, a)).isEqualTo(data(SurveyDefinition.of(DEFINITION), a)).containsKeys("c", "m", "t",
                    "d", "p", "q");
        }
    }

    @Test
    void what_becomes_of_a_verdict_changes_no_other() {
        SurveyDefinition survey = SurveyDefinition.of(DEFINITION);
        Map<String, Object> first = data(survey, 4);
        String before = JSON.writeValueAsString(first);
        destroy(first);
        assertThat(JSON.writeValueAsString(data(survey, 4))).isEqualTo(before);
    }

    private static void destroy(Object json) {
        switch (json) {
            case Map<?, ?> map -> {
                map.values().forEach(SharedDefinitionTest::destroy);
                map.clear();
            }
            case List<?> list -> {
                list.forEach(SharedDefinitionTest::destroy);
                list.clear();
            }
            default -> {
                /* nothing is in it */ }
        }
    }

    @Test
    void a_list_of_the_definition_that_an_expression_was_stays_as_it_is() {
        Compiled compiled = new Compiled(Spec.of(Js.of(DEFINITION)), ExpressionLimits.DEFAULT);
        String before = JSON.writeValueAsString(Js.plain(compiled.spec().json()));
        for (int a : List.of(2, 4, 6, 2)) {
            Survey survey = new Survey(compiled, NOW, new WorkLimit(1_000_000));
            survey.merge(Values.object(Js.of(Map.of("a", a))));
            survey.merge(Values.object(Js.of(Map.of("a", 8 - a))));
            assertThat(JSON.writeValueAsString(Js.plain(compiled.spec().json()))).isEqualTo(before);
        }
    }

    @Test
    void eight_threads_come_to_the_same_verdicts() throws InterruptedException, ExecutionException {
        SurveyDefinition survey = SurveyDefinition.of(DEFINITION);
        List<String> alone = IntStream.range(0, 10).mapToObj(a -> JSON.writeValueAsString(
                data(SurveyDefinition.of(DEFINITION), a))).toList();
        CountDownLatch start = new CountDownLatch(THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Boolean>> same = IntStream.range(0, THREADS).mapToObj(thread -> threads.submit(() -> {
                start.countDown();
                start.await();
                return IntStream.range(0, 400).allMatch(n -> JSON.writeValueAsString(data(survey, (n + thread) % 10))
                        .equals(alone.get((n + thread) % 10)));
            })).toList();
            for (Future<Boolean> one : same) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
