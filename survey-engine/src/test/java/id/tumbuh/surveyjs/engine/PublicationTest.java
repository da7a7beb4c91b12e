package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.engine.Judging.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tumbuh.surveyjs.engine.Refusal.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

    private static List<Refusal> refusals(String definition) {
        return SurveyDefinition.refusals(read(definition));
    }

    private static List<Refusal> ofQuestion(String members) {
        return refusals("{'elements':[{'name':'q1'," + members + "}]}");
    }

    @Test
    void a_definition_of_what_the_engine_enforces_is_published() {
        assertThat(refusals("""
                {'title':{'default':'Kesiapan','en':'Readiness'},'clearInvisibleValues':'onHidden',
                 'calculatedValues':[{'name':'total','expression':'{q2} + 1','includeIntoResult':true}],
                 'pages':[{'name':'p1','elements':[
                  {'type':'radiogroup','name':'q1','choices':[1,{'value':2,'text':'Dua','visibleIf':'{q2} > 1'}],'showOtherItem':true},
                  {'type':'panel','name':'panel','visibleIf':'{q1} = 1','elements':[
                   {'type':'text','name':'q2','inputType':'number','validators':[{'type':'numeric','minValue':1}]}]}]}]}
                """)).isEmpty();
    }

    @Test
    void a_question_may_say_that_it_keeps_comments_as_the_survey_does() {
        assertThat(ofQuestion("'type':'dropdown','choices':[1],'storeOthersAsComment':'default'")).isEmpty();
        assertThat(ofQuestion("'type':'dropdown','choices':[1],'storeOthersAsComment':'no'")).isNotEmpty();
    }

    @Test
    void an_unknown_property_is_refused_with_a_pointer_to_it() {
        assertThat(ofQuestion("'type':'text','visibleIff':'{q2} = 1'"))
                .containsExactly(new Refusal("/elements/0/visibleIff", Reason.UNKNOWN, "visibleIff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "matrixdynamic", "signaturepad", "imagepicker", "flowpanel", "Text", "toString"})
    void a_question_of_a_type_that_the_engine_has_not_is_refused_with_a_pointer_to_it(String type) {
        assertThat(ofQuestion("'type':'" + type + "'"))
                .containsExactly(new Refusal("/elements/0/type", Reason.NOT_SUPPORTED, type));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'type':'radiogroup','choicesByUrl':{'url':'https://example.org'} | /elements/0/choicesByUrl",
            "'type':'text','maskType':'numeric'                               | /elements/0/maskType",
            "'type':'text','setValueExpression':'1'                           | /elements/0/setValueExpression",
            "'type':'checkbox','choicesFromQuestion':'q2'                     | /elements/0/choicesFromQuestion"}, quoteCharacter = '`')
    void what_survey_core_would_do_and_the_engine_would_not_is_refused_with_a_pointer_to_it(String question,
            String pointer) {
        assertThat(ofQuestion(question)).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.NOT_SUPPORTED);
            assertThat(refusal.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void triggers_are_refused_with_a_pointer_to_them() {
        assertThat(refusals("{'elements':[],'triggers':[{'type':'complete','expression':'1 = 1'}]}"))
                .extracting(Refusal::pointer).containsExactly("/triggers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'name':'q1'                        | name      | q1",
            "'name':'q2','valueName':'q1'       | valueName | q1",
            "'name':' {q1} '                    | name      | q1",
            "'name':'q1-Comment'                | name      | q1-Comment",
            "'name':'q2','valueName':'q1-Comment' | valueName | q1-Comment"})
    void two_questions_whose_answers_nobody_could_tell_apart_are_refused(String second, String property, String key) {
        assertThat(refusals(
                "{'elements':[{'type':'text','name':'q1'},{'type':'panel','elements':[{'type':'text'," + second
                        + "}]}]}"))
                .containsExactly(new Refusal("/elements/1/elements/0/" + property, Reason.DUPLICATE, key));
        assertThat(refusals("{'elements':[{'type':'paneldynamic','name':'p','maxPanelCount':9,'templateElements':"
                + "[{'type':'text','name':'q1'},{'type':'text'," + second + "}]}]}"))
                .containsExactly(new Refusal("/elements/0/templateElements/1/" + property, Reason.DUPLICATE, key));
        assertThat(ofQuestion("'type':'matrixdropdown','rows':[1],'cellType':'text','columns':[{'name':'q1'},{"
                + second + "}]"))
                .containsExactly(new Refusal("/elements/0/columns/1/" + property, Reason.DUPLICATE, key));
    }

    @Test
    void questions_that_lend_one_another_their_names_are_told_apart() {
        assertThat(refusals("{'elements':[{'type':'text','name':'a','valueName':'b'},"
                + "{'type':'text','name':'c','valueName':'a'},{'type':'text','name':'x-Comment'}]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q1", "Q1", "q1-Comment", "v"})
    void a_calculated_value_of_a_name_that_something_else_has_is_refused(String name) {
        assertThat(refusals("{'elements':[{'type':'text','name':'q1'}],'calculatedValues':["
                + "{'name':'v','expression':'1'},{'name':'" + name + "','expression':'1'}]}"))
                .containsExactly(new Refusal("/calculatedValues/1/name", Reason.DUPLICATE, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "constructor", "toString"})
    void a_name_that_every_object_of_a_browser_has_is_refused(String name) {
        assertThat(refusals("{'elements':[{'type':'text','name':'" + name + "'}]}"))
                .containsExactly(new Refusal("/elements/0/name", Reason.WRONG_VALUE, name));
        assertThat(ofQuestion("'type':'matrix','columns':[1],'rows':['" + name + "']"))
                .containsExactly(new Refusal("/elements/0/rows/0", Reason.WRONG_VALUE, name));
    }

    @Test
    void choices_that_are_the_same_text_are_refused() {
        assertThat(ofQuestion("'type':'dropdown','choices':[1,{'value':'1'}]"))
                .containsExactly(new Refusal("/elements/0/choices/1", Reason.DUPLICATE, "1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'type':'text','valueName':5                                    | valueName",
            "'type':'text','visibleIf':5                                    | visibleIf",
            "'type':'text','visibleIf':['{q2} = 1']                         | visibleIf",
            "'type':'text','title':['Nama']                                 | title",
            "'type':'text','title':{'en':['Name']}                          | title",
            "'type':'text','inputType':{}                                   | inputType",
            "'type':'text','maxLength':'5'                                  | maxLength",
            "'type':'text','width':{}                                       | width",
            "'type':'dropdown','choices':[{'value':1,'text':2}]             | choices/0/text",
            "'type':'checkbox','otherText':false                            | otherText",
            "'type':'text','validators':[{'type':'regex','regex':{}}]       | validators/0/regex",
            "'type':'text','validators':[{'type':'regex','regex':'a','text':1}] | validators/0/text",
            "'type':'matrixdropdown','rows':[1],'columns':[{'name':5}]      | columns/0/name",
            "'type':'comment','rows':[1]                                    | rows"})
    void what_is_a_text_is_refused_as_anything_else(String question, String pointer) {
        assertThat(ofQuestion(question)).containsExactly(new Refusal("/elements/0/" + pointer, Reason.WRONG_TYPE,
                pointer.substring(pointer.lastIndexOf('/') + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "{}", "['q1']", "true"})
    void a_name_that_is_no_text_is_refused(String name) {
        assertThat(refusals("{'elements':[{'type':'text','name':" + name + "}]}"))
                .containsExactly(new Refusal("/elements/0/name", Reason.WRONG_TYPE, "name"));
        assertThat(refusals("{'calculatedValues':[{'name':" + name + ",'expression':'1'}]}"))
                .containsExactly(new Refusal("/calculatedValues/0/name", Reason.WRONG_TYPE, "name"));
    }

    @Test
    void what_only_a_page_shows_may_be_of_any_form_that_survey_core_takes() {
        assertThat(refusals("""
                {'title':{'id':'Survei','en':null},'showProgressBar':'top','showQuestionNumbers':true,'questionStartIndex':1,
                 'elements':[{'type':'comment','name':'a','rows':3,'width':'50%','minWidth':100},
                  {'type':'boolean','name':'b','valueTrue':1,'valueFalse':'tidak'},
                  {'type':'text','name':'c','inputType':'number','min':1,'max':'={a}','dataList':['x']},
                  {'type':'matrix','name':'d','rows':[1],'columns':[1],'cells':{'1':{'1':'x'}}}]}
                """)).isEmpty();
    }

    @Test
    void an_expression_that_nobody_can_read_is_refused_with_a_pointer_to_it() {
        assertThat(ofQuestion("'type':'text','visibleIf':'{q2} ='")).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.UNREADABLE_EXPRESSION);
            assertThat(refusal.pointer()).isEqualTo("/elements/0/visibleIf");
        });
    }

    @Test
    void an_expression_that_calls_what_nobody_has_is_refused_with_the_functions_name() {
        assertThat(ofQuestion("'type':'text','visibleIf':'lower({q2}) = 1'"))
                .containsExactly(new Refusal("/elements/0/visibleIf", Reason.NOT_SUPPORTED, "lower"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)b", "(?<!a)b", "(a)\\\\1", "(?<x>a)\\\\k<x>"})
    void a_pattern_that_looks_around_or_back_is_refused_with_a_pointer_to_it(String regex) {
        assertThat(ofQuestion("'type':'text','validators':[{'type':'regex','regex':'" + regex + "'}]"))
                .singleElement().satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.REGEX);
                    assertThat(refusal.pointer()).isEqualTo("/elements/0/validators/0/regex");
                });
    }

    @Test
    void a_definition_of_five_megabytes_is_refused() {
        List<Object> elements = new ArrayList<>();
        for (int place = 0; place < 50_000; place++) {
            elements.add(Map.of("type", "comment", "name", "pertanyaan" + place, "title", "x".repeat(60)));
        }
        assertThat(SurveyDefinition.refusals(Map.of("elements", elements)))
                .containsExactly(new Refusal("", Reason.TOO_LARGE, ""));
    }

    @Test
    void a_definition_of_depth_ten_thousand_is_refused() {
        Map<String, Object> inner = Map.of("type", "text", "name", "q1");
        for (int depth = 0; depth < 10_000; depth++) {
            inner = Map.of("type", "panel", "elements", List.of(inner));
        }
        Map<String, Object> deep = Map.of("elements", List.of(inner));
        assertThat(SurveyDefinition.refusals(deep)).containsExactly(new Refusal("", Reason.TOO_DEEP, ""));
        assertThatThrownBy(() -> SurveyDefinition.of(deep)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hundred_thousand_choices_are_refused() {
        assertThat(SurveyDefinition.refusals(Map.of("elements",
                List.of(Map.of("type", "dropdown", "name", "q1", "choices",
                        IntStream.range(0, 100_000).boxed().toList())))))
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_LARGE);
        Map<String, Object> some = new HashMap<>(Map.of("type", "dropdown", "name", "q1"));
        some.put("choices", IntStream.range(0, 501).boxed().toList());
        assertThat(SurveyDefinition.refusals(Map.of("elements", List.of(some))))
                .containsExactly(new Refusal("/elements/0/choices", Reason.TOO_LARGE, "choices"));
    }

    @Test
    void a_title_of_five_megabytes_is_refused() {
        assertThat(SurveyDefinition.refusals(Map.of("title", "x".repeat(5_000_000), "elements", List.of())))
                .containsExactly(new Refusal("", Reason.TOO_LARGE, ""));
        assertThat(SurveyDefinition.refusals(Map.of("x".repeat(5_000_000), 1)))
                .containsExactly(new Refusal("", Reason.TOO_LARGE, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'minPanelCount':101         | minPanelCount | TOO_LARGE",
            "'panelCount':2000000000     | panelCount    | TOO_LARGE",
            "'maxPanelCount':101         | maxPanelCount | TOO_LARGE",
            "'maxPanelCount':0           | maxPanelCount | WRONG_VALUE",
            "'panelCount':1.5            | panelCount    | WRONG_VALUE",
            "'minPanelCount':-1          | minPanelCount | WRONG_VALUE",
            "'maxPanelCount':1,'defaultValue':[{},{}] | defaultValue | TOO_LARGE"})
    void panels_of_which_survey_core_makes_no_such_number_are_refused(String counts, String property, Reason reason) {
        assertThat(ofQuestion("'type':'paneldynamic','templateElements':[{'type':'text','name':'a'}]," + counts))
                .containsExactly(new Refusal("/elements/0/" + property, reason, property));
    }

    private static Map<String, Object> matrix(String type, int rows, int columns) {
        return Map.of("type", type, "name", "m", "rows", IntStream.range(0, rows).boxed().toList(), "columns",
                IntStream.range(0, columns).mapToObj(column -> "matrix".equals(type)
                        ? column
                        : (Object) Map.of("name", "k" + column, "cellType", "text")).toList());
    }

    private static List<Refusal> of(Map<String, Object> question) {
        return SurveyDefinition.refusals(Map.of("elements", List.of(question)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matrix", "matrixdropdown"})
    void a_matrix_of_more_than_two_thousand_cells_is_refused(String type) {
        assertThat(of(matrix(type, 200, 10))).isEmpty();
        assertThat(of(matrix(type, 201, 10)))
                .containsExactly(new Refusal("/elements/0/rows", Reason.TOO_LARGE, "rows"));
    }

    private static Map<String, Object> panels(int most, Object... inside) {
        return Map.of("type", "paneldynamic", "name", "p", "maxPanelCount", most, "templateElements", List.of(inside));
    }

    @Test
    void a_matrix_counts_as_often_as_there_may_be_panels_with_it() {
        assertThat(of(panels(10, matrix("matrixdropdown", 20, 20)))).isEmpty();
        assertThat(of(panels(13, matrix("matrixdropdown", 20, 20))))
                .containsExactly(new Refusal("/elements/0", Reason.TOO_LARGE, "paneldynamic"));
        assertThat(of(panels(71, panels(71, Map.of("type", "text", "name", "a")))))
                .hasSize(1).containsAll(of(panels(99, panels(99, panels(99)))));
    }

    @Test
    void questions_of_a_hundred_panels_are_counted_for_the_whole_survey() {
        Object[] texts = IntStream.range(0, 30).mapToObj(n -> Map.of("type", "text", "name", "t" + n)).toArray();
        Map<String, Object> second = new HashMap<>(panels(100, texts));
        second.put("name", "p2");
        assertThat(of(panels(100, texts))).isEmpty();
        assertThat(SurveyDefinition.refusals(Map.of("elements", List.of(panels(100, texts), second))))
                .containsExactly(new Refusal("/elements/1", Reason.TOO_LARGE, "paneldynamic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'choicesMax':1000000000", "'choicesMin':1e17,'choicesMax':2e17",
            "'choicesMin':-500,'choicesMax':500,'choicesStep':2"})
    void a_list_of_all_the_numbers_of_a_long_range_is_refused(String range) {
        assertThat(ofQuestion("'type':'dropdown'," + range))
                .containsExactly(new Refusal("/elements/0/choicesMax", Reason.TOO_LARGE, "choicesMax"));
        assertThat(ofQuestion("'type':'dropdown','choicesMin':1950,'choicesMax':2026")).isEmpty();
    }

    @Test
    void more_than_a_hundred_calculated_values_are_refused() {
        List<Map<String, String>> hundred = IntStream.range(0, 100)
                .mapToObj(n -> Map.of("name", "v" + n, "expression", "{v" + (n + 1) + "}")).toList();
        assertThat(SurveyDefinition.refusals(Map.of("calculatedValues", hundred))).isEmpty();
        List<Map<String, String>> more = new ArrayList<>(hundred);
        more.add(Map.of("name", "v100", "expression", "1"));
        assertThat(SurveyDefinition.refusals(Map.of("calculatedValues", more)))
                .containsExactly(new Refusal("/calculatedValues", Reason.TOO_LARGE, "calculatedValues"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'expression':''", ",'expression':null"})
    void an_expression_question_without_an_expression_is_refused_since_any_answer_would_do(String expression) {
        Refusal missing = new Refusal("/elements/0/expression", Reason.MISSING, "expression");
        assertThat(ofQuestion("'type':'expression'" + expression)).containsExactly(missing);
        assertThat(ofQuestion("'type':'matrixdropdown','rows':[1],'columns':[{'name':'k','cellType':'expression'"
                + expression + "}]")).containsExactly(
                        new Refusal("/elements/0/columns/0/expression", Reason.MISSING, "expression"));
    }

    @Test
    void patterns_of_more_than_a_hundred_thousand_states_together_are_refused() {
        List<Map<String, Object>> texts = IntStream.range(0, 11).mapToObj(n -> Map.<String, Object>of("type", "text",
                "name", "t" + n, "validators", List.of(Map.of("type", "regex", "regex", "(a{98}){98}" + n % 10))))
                .toList();
        assertThat(SurveyDefinition.refusals(Map.of("elements", texts.subList(0, 10)))).isEmpty();
        assertThat(SurveyDefinition.refusals(Map.of("elements", texts))).containsExactly(
                new Refusal("/elements/10/validators/0/regex", Reason.TOO_LARGE, "regex"));
    }

    @Test
    void no_more_than_a_hundred_refusals_are_told() {
        Map<String, Object> wrong = IntStream.range(0, 5_000).boxed().collect(Collectors.toMap(n -> "x" + n, n -> n));
        assertThat(SurveyDefinition.refusals(wrong)).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'type':'text','defaultValue':5                     | /q1",
            "'type':'dropdown','choices':[1],'defaultValue':2   | /q1",
            "'type':'checkbox','choices':[1],'defaultValue':[1,2] | /q1/1",
            "'type':'paneldynamic','templateElements':[{'type':'text','name':'a'}],'defaultValue':[{'a':5}] | /q1/0/a"})
    void a_default_that_no_answer_may_be_is_refused_since_a_page_sends_it_back(String question, String answer) {
        assertThat(ofQuestion(question)).containsExactly(new Refusal("", Reason.WRONG_VALUE, answer));
    }

    @Test
    void an_expression_that_asks_for_a_property_that_the_engine_has_not_is_refused() {
        for (String property : List.of("'maxLength'", "{q1}")) {
            assertThat(
                    of(Map.of("type", "text", "name", "q1", "visibleIf", "propertyValue('q1', " + property + ") > 1")))
                    .singleElement().satisfies(refusal -> {
                        assertThat(refusal.pointer()).isEqualTo("/elements/0/visibleIf");
                        assertThat(refusal.reason()).isEqualTo(Reason.NOT_SUPPORTED);
                    });
        }
        assertThat(of(Map.of("type", "text", "name", "q1", "visibleIf", "propertyValue('q1', 'isVisible') = true")))
                .isEmpty();
    }
}
