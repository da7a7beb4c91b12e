package id.tumbuh.surveyjs.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsTest {

    @Test
    void arrays_are_joined_and_objects_say_that_they_are_objects() {
        assertThat(Js.toText(Js.of(Arrays.asList(1, null, List.of("a", true))))).isEqualTo("1,,a,true");
        assertThat(Js.toText(Js.of(Map.of("x", 1)))).isEqualTo("[object Object]");
    }

    @Test
    void an_object_with_a_member_named_toString_has_no_text() {
        assertThatExceptionOfType(JsFault.class).isThrownBy(() -> Js.toText(Js.of(Map.of("toString", 1))));
    }

    @Test
    void loose_equality_converts_and_strict_equality_does_not() {
        assertThat(Js.looseEquals("1", true)).isTrue();
        assertThat(Js.looseEquals(Nothing.NULL, Nothing.UNDEFINED)).isTrue();
        assertThat(Js.looseEquals(Nothing.NULL, 0d)).isFalse();
        assertThat(Js.looseEquals(Js.of(List.of(5)), 5d)).isTrue();
        assertThat(Js.looseEquals(Js.of(List.of(5)), Js.of(List.of(5)))).isFalse();
        assertThat(Js.strictEquals("1", 1d)).isFalse();
        assertThat(Js.strictEquals(Double.NaN, Double.NaN)).isFalse();
        assertThat(Js.strictEquals(0d, -0d)).isTrue();
    }

    @Test
    void texts_are_compared_as_texts_and_others_as_numbers() {
        assertThat(Js.lessThan("10", "9")).isTrue();
        assertThat(Js.lessThan("10", 9d)).isFalse();
        assertThat(Js.lessThan("a", 9d)).isFalse();
        assertThat(Js.lessThan(Nothing.NULL, 1d)).isTrue();
        assertThat(Js.lessThan(Nothing.UNDEFINED, 1d)).isFalse();
    }

    @Test
    void plus_joins_where_one_side_is_a_text() {
        assertThat(Js.add(1d, "2")).isEqualTo("12");
        assertThat(Js.add(true, Nothing.NULL)).isEqualTo(1d);
        assertThat(Js.add(Js.of(List.of(1)), 2d)).isEqualTo("12");
    }

    @Test
    void names_that_are_indexes_come_first_as_in_javascript() {
        var members = new LinkedHashMap<String, Object>();
        members.put("b", 1);
        members.put("10", 2);
        members.put("9", 3);
        members.put("01", 4);
        assertThat(((Map<?, ?>) Js.of(members)).keySet().toArray()).containsExactly("9", "10", "b", "01");
    }

    @Test
    void a_value_becomes_plain_json_again() {
        var value = new LinkedHashMap<String, Object>();
        value.put("whole", 3d);
        value.put("part", 0.5);
        value.put("none", Double.NaN);
        value.put("missing", Nothing.UNDEFINED);
        value.put("date", JsDate.of("2024-05-01", ZoneId.of("UTC")));
        value.put("list", List.of(Nothing.UNDEFINED, true));
        var plain = new LinkedHashMap<String, Object>();
        plain.put("whole", 3L);
        plain.put("part", 0.5);
        plain.put("none", null);
        plain.put("date", "2024-05-01T00:00:00.000Z");
        plain.put("list", Arrays.asList(null, true));
        assertThat(Js.plain(value)).isEqualTo(plain);
    }

    @Test
    void nothing_has_no_members() {
        assertThat(Js.member("kota", "length")).isEqualTo(4d);
        assertThat(Js.member(Js.of(List.of("a")), "0")).isEqualTo("a");
        assertThat(Js.member(5d, "length")).isEqualTo(Nothing.UNDEFINED);
        assertThatExceptionOfType(JsFault.class).isThrownBy(() -> Js.member(Nothing.NULL, "x"));
    }
}
