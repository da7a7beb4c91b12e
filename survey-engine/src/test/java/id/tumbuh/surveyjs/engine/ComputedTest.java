package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.engine.Judging.NOW;
import static id.tumbuh.surveyjs.engine.Judging.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody sends what the survey computes, however they try. */
class ComputedTest {

    private static final SurveyDefinition SURVEY = SurveyDefinition.of(read("""
            {'clearInvisibleValues':'onComplete','elements':[{'type':'text','name':'a','inputType':'number'},
             {'type':'expression','name':'dua kali','expression':'iif({a} > 0, {a} * 2, {tidak.ada})'},
             {'type':'expression','name':'tetap','expression':'{a} + 1','readOnly':true},
             {'type':'expression','name':'lama','valueName':'baru','expression':'{tidak.ada}'},
             {'type':'matrixdropdown','name':'m','rows':['r'],'columns':[{'name':'k','cellType':'text'},
              {'name':'e','cellType':'expression','expression':'{row.tidak}'}]},
             {'type':'paneldynamic','name':'p','templateElements':[{'type':'text','name':'k'},
              {'type':'expression','name':'e','expression':'{panel.tidak}'}]}],
             'calculatedValues':[{'name':'nilai','expression':'{tidak.ada}','includeIntoResult':true},
              {'name':'rahasia','expression':'{a}'}]}
            """));

    private static Map<String, Object> kept(String answers) {
        return ((Review.Judged) SURVEY.review(read(answers), NOW)).verdict().data();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'dua kali':100}", "{'tetap':100}", "{'baru':[1,{'x':2}]}", "{'nilai':100}",
            "{'nilai':null}"})
    void what_is_sent_for_a_computed_value_is_not_kept_where_nothing_is_computed(String forged) {
        assertThat(kept(forged)).isEmpty();
    }

    @Test
    void what_a_page_sends_along_is_computed_again() {
        assertThat(kept("{'a':4,'dua kali':8}")).isEqualTo(Map.of("a", 4L, "dua kali", 8L));
        assertThat(kept("{'a':4,'dua kali':100}")).isEqualTo(Map.of("a", 4L, "dua kali", 8L));
    }

    @Test
    void what_is_sent_for_a_computed_cell_or_a_computed_question_of_a_panel_is_not_kept() {
        assertThat(kept("{'m':{'r':{'k':'x','e':1}}}")).isEqualTo(Map.of("m", Map.of("r", Map.of("k", "x"))));
        assertThat(kept("{'p':[{'e':1},{'k':'x','e':1}]}"))
                .isEqualTo(Map.of("p", List.of(Map.of(), Map.of("k", "x"))));
    }

    @Test
    void a_calculated_value_that_is_no_part_of_the_result_is_no_answer() {
        assertThat(SURVEY.review(read("{'rahasia':1}"), NOW)).isEqualTo(
                new Review.Misshapen(List.of(new Misfit("/rahasia", Misfit.Kind.UNKNOWN_NAME))));
    }

    @Test
    void the_answers_that_were_given_stay_as_they_were() {
        Map<String, Object> answers = read("{'a':4,'dua kali':100,'p':[{'e':1}]}");
        SURVEY.review(answers, NOW);
        assertThat(answers).isEqualTo(read("{'a':4,'dua kali':100,'p':[{'e':1}]}"));
    }

    @Test
    void an_expression_that_ends_in_an_error_of_a_browser_ends_without_a_verdict() {
        SurveyDefinition survey = SurveyDefinition.of(read("{'elements':[{'type':'paneldynamic','name':'p',"
                + "'templateElements':[{'type':'text','name':'toString'}]},"
                + "{'type':'expression','name':'e','expression':'{a} + {p}'},{'type':'text','name':'a'}]}"));
        assertThat(survey.review(read("{'a':'x','p':[{'toString':'x'}]}"), NOW))
                .isEqualTo(new Review.Unjudged(Review.Reason.FAULTY_EXPRESSION));
    }

    @Test
    void a_text_that_begins_as_the_number_of_an_expression_may_come_back_as_that() {
        SurveyDefinition survey = SurveyDefinition.of(read("{'elements':[{'type':'text','name':'a',"
                + "'inputType':'number'},{'type':'text','name':'b','defaultValueExpression':'{a} + 1'}]}"));
        assertThat(survey.review(read("{'a':4,'b':5}"), NOW)).isInstanceOf(Review.Judged.class);
        assertThat(survey.review(read("{'a':4,'b':[5]}"), NOW)).isInstanceOf(Review.Misshapen.class);
    }
}
