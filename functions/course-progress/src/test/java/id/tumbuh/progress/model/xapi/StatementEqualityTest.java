package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementEqualityTest {

    @ParameterizedTest
    @EnumSource
    void a_statement_is_the_same_as_what_was_stored_of_it(XapiVersion version) {
        for (Map<String, Object> sent : List.of(Told.rich(), Told.simple(), Told.nested())) {
            Map<String, Object> stored = StoredForm.of(sent, "6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
                    Instant.parse("2026-11-25T04:00:00Z"), Told.object("{'mbox': 'mailto:kunci@example.com'}"),
                    version);
            assertTrue(StatementEquality.same(sent, stored));
            assertTrue(StatementEquality.same(stored, sent));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stored", "/authority", "/attachments", "/verb/display", "/object/definition", "/id",
            "/timestamp",
            "/version", "/object/objectType", "/actor/member/0/objectType"})
    void what_is_no_part_of_a_statement_or_what_the_server_sets_may_be_away(String pointer) {
        assertTrue(StatementEquality.same(Told.rich(), Told.with(Told.rich(), pointer, null)));
        assertTrue(StatementEquality.same(Told.with(Told.rich(), pointer, null), Told.rich()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"/stored|'2020-01-01T00:00:00Z'",
            "/authority|{'mbox': 'mailto:a@b.c'}", "/attachments|[]", "/verb/display|{'en': 'x'}",
            "/object/definition/name|{'en': 'x'}", "/id|'6690E6C9-3EF0-4ED3-8B37-7F3964730BEE'",
            "/timestamp|'2026-05-17T22:32:34.804Z'", "/result/score/raw|5.00", "/result/score/scaled|5e-1",
            "/actor/mbox|'mailto:regu@EXAMPLE.com'", "/context/registration|'ec531277-B57B-4c15-8d91-d292c5b2b8f7'",
            "/context/language|'ID-id'", "/context/statement/id|'7690E6C9-3ef0-4ed3-8b37-7f3964730bee'",
            "/actor/member/2/mbox_sha1sum|'EBD31E95054C018B10727CCFFD2EF2EC3A016EE9'",
            "/context/contextActivities/parent|[{'id': 'http://example.com/kuis', 'definition': {'name': {'id': 'Kuis'}}}]",
            "/result/duration|'PT1H0.509S'", "/result/duration|'PT1H0.50S'"})
    void differences_that_make_none_are_ignored(String pointer, String json) {
        Map<String, Object> other = Told.with(Told.rich(), pointer, Told.json(json));
        assertTrue(StatementEquality.same(Told.rich(), other));
        assertTrue(StatementEquality.same(other, Told.rich()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"/id|'7690e6c9-3ef0-4ed3-8b37-7f3964730bee'",
            "/actor/mbox|'mailto:Regu@example.com'", "/actor/name|'Regu B'", "/actor/member/0/account/name|'2'",
            "/verb/id|'http://example.com/x'", "/object/id|'http://example.com/soal/2'", "/result/success|false",
            "/result/score/raw|5.01", "/result/duration|'PT60M0.5S'", "/result/duration|'PT1H0.51S'",
            "/result/extensions|{'http://example.com/y': 0}", "/result/response|'A'", "/context/platform|'Web'",
            "/context/registration|'ec531277-b57b-4c15-8d91-d292c5b2b8f8'", "/timestamp|'2026-05-18T05:32:34.804Z'",
            "/context/contextActivities/category|[{'id': 'http://example.com/x'}]", "/version|'1.0.3'",
            "/context/extensions|{'http://example.com/z': [1]}", "/context/extensions|{'http://example.com/z': null}",
            "/context/revision|'1.0'"})
    void any_other_difference_makes_another_statement(String pointer, String json) {
        Map<String, Object> other = Told.with(Told.rich(), pointer, Told.json(json));
        assertFalse(StatementEquality.same(Told.rich(), other));
        assertFalse(StatementEquality.same(other, Told.rich()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"[1, 2]|[1, 2.0]|true", "[1, 2]|[2, 1]|false",
            "[1]|[1, 1]|false",
            "{'a': 1, 'b': null}|{'b': null, 'a': 1e0}|true", "{'a': null}|{'b': null}|false", "{'a': 1}|[1]|false",
            "1|'1'|false", "null|false|false", "[[], {}]|[{}, []]|false"})
    void extensions_are_the_same_by_their_values(String one, String other, boolean same) {
        String extensions = "{'http://example.com/x': %s}";
        assertEquals(same, StatementEquality.same(
                Told.with(Told.rich(), "/result/extensions", Told.json(extensions.formatted(one))),
                Told.with(Told.rich(), "/result/extensions", Told.json(extensions.formatted(other)))));
    }

    @Test
    void members_of_a_group_are_in_no_order_but_each_counts() {
        String group = "{'objectType': 'Group', 'member': [%s]}";
        String a = "{'mbox': 'mailto:a@b.c'}";
        String b = "{'mbox': 'mailto:b@b.c'}";
        assertTrue(StatementEquality.same(by(group.formatted(a + "," + b)), by(group.formatted(b + "," + a))));
        assertFalse(StatementEquality.same(by(group.formatted(a + "," + a + "," + b)),
                by(group.formatted(a + "," + b + "," + b))));
    }

    @Test
    void activities_of_the_context_are_in_an_order() {
        Map<String, Object> one = Told.with(Told.rich(), "/context/contextActivities/other",
                Told.json("[{'id': 'x:a'}, {'id': 'x:b'}]"));
        Map<String, Object> other = Told.with(Told.rich(), "/context/contextActivities/other",
                Told.json("[{'id': 'x:b'}, {'id': 'x:a'}]"));
        assertFalse(StatementEquality.same(one, other));
    }

    @Test
    void a_statement_within_a_statement_is_compared_as_one() {
        Map<String, Object> words = Told.with(Told.nested(), "/object/verb/display", Map.of());
        assertTrue(StatementEquality.same(Told.nested(), words));
        Map<String, Object> other = Told.with(Told.nested(), "/object/result/success", false);
        assertFalse(StatementEquality.same(Told.nested(), other));
        assertFalse(StatementEquality.same(Told.nested(), Told.simple()));
    }

    @Test
    void extensions_are_compared_to_any_depth() {
        assertTrue(StatementEquality.same(deep("a"), deep("a")));
        assertFalse(StatementEquality.same(deep("a"), deep("b")));
    }

    private static Map<String, Object> deep(Object core) {
        Object value = core;
        for (int i = 0; i < 100_000; i++) {
            value = i % 2 == 0 ? List.of(value) : Map.of("a", value);
        }
        Map<String, Object> statement = Told.simple();
        statement.put("result", Map.of("extensions", Map.of("http://example.com/x", value)));
        return statement;
    }

    private static Map<String, Object> by(String actor) {
        return Told.with(Told.simple(), "/actor", Told.json(actor));
    }
}
