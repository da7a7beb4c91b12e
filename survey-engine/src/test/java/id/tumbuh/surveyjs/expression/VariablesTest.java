package id.tumbuh.surveyjs.expression;

import static org.assertj.core.api.Assertions.assertThat;

import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariablesTest {

    private static final Map<String, Object> ANSWERS = Map.of("nama", "Budi", "alamat", Map.of("kota", "Surakarta"),
            "alamat.rt", 4,
            "anak", List.of(Map.of("usia", 7), Map.of("usia", 9)));

    @Test
    void dots_lead_into_objects_but_a_name_with_dots_comes_first() {
        assertThat(Run.value("{alamat.kota}", ANSWERS)).isEqualTo("Surakarta");
        assertThat(Run.value("{alamat.rt}", ANSWERS)).isEqualTo(4d);
    }

    @Test
    void an_index_counts_from_the_end_where_it_is_negative() {
        assertThat(Run.value("{anak[0].usia}", ANSWERS)).isEqualTo(7d);
        assertThat(Run.value("{anak[-1].usia}", ANSWERS)).isEqualTo(9d);
        assertThat(Run.value("{anak[2].usia}", ANSWERS)).isEqualTo(Nothing.NULL);
        assertThat(Run.value("{anak.1.usia}", ANSWERS)).isEqualTo(9d);
    }

    @Test
    void the_length_of_what_is_unknown_is_zero() {
        assertThat(Run.value("{anak.length} + {nama.length} + {cucu.length}", ANSWERS)).isEqualTo(6d);
    }

    @Test
    void a_name_is_looked_up_again_from_the_root_where_the_nearer_context_lacks_it() {
        var survey = new VariableContext(Js.of(ANSWERS));
        assertThat(evaluate("{nama}", rooted(Map.of("usia", 7), survey))).isEqualTo("Budi");
        assertThat(evaluate("{usia}", rooted(Map.of("usia", 7), survey))).isEqualTo(7d);
    }

    @Test
    void a_dollar_reads_properties_of_an_element_by_their_exact_names() {
        var question = new PathContext() {

            @Override
            protected Object first() {
                return Nothing.UNDEFINED;
            }

            @Override
            protected Step step(String name, Object from, Request request) {
                PropertyOwner owner = property -> property.equals("isVisible") ? (Object) true : Nothing.UNDEFINED;
                return name.equals("q1")
                        ? new Step.Into(new VariableContext(Nothing.UNDEFINED), Optional.of(owner))
                        : Step.NOWHERE;
            }
        };
        assertThat(evaluate("{$q1.isVisible}", question)).isEqualTo(true);
        assertThat(evaluate("{$q1.isvisible}", question)).isEqualTo(Nothing.NULL);
        assertThat(evaluate("{q1.isVisible}", question)).isEqualTo(Nothing.NULL);
    }

    @Test
    void the_order_of_an_array_counts_only_where_the_context_says_so() {
        assertThat(evaluate("{urutan} = ['b', 'a']", ranking(false))).isEqualTo(true);
        assertThat(evaluate("{urutan} = ['b', 'a']", ranking(true))).isEqualTo(false);
        assertThat(evaluate("{urutan} = ['a', 'b']", ranking(true))).isEqualTo(true);
    }

    @Test
    void the_functions_over_arrays_ask_for_the_original_value() {
        ValueContext choices = request -> new Lookup.Found(
                Js.of(request.isOriginal() ? List.of(Map.of("bobot", 2), Map.of("bobot", 3)) : List.of("a", "b")),
                false,
                Optional.empty());
        assertThat(evaluate("sumInArray({pilihan}, 'bobot')", choices)).isEqualTo(5d);
        assertThat(evaluate("{pilihan} contains 'a'", choices)).isEqualTo(true);
    }

    private static ValueContext ranking(boolean strict) {
        return request -> new Lookup.Found(Js.of(List.of("a", "b")), strict, Optional.empty());
    }

    private static ValueContext rooted(Map<String, ?> values, ValueContext root) {
        return new VariableContext(Js.of(values)) {

            @Override
            public Optional<ValueContext> root() {
                return Optional.of(root);
            }
        };
    }

    private static Object evaluate(String expression, ValueContext context) {
        return Expression.parse(expression, ExpressionLimits.DEFAULT).evaluate(context,
                Run.environment(new WorkLimit(1000), Host.none()));
    }
}
