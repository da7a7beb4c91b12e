package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.engine.Judging.NOW;
import static id.tumbuh.surveyjs.engine.Judging.read;
import static org.assertj.core.api.Assertions.assertThat;

import id.tumbuh.surveyjs.engine.Misfit.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    private static final SurveyDefinition SURVEY = SurveyDefinition.of(read("""
            {'elements':[
             {'type':'text','name':'nama'},{'type':'text','name':'kode','maxLength':4},{'type':'comment','name':'saran'},{'type':'text','name':'umur','inputType':'number'},
             {'type':'radiogroup','name':'jenis','choices':['a','b',{'value':3,'visibleIf':'{umur} > 1'}]},
             {'type':'dropdown','name':'lain','choices':['a'],'showOtherItem':true},
             {'type':'checkbox','name':'beberapa','choices':[1,2]},
             {'type':'rating','name':'nilai'},{'type':'boolean','name':'ya'},
             {'type':'matrix','name':'m','rows':['r1'],'columns':['k1','k2']},
             {'type':'matrixdropdown','name':'d','rows':['r1'],'choices':['a'],'columns':[{'name':'k1'},{'name':'k2','cellType':'text'}]},
             {'type':'multipletext','name':'t','items':[{'name':'i1'}]},
             {'type':'paneldynamic','name':'p','templateElements':[{'type':'text','name':'dalam'}]},
             {'type':'html','name':'h','html':'x'},
             {'type':'paneldynamic','name':'dua','maxPanelCount':2,'templateElements':[{'type':'text','name':'dalam'}]},
             {'type':'rating','name':'puas','showCommentArea':true},
             {'type':'dropdown','name':'bebas','choices':['a'],'showOtherItem':true,'storeOthersAsComment':false},
             {'type':'expression','name':'jumlah','expression':'{umur} + 1'},
             {'type':'text','name':'isi','maxLength':20000},{'type':'checkbox','name':'nol','choices':[0]},
             {'type':'tagbox','name':'dari','choices':[1,2,3],'maxSelectedChoices':2},
             {'type':'ranking','name':'urut','choices':[1,2,3],'maxSelectedChoices':2}],'maxCommentLength':5,
             'calculatedValues':[{'name':'total','expression':'1','includeIntoResult':true},
              {'name':'rahasia','expression':'2'}]}
            """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'siapa':1}                      | /siapa           | UNKNOWN_NAME",
            "{'h':1}                          | /h               | UNKNOWN_NAME",
            "{'siapa-Comment':'x'}            | /siapa-Comment   | UNKNOWN_NAME",
            "{'nama-Comment':'x'}             | /nama-Comment    | UNKNOWN_NAME",
            "{'jenis-Comment':'x'}            | /jenis-Comment   | UNKNOWN_NAME",
            "{'bebas-Comment':'x'}            | /bebas-Comment   | UNKNOWN_NAME",
            "{'m-Comment':'x'}                | /m-Comment       | UNKNOWN_NAME",
            "{'jumlah-Comment':'x'}           | /jumlah-Comment  | UNKNOWN_NAME",
            "{'total-Comment':'x'}            | /total-Comment   | UNKNOWN_NAME",
            "{'rahasia':1}                    | /rahasia         | UNKNOWN_NAME",
            "{'t':{'i1':'x','i1-Comment':'x'}} | /t/i1-Comment   | UNKNOWN_NAME",
            "{'puas-Comment':1}               | /puas-Comment    | WRONG_TYPE",
            "{'puas-Comment':'enam c'}        | /puas-Comment    | TOO_LONG",
            "{'lain-Comment':'enam c'}        | /lain-Comment    | TOO_LONG",
            "{'bebas':'enam c'}               | /bebas           | TOO_LONG",
            "{'kode':'lima5'}                 | /kode            | TOO_LONG",
            "{'dua':[{},{},{}]}               | /dua             | TOO_MANY",
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
            "{'nol':[0,-0.0]}                 | /nol/1           | TWICE",
            "{'dari':[1,2,3]}                 | /dari            | TOO_MANY",
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
        assertThat(SURVEY.review(read(answers), NOW))
                .isEqualTo(new Review.Misshapen(List.of(new Misfit(pointer, kind))));
    }

    private static List<Misfit> misfits(Map<String, Object> answers) {
        return SURVEY.review(answers, NOW) instanceof Review.Misshapen misshapen ? misshapen.misfits() : List.of();
    }

    @Test
    void a_text_has_as_many_characters_as_its_question_takes_or_ten_thousand() {
        for (String name : List.of("nama", "saran")) {
            assertThat(misfits(Map.of(name, "x".repeat(10_000)))).isEmpty();
            assertThat(misfits(Map.of(name, "x".repeat(10_001))))
                    .containsExactly(new Misfit("/" + name, Kind.TOO_LONG));
        }
        assertThat(misfits(Map.of("isi", "x".repeat(20_000)))).isEmpty();
        assertThat(misfits(Map.of("t", Map.of("i1", "x".repeat(10_001)))))
                .containsExactly(new Misfit("/t/i1", Kind.TOO_LONG));
    }

    @Test
    void answers_that_are_too_large_together_are_told_at_once() {
        Misfit all = new Misfit("", Kind.TOO_LARGE);
        assertThat(misfits(Map.of("nama", "x".repeat(5_000_000)))).containsExactly(all);
        assertThat(misfits(Map.of("beberapa", IntStream.range(0, 1_000_000).boxed().toList()))).containsExactly(all);
        Map<String, Object> deep = Map.of();
        for (int depth = 0; depth < 10_000; depth++) {
            deep = Map.of("p", List.of(deep));
        }
        assertThat(misfits(deep)).containsExactly(all);
    }

    @Test
    void no_more_than_a_hundred_misfits_are_told() {
        Map<String, Object> many = IntStream.range(0, 500).boxed().collect(Collectors.toMap(n -> "x" + n, n -> n));
        assertThat(misfits(many)).hasSize(100);
    }

    @Test
    void answers_that_the_questions_can_have_fit_hidden_choices_and_computed_values_included() {
        assertThat(misfits(read("""
                {'nama':'Sri','umur':40,'jenis':3,'lain':'other','lain-Comment':'lima5','beberapa':[2,1],'nilai':5,
                 'ya':false,'m':{'r1':'k2'},'d':{'r1':{'k1':'a','k2':'x'}},'t':{'i1':'x'},'p':[{'dalam':'x'},{}],'total':1,
                 'jumlah':41,'puas':4,'puas-Comment':'baik','bebas':'lain','dua':[{},{}],'dari':[3,1],'urut':[3,2,1]}
                """))).isEmpty();
    }
}
