package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredFormTest {

    private static final String ID = "6690e6c9-3ef0-4ed3-8b37-7f3964730bee";
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Map<String, Object> KEY = Told.object("{'mbox': 'mailto:kunci@example.com'}");

    @Test
    void the_server_sets_what_is_not_there() {
        Map<String, Object> form = stored(Told.simple(), XapiVersion.V1);
        assertEquals(ID, form.get("id"));
        assertEquals("2026-11-25T04:00:00.000Z", form.get("stored"));
        assertEquals("2026-11-25T04:00:00.000Z", form.get("timestamp"));
        assertEquals(KEY, form.get("authority"));
        assertEquals("1.0.0", form.get("version"));
        assertEquals("2.0.0", stored(Told.simple(), XapiVersion.V2).get("version"));
    }

    @ParameterizedTest
    @EnumSource
    void the_server_overwrites_who_says_so_and_when_it_was_stored_and_keeps_the_version(XapiVersion version) {
        Map<String, Object> form = stored(Told.rich(), version);
        assertEquals("2026-11-25T04:00:00.000Z", form.get("stored"));
        assertEquals(KEY, form.get("authority"));
        assertEquals("1.0.0", form.get("version"));
    }

    @Test
    void nothing_else_is_changed_but_single_activities_of_the_context() {
        Map<String, Object> form = stored(Told.rich(), XapiVersion.V1);
        Map<String, Object> expected = Told.with(Told.rich(), "/context/contextActivities/parent",
                Told.json("[{'id': 'http://example.com/kuis'}]"));
        expected.put("stored", "2026-11-25T04:00:00.000Z");
        expected.put("authority", KEY);
        assertEquals(expected, form);
        assertEquals(List.copyOf(Told.rich().keySet()), List.copyOf(form.keySet()),
                "in the order in which it was sent");
        assertEquals(Told.json("[{'id': 'http://example.com/kuis'}]"),
                at(stored(Told.nested(), XapiVersion.V1), "object", "context", "contextActivities").get("parent"));
    }

    @Test
    void times_of_2_0_are_in_utc_and_those_of_1_0_3_as_they_were_sent() {
        assertEquals("2026-05-17T22:32:34.804Z", stored(Told.rich(), XapiVersion.V2).get("timestamp"));
        assertEquals("2026-05-18T05:32:34.804+07:00", stored(Told.rich(), XapiVersion.V1).get("timestamp"));
        assertEquals("2026-05-17T22:32:34.804Z", at(stored(Told.nested(), XapiVersion.V2), "object").get("timestamp"));
    }

    @ParameterizedTest
    @EnumSource
    void every_form_of_a_statement_is_a_statement(XapiVersion version) {
        for (Map<String, Object> sent : List.of(Told.simple(), Told.rich(), Told.nested())) {
            Map<String, Object> form = stored(sent, version);
            assertEquals(List.of(), StatementRules.check(form, version));
            assertEquals(List.of(), StatementRules.check(StatementFormats.ids(form), version));
            assertEquals(List.of(), StatementRules.check(
                    StatementFormats.canonical(form, _ -> Optional.empty(), List.of("id")), version));
        }
    }

    @Test
    void what_was_sent_stays_as_it_was() {
        Map<String, Object> sent = Told.nested();
        stored(sent, XapiVersion.V2);
        assertEquals(Told.nested(), sent);
    }

    private static Map<String, Object> stored(Map<String, Object> statement, XapiVersion version) {
        return StoredForm.of(statement, ID, NOW, KEY, version);
    }

    private static Map<String, Object> at(Map<String, Object> tree, String... names) {
        Map<String, Object> inner = tree;
        for (String name : names) {
            inner = Tree.object(inner, name).orElseThrow();
        }
        return inner;
    }
}
