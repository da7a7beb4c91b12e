package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.engine.Judging.NOW;
import static id.tumbuh.surveyjs.engine.Judging.judge;
import static id.tumbuh.surveyjs.engine.Judging.read;
import static org.assertj.core.api.Assertions.assertThat;

import id.tumbuh.surveyjs.expression.ExpressionLimits;
import id.tumbuh.surveyjs.expression.WorkLimit;
import id.tumbuh.surveyjs.js.Js;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What survey-core 3.1.1 gives because of the order in which it does things, where nobody would guess it. */
class OrderOfThingsTest {

    private static Map<String, Object> data(String definition, String answers) {
        return judge(definition, answers).data();
    }

    @Test
    void a_row_of_which_no_column_is_chosen_stays_an_empty_list() {
        assertThat(data("{'elements':[{'type':'matrix','name':'m','rows':['r'],'columns':['a'],"
                + "'cellType':'checkbox'}]}", "{'m':{'r':[]}}")).isEqualTo(read("{'m':{'r':[]}}"));
    }

    @Test
    void the_condition_of_a_row_looks_at_another_matrix_before_there_are_answers_and_its_defaults_go_with_them() {
        String other = "{'type':'matrixdropdown','name':'n','rows':[2],"
                + "'columns':[{'name':'b','cellType':'boolean','defaultValue':false}]}";
        assertThat(data("{'elements':[{'type':'matrix','name':'m','rows':[{'value':'r',"
                + "'enableIf':'{n.2.k} notempty'}],'columns':['a']}," + other + "]}", "{}")).isEmpty();
        assertThat(data("{'elements':[" + other + "]}", "{}")).isEqualTo(read("{'n':{'2':{'b':false}}}"));
    }

    @Test
    void a_row_that_was_looked_at_while_the_survey_was_loaded_computes_its_defaults_again() {
        assertThat(data("{'pages':[{'elements':[{'type':'text','name':'t','defaultValueExpression':'{m.r.c}'}]},"
                + "{'elements':[{'type':'matrixdropdown','name':'m','rows':['r'],'columns':[{'name':'c',"
                + "'cellType':'text','defaultValueExpression':'{rowIndex} + 5'}]}]}]}", "{}"))
                .isEqualTo(Map.of("m", Map.of("r", Map.of("c", 6L))));
    }

    @Test
    void a_matrix_in_a_panel_that_is_read_only_has_its_defaults() {
        assertThat(data("{'elements':[{'type':'paneldynamic','name':'p','readOnly':true,'templateElements':["
                + "{'type':'matrixdropdown','name':'m','rows':['r'],'columns':[{'name':'c','cellType':'boolean',"
                + "'defaultValue':true}]}]}]}", "{'p':[{}]}")).isEqualTo(read("{'p':[{'m':{'r':{'c':true}}}]}"));
    }

    @Test
    void what_an_input_has_by_default_comes_to_the_answers_of_the_others() {
        assertThat(data("{'pages':[{'elements':[{'type':'text','name':'z'}]},{'elements':[{'type':'paneldynamic',"
                + "'name':'p','templateElements':[{'type':'multipletext','name':'m','items':[{'name':'i',"
                + "'defaultValueExpression':'1 = 1'},{'name':'a'}]}]}]}]}", "{'p':[{'m':{'a':'q'}}]}"))
                .isEqualTo(read("{'p':[{'m':{'a':'q','i':true}}]}"));
    }

    @Test
    void an_input_of_a_question_without_answers_is_null_and_that_is_no_empty_list() {
        assertThat(judge("{'elements':[{'type':'multipletext','name':'m','items':[{'name':'i'}]},"
                + "{'type':'tagbox','name':'t','choices':[1]},"
                + "{'type':'text','name':'x','isRequired':true,'visibleIf':'{m.i} = {t}'}]}", "{}").accepted())
                .isTrue();
    }

    @Test
    void of_a_list_only_what_may_be_chosen_is_shown() {
        assertThat(data("{'elements':[{'type':'checkbox','name':'c','choices':['Ya',{'value':'Tidak',"
                + "'visibleIf':'1 = 2'}],'visibleIf':'1 = 2'},{'type':'text','name':'t'}],"
                + "'clearInvisibleValues':'none','calculatedValues':[{'name':'k','includeIntoResult':true,"
                + "'expression':'displayValue(c)'}]}",
                "{'c':['Ya','Tidak']}")).containsEntry("k", "Ya").containsEntry("c", List.of("Ya", "Tidak"));
    }

    @Test
    void a_column_that_says_it_is_like_the_matrix_has_the_matrix_s_choices_and_not_its_own() {
        String matrix = "{'elements':[{'type':'matrixdropdown','name':'m','rows':['r'],'choices':['1'],"
                + "'columns':[{'name':'c',%s'choices':['T']}]}]}";
        assertThat(data(matrix.formatted("'cellType':'default',"), "{'m':{'r':{'c':'T'}}}")).isEmpty();
        assertThat(data(matrix.formatted(""), "{'m':{'r':{'c':'T'}}}")).isEqualTo(read("{'m':{'r':{'c':'T'}}}"));
    }

