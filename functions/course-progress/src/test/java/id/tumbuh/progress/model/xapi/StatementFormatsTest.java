package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementFormatsTest {

    @Test
    void exact_is_as_it_was_stored() {
        Map<String, Object> statement = Told.rich();
        assertSame(statement, StatementFormats.exact(statement));
    }

    @Test
    void ids_leaves_of_agents_verbs_and_activities_what_identifies_them() {
        Map<String, Object> ids = StatementFormats.ids(Told.rich());
        assertEquals(Told.json("{'objectType': 'Group', 'mbox': 'mailto:regu@example.com'}"), ids.get("actor"));
        assertEquals(Told.json("{'id': 'http://adlnet.gov/expapi/verbs/answered'}"), ids.get("verb"));
        assertEquals(Told.json("{'id': 'http://example.com/soal/1'}"), ids.get("object"));
        assertEquals(Told.rich().get("authority"), ids.get("authority"));
        assertEquals(Told.rich().get("result"), ids.get("result"));
        assertEquals(Told.rich().get("attachments"), ids.get("attachments"));
    }

    @Test
    void ids_leaves_of_a_group_without_an_identifier_its_members() {
        Map<String, Object> anonymous = Told.with(Told.simple(), "/actor", Told.json("""
                {'objectType': 'Group', 'name': 'Regu', 'member': [{'name': 'Ani', 'mbox': 'mailto:a@b.c'},
                 {'objectType': 'Agent', 'name': 'Budi', 'account': {'homePage': 'http://b.c', 'name': 'b'}}]}"""));
        assertEquals(Told.json("""
                {'objectType': 'Group', 'member': [{'mbox': 'mailto:a@b.c'},
                 {'objectType': 'Agent', 'account': {'homePage': 'http://b.c', 'name': 'b'}}]}"""),
                StatementFormats.ids(anonymous).get("actor"));
    }

    @Test
    void ids_reaches_the_context_and_the_statement_within() {
        Map<String, Object> statement = Told.with(Told.rich(), "/context", Told
                .json("""
                {'instructor': {'name': 'Guru', 'mbox': 'mailto:g@b.c'}, 'platform': 'web',
                 'contextActivities': {'parent': [{'id': 'http://example.com/kuis', 'definition': {}}]},
                 'contextAgents': [{'objectType': 'contextAgent', 'agent': {'name': 'A', 'mbox': 'mailto:a@b.c'}}]}"""));
        assertEquals(Told.json("""
                {'instructor': {'mbox': 'mailto:g@b.c'}, 'platform': 'web',
                 'contextActivities': {'parent': [{'id': 'http://example.com/kuis'}]},
                 'contextAgents': [{'objectType': 'contextAgent', 'agent': {'mbox': 'mailto:a@b.c'}}]}"""),
                StatementFormats.ids(statement).get("context"));
        Map<String, Object> inner = Tree.object(StatementFormats.ids(Told.nested()), "object").orElseThrow();
        assertEquals("SubStatement", inner.get("objectType"));
        assertEquals(Told.json("{'id': 'http://example.com/soal/1'}"), inner.get("object"));
    }

    @Test
    void canonical_has_activities_as_the_store_knows_them_and_agents_as_they_were_sent() {
        Map<String, Object> known = Told.object("""
                {'name': {'en': 'Question', 'id': 'Soal'}, 'interactionType': 'choice',
                 'choices': [{'id': 'a', 'description': {'en': 'An A', 'id': 'Sebuah A'}}]}""");
        Map<String, Object> canonical = StatementFormats.canonical(Told.rich(),
                activity -> activity.equals("http://example.com/soal/1") ? Optional.of(known) : Optional.empty(),
                List.of("id"));
        assertEquals(Told.json("""
                {'objectType': 'Activity', 'id': 'http://example.com/soal/1', 'definition': {
                 'name': {'id': 'Soal'}, 'interactionType': 'choice',
                 'choices': [{'id': 'a', 'description': {'id': 'Sebuah A'}}]}}"""), canonical.get("object"));
        assertEquals(Told.json("{'id': 'menjawab'}"), Tree.object(canonical, "verb").orElseThrow().get("display"));
        assertEquals(Told.rich().get("actor"), canonical.get("actor"));
    }

    @Test
    void canonical_leaves_an_activity_that_the_store_does_not_know_its_own_definition_in_one_language() {
        Map<String, Object> statement = Told.with(Told.nested(),
                "/object/context/contextActivities/grouping/0/definition",
                Told.json("{'description': {'id': 'Kursus', 'en': 'A course'}}"));
        Map<String, Object> canonical = StatementFormats.canonical(statement, _ -> Optional.empty(), List.of("en"));
        Map<String, Object> expected = Told.with(statement, "/object/context/contextActivities/grouping/0/definition",
                Told.json("{'description': {'en': 'A course'}}"));
        assertEquals(Told.with(expected, "/object/verb/display", Told.json("{'en-US': 'answered'}")),
                Told.with(canonical, "/object/context/contextActivities/parent",
                        Told.json("{'id': 'http://example.com/kuis'}")));
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en-GB", "en, en-US", "EN-us, en-US", "fr;en-GB, en-GB", "en-AU, en-US", "jv, id", "*, id",
            "'', id",
            "fr;*, id", "i, id"})
    void the_language_is_the_first_wanted_one_or_a_near_one_or_the_first_there_is(String wanted, String tag) {
        Map<String, Object> texts = Told.object("{'id': 'a', 'en-US': 'b', 'en-GB': 'c'}");
        List<String> ranges = wanted.isEmpty() ? List.of() : List.of(wanted.split(";"));
        assertEquals(Map.of(tag, texts.get(tag)), Languages.one(texts, ranges));
    }

    @Test
    void what_is_known_of_an_activity_unites_its_languages_and_extensions() {
        Map<String, Object> known = Told
                .object("""
                {'name': {'id': 'Soal', 'en': 'Question'}, 'type': 'http://example.com/a', 'extensions': {'x:a': 1, 'x:b': 2}}""");
        Map<String, Object> told = Told
                .object("""
                {'name': {'en': 'A question', 'jv': 'Pitakon'}, 'type': 'http://example.com/b', 'extensions': {'x:b': 3}}""");
        assertEquals(Told.json("""
                {'name': {'id': 'Soal', 'en': 'A question', 'jv': 'Pitakon'}, 'type': 'http://example.com/b',
                 'extensions': {'x:a': 1, 'x:b': 3}}"""), ActivityDefinitions.merge(Optional.of(known), told));
        assertEquals(told, ActivityDefinitions.merge(Optional.empty(), told));
        assertEquals(known, ActivityDefinitions.merge(Optional.of(known), Map.of()));
    }

    @Test
    void an_interaction_of_another_type_keeps_no_answers_of_the_old_one() {
        Map<String, Object> known = Told.object("""
                {'name': {'id': 'Soal'}, 'interactionType': 'choice', 'choices': [{'id': 'a'}],
                 'correctResponsesPattern': ['a']}""");
        Map<String, Object> merged = ActivityDefinitions.merge(Optional.of(known),
                Told.object("{'interactionType': 'likert', 'scale': [{'id': 'b'}]}"));
        assertEquals(Told.json("{'name': {'id': 'Soal'}, 'interactionType': 'likert', 'scale': [{'id': 'b'}]}"),
                merged);
        assertEquals(List.of(),
                StatementRules.check(Told.with(Told.rich(), "/object/definition", merged), XapiVersion.V1));
    }
}
