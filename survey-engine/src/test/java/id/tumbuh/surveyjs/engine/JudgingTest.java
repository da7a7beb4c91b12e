package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.engine.Judging.NOW;
import static id.tumbuh.surveyjs.engine.Judging.judge;
import static id.tumbuh.surveyjs.engine.Judging.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tumbuh.surveyjs.expression.WorkExceeded;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgingTest {

    @Test
    void an_answer_to_a_hidden_question_is_not_kept() {
        String survey = "{'elements':[{'type':'boolean','name':'punya'},"
                + "{'type':'text','name':'nomor','visibleIf':'{punya} = true','isRequired':true}]}";
        assertThat(judge(survey, "{'punya':false,'nomor':'7'}")).isEqualTo(
                new Verdict(true, Map.of("punya", false), List.of()));
        assertThat(judge(survey, "{'punya':true,'nomor':'7'}").data()).containsEntry("nomor", "7");
    }

    @Test
    void what_is_required_and_missing_is_named_with_its_question_and_its_part() {
        Verdict verdict = judge("{'elements':[{'type':'multipletext','name':'alamat','items':"
                + "[{'name':'jalan','isRequired':true},{'name':'kota'}]}]}", "{'alamat':{'kota':'Surakarta'}}");
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.question()).isEqualTo("alamat");
            assertThat(wrong.part()).isEqualTo("jalan");
            assertThat(wrong.failure().kind()).isEqualTo(Failure.Kind.REQUIRED);
        });
    }

    /** What survey-core 3.1.1 gives. */
    @Test
    void a_default_that_begins_with_an_equals_sign_is_an_expression_but_of_booleans_and_inputs() {
        assertThat(judge("{'elements':[{'type':'text','name':'a','defaultValue':'={b}+2'},{'type':'text','name':'b',"
                + "'defaultValue':'5'},{'type':'rating','name':'r','defaultValue':'=2'},"
                + "{'type':'boolean','name':'y','defaultValue':'=1=1'},"
                + "{'type':'multipletext','name':'t','items':[{'name':'i','defaultValue':'=1+2'}]},"
                + "{'type':'matrixdropdown','name':'m','rows':['r'],'columns':[{'name':'c','cellType':'text',"
                + "'defaultValue':'=1+2'}]}]}", "{}").data())
                .isEqualTo(Map.of("m", Map.of("r", Map.of("c", 3L))));
    }

    @Test
    void what_is_computed_is_kept_whatever_was_sent_for_it() {
        assertThat(judge("{'elements':[{'type':'text','name':'a','inputType':'number'},"
                + "{'type':'expression','name':'dua kali','expression':'{a} * 2'}]}", "{'a':4,'dua kali':100}").data())
                .containsEntry("dua kali", 8L);
    }

    @Test
    void questions_that_are_visible_only_if_the_other_is_end_in_a_verdict() {
        Verdict verdict = judge("{'elements':[{'type':'text','name':'a','visibleIf':'{b} empty'},"
                + "{'type':'text','name':'b','visibleIf':'{a} empty'},{'type':'text','name':'c','visibleIf':'{c} empty'}],"
                + "'clearInvisibleValues':'onHidden'}", "{'a':'x','b':'y','c':'z'}");
        assertThat(verdict.wrong()).isEmpty();
    }

    @Test
    void a_pattern_that_would_take_other_engines_for_ever_is_matched_at_once() {
        Verdict verdict = judge("{'elements':[{'type':'text','name':'a','validators':"
                + "[{'type':'regex','regex':'^(a+)+$'}]}]}", "{'a':'" + "a".repeat(50_000) + "b'}");
        assertThat(verdict.accepted()).isFalse();
    }

    @Test
    void conditions_that_take_too_much_work_end_before_they_are_done() {
        String many = IntStream.range(0, 1_000).mapToObj(n -> "{'x':" + n + "}").reduce((a, b) -> a + "," + b)
                .orElseThrow();
        List<Map<String, Object>> greedy = IntStream.range(0, 900).mapToObj(n -> Map.<String, Object>of("type",
                "expression", "name", "e" + n, "expression", "sumInArray({p}, 'x', {x} > 1) + " + n)).toList();
        SurveyDefinition survey = SurveyDefinition.of(Map.of("elements", Stream.concat(Stream.of(Map.of("type",
                "paneldynamic", "name", "p", "maxPanelCount", 1_000, "templateElements",
                List.of(Map.of("type", "text", "name", "x", "inputType", "number")))), greedy.stream()).toList()));
        Map<String, Object> answers = read("{'p':[" + many + "]}");
        assertThatThrownBy(() -> survey.judge(answers, NOW)).isInstanceOf(WorkExceeded.class);
    }

    @Test
    void answers_with_more_panels_than_anybody_fills_in_end_before_they_fill_the_memory() {
        SurveyDefinition survey = SurveyDefinition.of(read("{'elements':[{'type':'paneldynamic','name':'p',"
                + "'templateElements':[{'type':'text','name':'x'}]}]}"));
        Map<String, Object> answers = Map.of("p", Collections.nCopies(80_000, Map.of()));
        assertThatThrownBy(() -> survey.judge(answers, NOW)).isInstanceOf(WorkExceeded.class);
    }

    @Test
    void panels_that_a_definition_wants_without_end_end_before_they_fill_the_memory() {
        SurveyDefinition many = SurveyDefinition.of(read("{'elements':[{'type':'paneldynamic','name':'p',"
                + "'minPanelCount':2000000000,'templateElements':[{'type':'text','name':'x'}]}]}"));
        assertThatThrownBy(() -> many.judge(Map.of(), NOW)).isInstanceOf(WorkExceeded.class);
        assertThat(many.review(Map.of(), NOW)).isEqualTo(new Review.Unjudged(Review.Reason.TOO_MUCH_WORK));
        SurveyDefinition nested = SurveyDefinition.of(read("{'elements':[{'type':'paneldynamic','name':'a',"
                + "'minPanelCount':100,'templateElements':[{'type':'paneldynamic','name':'b','minPanelCount':100,"
                + "'templateElements':[{'type':'paneldynamic','name':'c','minPanelCount':100,'templateElements':"
                + "[{'type':'text','name':'x'}]}]}]}]}"));
        assertThatThrownBy(() -> nested.judge(Map.of(), NOW)).isInstanceOf(WorkExceeded.class);
    }

    @Test
    void one_definition_judges_for_many_at_once() {
        SurveyDefinition survey = SurveyDefinition
                .of(read("{'elements':[{'type':'text','name':'a','inputType':'number'},"
                        + "{'type':'expression','name':'b','expression':'{a} + 1'}]}"));
        assertThat(IntStream.range(0, 2_000).parallel().allMatch(n -> ((Number) survey.judge(Map.of("a", n), NOW).data()
                .get("b")).intValue() == n + 1)).isTrue();
    }
}