    @Test
    void cells_that_were_looked_at_before_they_belonged_to_the_survey_do_not_know_comments() {
        String panels = "{'elements':[{'type':'paneldynamic','name':'p','templateElements':["
                + "{'type':'boolean','name':'n'%s},{'type':'matrixdropdown','name':'m','rows':['r'],'columns':["
                + "{'name':'j','cellType':'dropdown','hasOther':true,'choices':['a']}]}]}]}";
        String answers = "{'p':[{'m':{'r':{'j':'other','j-Comment':'lain'}}}]}";
        assertThat(judge(panels.formatted(""), answers).accepted()).isTrue();
        assertThat(judge(panels.formatted(",'enableIf':'{panel.m.r.j} notempty'"), answers).wrong()).singleElement()
                .extracting(Verdict.Wrong::part).isEqualTo("j");
    }

    @Test
    void a_row_after_one_that_lost_its_default_has_lost_its_own() {
        String matrix = "{'clearInvisibleValues':'onHidden','elements':[{'type':'matrixdropdown','name':'m',"
                + "'rows':[1,2],'columns':[{'name':'c','cellType':'text','visibleIf':'{rowName} = %d',"
                + "'defaultValue':'x'}]}]}";
        assertThat(data(matrix.formatted(1), "{}")).isEqualTo(read("{'m':{'1':{'c':'x'}}}"));
        assertThat(data(matrix.formatted(2), "{}")).isEmpty();
    }

    @Test
    void an_input_on_a_page_that_is_not_there_has_no_default_where_that_would_be_cleared() {
        assertThat(data("{'clearInvisibleValues':'onHidden','pages':[{'visibleIf':'1 = 2','elements':["
                + "{'type':'multipletext','name':'m','items':[{'name':'i','defaultValueExpression':'5'}]}]},"
                + "{'elements':[{'type':'text','name':'z'}]}]}", "{}")).isEmpty();
    }

    @Test
    void of_two_limits_that_are_computed_the_later_one_of_the_definition_holds() {
        String input = "{'elements':[{'type':'text','inputType':'number','name':'a',%s,%s}]}";
        String own = "'max':'=5'";
        String computed = "'maxValueExpression':'10'";
        assertThat(judge(input.formatted(own, computed), "{'a':7}").accepted()).isTrue();
        assertThat(judge(input.formatted(computed, own), "{'a':7}").accepted()).isFalse();
    }

    @Test
    void what_a_question_shows_is_found_in_the_dynamic_panel_around_from_a_panel_in_it() {
        assertThat(data("{'elements':[{'type':'paneldynamic','name':'p','templateElements':["
                + "{'type':'comment','name':'q'},{'type':'panel','name':'z','elements':[{'type':'expression',"
                + "'name':'e','expression':'displayValue(q)'}]}]}]}", "{'p':[{'q':'x'}]}"))
                .isEqualTo(read("{'p':[{'q':'x','e':'x'}]}"));
    }

    @Test
    void a_day_that_is_computed_again_in_a_panel_is_the_text_that_was_there() {
        assertThat(judge("{'elements':[{'type':'paneldynamic','name':'p','templateElements':["
                + "{'type':'radiogroup','name':'q','choices':[1],'isRequired':true},"
                + "{'type':'dropdown','name':'g','choices':['M'],'choicesVisibleIf':'1 = 2'},"
                + "{'type':'expression','name':'e','expression':'today()'}]}]}", "{'p':[{'g':'M'}]}"))
                .satisfies(verdict -> assertThat(verdict.accepted()).isFalse())
                .extracting(Verdict::wrong).isEqualTo(List.of());
    }

    @Test
    void in_english_a_text_says_what_it_says_by_default() {
        SurveyDefinition survey = SurveyDefinition.of(read("{'elements':[{'type':'matrixdropdown','name':'m','rows':["
                + "{'value':1,'text':{'default':'Baris','en':'Row','id':'Baris satu'}}],'columns':[{'name':'t',"
                + "'cellType':'expression','expression':'{rowTitle}'}]}]}"));
        assertThat(List.of("", "en", "id").stream()
                .map(locale -> survey.judge(Map.of(), new Moment(NOW.now(), NOW.zone(), locale)).data().toString()))
                .containsExactly("{m={1={t=Baris}}}", "{m={1={t=Baris}}}", "{m={1={t=Baris satu}}}");
    }

    @Test
    void an_input_of_a_panel_that_is_made_later_has_its_part_of_the_default() {
        String inputs = "{'type':'multipletext','name':'m','items':[{'name':'a'},{'name':'b'}],"
                + "'defaultValue':{'b':'y'}}";
        assertThat(data("{'pages':[{'elements':[{'type':'text','name':'z'}]},{'elements':[{'type':'paneldynamic',"
                + "'name':'p','templateElements':[" + inputs + "]}]}]}", "{'p':[{'m':{'a':'q'}}]}"))
                .isEqualTo(read("{'p':[{'m':{'a':'q','b':'y'}}]}"));
        assertThat(data("{'elements':[" + inputs + "]}", "{'m':{'a':'q'}}")).isEqualTo(read("{'m':{'a':'q'}}"));
    }

    @Test
    void answers_that_are_merged_go_between_the_defaults_and_not_in_their_place() {
        Survey survey = new Survey(new Compiled(Spec.of(Js.of(read("{'elements':[{'type':'multipletext','name':'m',"
                + "'items':[{'name':'a'},{'name':'b'}],'defaultValue':{'a':'x','b':'y'}}]}"))),
                ExpressionLimits.DEFAULT), NOW, new WorkLimit(1_000_000));
        survey.merge(Values.object(Js.of(read("{'m':{'b':'z'}}"))));
        assertThat(Js.plain(survey.result())).isEqualTo(read("{'m':{'a':'x','b':'z'}}"));
    }
}
