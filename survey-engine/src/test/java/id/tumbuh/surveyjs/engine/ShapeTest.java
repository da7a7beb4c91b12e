package id.tumbuh.surveyjs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.tumbuh.surveyjs.engine.Misfit.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ShapeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Moment NOW = new Moment(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Jakarta"),
            "id");
    private static final SurveyDefinition SURVEY = SurveyDefinition.of(read("""
            {'elements':[
             {'type':'text','name':'nama'},{'type':'text','name':'umur','inputType':'number'},
             {'type':'radiogroup','name':'jenis','choices':['a','b',{'value':3,'visibleIf':'{umur} > 1'}]},
             {'type':'dropdown','name':'lain','choices':['a'],'showOtherItem':true},
             {'type':'checkbox','name':'beberapa','choices':[1,2]},
             {'type':'rating','name':'nilai'},{'type':'boolean','name':'ya'},
             {'type':'matrix','name':'m','rows':['r1'],'columns':['k1','k2']},
             {'type':'matrixdropdown','name':'d','rows':['r1'],'choices':['a'],'columns':[{'name':'k1'},{'name':'k2','cellType':'text'}]},
             {'type':'multipletext','name':'t','items':[{'name':'i1'}]},
             {'type':'paneldynamic','name':'p','templateElements':[{'type':'text','name':'dalam'}]},
             {'type':'html','name':'h','html':'x'}],
             'calculatedValues':[{'name':'total','expression':'1','includeIntoResult':true}]}
            """));

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) {
        return JSON.readValue(json.replace('\'', '"'), Map.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'siapa':1}                      | /siapa           | UNKNOWN_NAME",
            "{'h':1}                          | /h               | UNKNOWN_NAME",
            "{'siapa-Comment':'x'}            | /siapa-Comment   | UNKNOWN_NAME",
            "{'nama':5}                       | /nama            | WRONG_TYPE",
            "{'nama':['x']}                   | /nama            | WRONG_TYPE",
            "{'umur':'5'}                     | /umur            | WRONG_TYPE",
            "{'jenis':'c'}                    | /jenis           | NO_CHOICE",
            "{'jenis':'3'}                    | /jenis           | NO_CHOICE",
            "{'jenis':'other'}                | /jenis           | NO_CHOICE",
            "{'jenis':{'value':'a'}}          | /jenis           | WRONG_TYPE",
            "{'beberapa':1}                   | /beberapa        | WRONG_TYPE",
            "{'beberapa':[1,7]}               | /beberapa/1      | NO_CHOICE",
            "{'beberapa':[1,1]}               | /beberapa/1      | TWICE",
            "{'nilai':6}                      | /nilai           | NO_CHOICE",
            "{'ya':'true'}                    | /ya              | NO_CHOICE",
            "{'m':{'r2':'k1'}}                | /m/r2            | UNKNOWN_NAME",
            "{'m':{'r1':'k3'}}                | /m/r1            | NO_CHOICE",
            "{'m':'k1'}                       | /m               | WRONG_TYPE",
            "{'d':{'r2':{}}}                  | /d/r2            | UNKNOWN_NAME",
            "{'d':{'r1':{'k3':1}}}            | /d/r1/k3         | UNKNOWN_NAME",
            "{'d':{'r1':{'k1':'b'}}}          | /d/r1/k1         | NO_CHOICE",
            "{'d':{'r1':{'k2':1}}}            | /d/r1/k2         | WRONG_TYPE",
            "{'t':{'i2':'x'}}                 | /t/i2            | UNKNOWN_NAME",
            "{'p':{'dalam':'x'}}              | /p               | WRONG_TYPE",
            "{'p':[{'dalam':'x'},{'luar':1}]} | /p/1/luar        | UNKNOWN_NAME"})
    void an_answer_that_the_question_cannot_have_is_told_by_its_place(String answers, String pointer, Kind kind) {
        assertThat(SURVEY.misfits(read(answers), NOW)).containsExactly(new Misfit(pointer, kind));
    }

    @Test
    void answers_that_the_questions_can_have_fit_hidden_choices_and_computed_values_included() {
        assertThat(SURVEY.misfits(read("""
                {'nama':'Sri','umur':40,'jenis':3,'lain':'other','lain-Comment':'yang lain','beberapa':[2,1],'nilai':5,
                 'ya':false,'m':{'r1':'k2'},'d':{'r1':{'k1':'a','k2':'x'}},'t':{'i1':'x'},'p':[{'dalam':'x'},{}],'total':1}
                """), NOW)).isEmpty();
    }
}
