package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementRulesTest {

    @ParameterizedTest
    @EnumSource
    void statements_of_every_kind_are_accepted(XapiVersion version) {
        assertEquals(List.of(), StatementRules.check(Told.simple(), version));
        assertEquals(List.of(), StatementRules.check(Told.rich(), version));
        assertEquals(List.of(), StatementRules.check(Told.nested(), version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actor", "/verb", "/object", "/verb/id", "/object/id", "/actor/member/0/account/name",
            "/actor/member/0/account/homePage", "/object/definition/choices/0/id", "/object/definition/interactionType",
            "/context/team/member", "/context/team/objectType", "/context/statement/objectType",
            "/context/statement/id",
            "/attachments/0/usageType", "/attachments/0/display", "/attachments/0/contentType", "/attachments/0/length",
            "/attachments/0/sha2"})
    void what_is_required_is_missed(String pointer) {
        Map<String, Object> without = Told.with(Told.rich(), pointer, null);
        assertTrue(pointers(without, XapiVersion.V1).contains(pointer), pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/actor", "/actor/member/0", "/actor/member/0/account", "/verb", "/object",
            "/object/definition", "/object/definition/choices/0", "/result", "/result/score", "/context", "/authority",
            "/context/contextActivities", "/context/contextActivities/parent", "/context/statement", "/attachments/0",
            "/context/team", "/context/instructor"})
    void a_name_that_is_not_known_is_refused_and_so_is_one_in_other_case(String pointer) {
        assertEquals(List.of(pointer + "/Id"), pointers(Told.with(Told.rich(), pointer + "/Id", "x"), XapiVersion.V2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"/id|'x'", "/id|''", "/id|7", "/actor|[]", "/actor|'x'",
            "/actor/name|7",
            "/actor/mbox|'ani@example.com'", "/actor/mbox|7", "/actor/member|{}", "/actor/member/1|'x'",
            "/actor/member/1/openid|'example.com'", "/actor/member/2/mbox_sha1sum|'ebd31e'",
            "/actor/member/2/mbox_sha1sum|'gbd31e95054c018b10727ccffd2ef2ec3a016ee9'",
            "/actor/member/0/account|'x'", "/actor/member/0/account/name|7", "/actor/member/0/account/homePage|'x'",
            "/actor/member/0/objectType|'agent'", "/actor/member/0/objectType|'Group'", "/verb|'x'",
            "/verb/id|'answered'", "/verb/id|''", "/verb/display|'x'", "/verb/display/id|7", "/object|[]",
            "/object/objectType|'activity'", "/object/objectType|7", "/object/id|'soal'", "/object/definition|'x'",
            "/object/definition/name|'x'", "/object/definition/description|[]", "/object/definition/type|'x'",
            "/object/definition/moreInfo|'x'", "/object/definition/extensions|[]",
            "/object/definition/interactionType|'Choice'", "/object/definition/correctResponsesPattern|'a'",
            "/object/definition/correctResponsesPattern/0|7", "/object/definition/choices|{}",
            "/object/definition/choices/0|'a'", "/object/definition/choices/0/id|7",
            "/object/definition/choices/0/description|'x'", "/object/definition/choices/1/id|'a'", "/result|[]",
            "/result/score|7", "/result/score/scaled|'0.5'", "/result/score/scaled|1.0001",
            "/result/score/scaled|-1.0001",
            "/result/score/raw|10.5", "/result/score/raw|-1", "/result/score/raw|'5'", "/result/score/max|'10'",
            "/result/success|'true'", "/result/completion|1", "/result/response|7", "/result/duration|'1H'",
            "/result/duration|''", "/result/extensions|'x'", "/context|'x'", "/context/registration|'x'",
            "/context/instructor|'x'", "/context/team/objectType|'Agent'", "/context/contextActivities|[]",
            "/context/contextActivities/parent|'x'", "/context/contextActivities/grouping/0|'x'",
            "/context/contextActivities/grouping/0/id|'x'", "/context/revision|7", "/context/platform|7",
            "/context/language|'bahasa_id'", "/context/language|''", "/context/statement|'x'",
            "/context/statement/id|'x'", "/context/statement/objectType|'statementref'", "/context/extensions|7",
            "/timestamp|'x'", "/timestamp|7", "/timestamp|''", "/stored|'x'", "/authority|'x'", "/version|'0.9.9'",
            "/version|'1.1.0'", "/version|'1.0.x'", "/version|1.0", "/version|''", "/attachments|{}",
            "/attachments/0|'x'", "/attachments/0/usageType|'x'", "/attachments/0/display|'x'",
            "/attachments/0/description|'x'", "/attachments/0/contentType|'x'", "/attachments/0/length|'27'",
            "/attachments/0/length|-1", "/attachments/0/length|2.5", "/attachments/0/sha2|'x'", "/attachments/0/sha2|7",
            "/attachments/0/fileUrl|'x'"})
    void a_value_of_another_type_or_form_is_refused_where_it_is(String pointer, String json) {
        Map<String, Object> other = Told.with(Told.rich(), pointer, Told.json(json));
        assertEquals(List.of(pointer), pointers(other, XapiVersion.V1));
        assertEquals(List.of(pointer), pointers(other, XapiVersion.V2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"/result/score/scaled|-1", "/result/score/scaled|1.0",
            "/result/score/raw|10",
            "/result/score/raw|0.0", "/actor/member|[]", "/attachments|[]", "/attachments/0/length|0",
            "/attachments/0/length|1e3", "/verb/display|{}", "/result/extensions|{}", "/object/definition|{}",
            "/object/definition/correctResponsesPattern|[]", "/result/response|''", "/context|{}", "/version|'1.0'",
            "/version|'1.0.9'", "/actor/member/2/mbox_sha1sum|'EBD31E95054C018B10727CCFFD2EF2EC3A016EE9'",
            "/timestamp|'2999-01-01T00:00:00Z'", "/context/contextActivities/parent|[]",
            "/object/definition/extensions|{'http://example.com/x': {'objectType': null}}"})
    void a_value_at_the_edge_of_what_is_allowed_is_accepted(String pointer, String json) {
        Map<String, Object> other = Told.with(Told.rich(), pointer, Told.json(json));
        assertEquals(List.of(), StatementRules.check(other, XapiVersion.V1));
        assertEquals(List.of(), StatementRules.check(other, XapiVersion.V2));
    }

    @Test
    void null_is_refused_everywhere_but_within_extensions() {
        List<String> refused = List.of("id", "actor", "verb", "object", "result", "context", "timestamp", "stored",
                "authority", "version", "attachments");
        for (String name : refused) {
            Map<String, Object> statement = Told.rich();
            statement.put(name, null);
            assertTrue(pointers(statement, XapiVersion.V1).contains("/" + name), name);
        }
        Map<String, Object> object = Told.object("{'objectType': null, 'id': 'http://example.com/buku'}");
        assertEquals(List.of("/object/objectType"),
                pointers(Told.with(Told.simple(), "/object", object), XapiVersion.V1));
    }

    @Test
    void every_key_of_extensions_is_an_iri_and_every_key_of_texts_a_language() {
        assertEquals(List.of("/result/extensions/a"),
                pointers(Told.with(Told.rich(), "/result/extensions/a", 1), XapiVersion.V1));
        assertEquals(List.of("/context/extensions/a"),
                pointers(Told.with(Told.rich(), "/context/extensions/a", 1), XapiVersion.V1));
        assertEquals(List.of("/object/definition/extensions/a"),
                pointers(Told.with(Told.rich(), "/object/definition/extensions/a", 1), XapiVersion.V1));
        assertEquals(List.of("/verb/display/en_US"),
                pointers(Told.with(Told.rich(), "/verb/display/en_US", "x"), XapiVersion.V1));
    }

    @Test
    void the_least_score_is_below_the_greatest() {
        assertEquals(List.of("/result/score/min"), pointers(
                Told.with(Told.rich(), "/result/score", Told.json("{'min': 10, 'max': 10.0}")), XapiVersion.V1));
        assertEquals(List.of(), pointers(
                Told.with(Told.rich(), "/result/score", Told.json("{'min': 10, 'max': 1e400}")), XapiVersion.V1));
    }

    @ParameterizedTest
    @CsvSource({"true-false,", "choice,choices", "sequencing,choices", "likert,scale", "matching,source",
            "matching,target",
            "performance,steps", "fill-in,", "long-fill-in,", "numeric,", "other,"})
    void an_interaction_has_the_lists_of_its_type_and_no_other(String type, String own) {
        for (String list : List.of("choices", "scale", "source", "target", "steps")) {
            Object definition = Told.json("{'interactionType': '%s', '%s': [{'id': 'a'}]}".formatted(type, list));
            boolean fits = list.equals(own) || type.equals("matching") && List.of("source", "target").contains(list);
            assertEquals(fits ? List.of() : List.of("/object/definition/" + list),
                    pointers(Told.with(Told.rich(), "/object/definition", definition), XapiVersion.V1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'correctResponsesPattern': []", "'choices': []", "'scale': []", "'source': []",
            "'target': []",
            "'steps': []"})
    void what_belongs_to_an_interaction_needs_its_type(String member) {
        Object definition = Told.json("{" + member + "}");
        assertEquals(List.of("/object/definition/interactionType"),
                pointers(Told.with(Told.rich(), "/object/definition", definition), XapiVersion.V1));
    }

    @Test
    void a_statement_that_voids_has_a_reference_as_its_object() {
        Map<String, Object> voids = Told.with(Told.simple(), "/verb/id", "http://adlnet.gov/expapi/verbs/voided");
        assertEquals(List.of("/object"), pointers(voids, XapiVersion.V2));
        assertEquals(List.of(), pointers(Told.with(voids, "/object",
                Told.json("{'objectType': 'StatementRef', 'id': '6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}")),
                XapiVersion.V2));
    }

    @Test
    void a_revision_and_a_platform_are_those_of_an_activity() {
        Map<String, Object> about = Told.with(Told.rich(), "/object",
                Told.json("{'objectType': 'Agent', 'mbox': 'mailto:ani@example.com'}"));
        assertEquals(List.of("/context/revision", "/context/platform"), pointers(about, XapiVersion.V1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "stored", "version", "authority"})
    void a_sub_statement_has_nothing_that_the_server_gives(String name) {
        assertEquals(List.of("/object/" + name), pointers(
                Told.with(Told.nested(), "/object/" + name, Told.rich().get(name)), XapiVersion.V1));
    }

    @Test
    void a_sub_statement_is_checked_as_a_statement_and_holds_no_other() {
        assertEquals(List.of("/object/context/registration"),
                pointers(Told.with(Told.nested(), "/object/context/registration", "x"), XapiVersion.V1));
        assertEquals(List.of("/object/actor"),
                pointers(Told.with(Told.nested(), "/object/actor", null), XapiVersion.V1));
        Map<String, Object> twice = Told.with(Told.nested(), "/object/object", Told.nested().get("object"));
        assertTrue(pointers(twice, XapiVersion.V1).contains("/object/object/objectType"));
    }

    @Test
    void an_agent_or_a_group_as_the_object_says_so() {
        assertEquals(List.of("/object/mbox", "/object/id"),
                pointers(Told.with(Told.simple(), "/object", Told.json("{'mbox': 'mailto:a@b.c'}")), XapiVersion.V1));
        for (String kind : List.of("Agent", "Group")) {
            assertEquals(List.of(), pointers(Told.with(Told.simple(), "/object",
                    Told.json("{'objectType': '%s', 'mbox': 'mailto:a@b.c'}".formatted(kind))), XapiVersion.V1));
        }
    }

    @Test
    void a_statement_of_2_0_is_none_of_1_0_3() {
        assertEquals(List.of("/version"), pointers(Told.with(Told.simple(), "/version", "2.0.0"), XapiVersion.V1));
        assertEquals(List.of(), pointers(Told.with(Told.simple(), "/version", "2.0.0"), XapiVersion.V2));
        assertEquals(List.of("/version"), pointers(Told.with(Told.simple(), "/version", "2.1.0"), XapiVersion.V2));
        Map<String, Object> agents = Told.with(Told.rich(), "/context/contextAgents",
                Told.json("[{'objectType': 'contextAgent', 'agent': {'mbox': 'mailto:a@b.c'}}]"));
        assertEquals(List.of("/context/contextAgents"), pointers(agents, XapiVersion.V1));
        assertEquals(List.of(), pointers(agents, XapiVersion.V2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"/0/objectType|'contextagent'", "/0|'x'", "/0/agent|'x'",
            "/0/relevantTypes|[]",
            "/0/relevantTypes/0|'x'", "/0/relevantTypes/0|7", "/0/relevantTypes|'http://example.com/t'", "/0/group|{}",
            "/0/agent/objectType|'Group'"})
    void an_agent_of_the_context_is_refused_where_it_is_wrong(String where, String json) {
        Map<String, Object> statement = Told.with(Told.rich(), "/context/contextAgents", Told.json("""
                [{'objectType': 'contextAgent', 'agent': {'objectType': 'Agent', 'mbox': 'mailto:a@b.c'},
                  'relevantTypes': ['http://example.com/t']}]"""));
        assertEquals(List.of(), pointers(statement, XapiVersion.V2));
        assertEquals(List.of("/context/contextAgents" + where), pointers(
                Told.with(statement, "/context/contextAgents" + where, Told.json(json)), XapiVersion.V2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"/0/objectType|'contextAgent'", "/0|'x'", "/0/group|'x'",
            "/0/relevantTypes|[]",
            "/0/relevantTypes/0|'x'", "/0/agent|{}", "/0/group/objectType|'Agent'", "/0/group/mbox|'x'"})
    void a_group_of_the_context_is_refused_where_it_is_wrong(String where, String json) {
        Map<String, Object> statement = Told.with(Told.rich(), "/context/contextGroups", Told.json("""
                [{'objectType': 'contextGroup', 'group': {'objectType': 'Group', 'mbox': 'mailto:a@b.c'},
                  'relevantTypes': ['http://example.com/t']}]"""));
        assertEquals(List.of(), pointers(statement, XapiVersion.V2));
        assertEquals(List.of("/context/contextGroups" + where), pointers(
                Told.with(statement, "/context/contextGroups" + where, Told.json(json)), XapiVersion.V2));
    }

    @Test
    void what_is_no_object_is_no_statement() {
        assertEquals(List.of(""), pointers("x", XapiVersion.V1));
        assertEquals(List.of(""), pointers(null, XapiVersion.V1));
        assertEquals(List.of(""), pointers(List.of(), XapiVersion.V1));
    }

    @Test
    void half_of_a_surrogate_pair_is_refused_wherever_it_is_and_the_answer_has_none() {
        assertEquals(List.of("/result/response"),
                pointers(Told.with(Told.rich(), "/result/response", "a\uD83D"), XapiVersion.V1));
        assertEquals(List.of("/result/extensions/http:~1~1example.com~1y/0/?"),
                pointers(Told.with(Told.rich(), "/result/extensions/http:~1~1example.com~1y",
                        List.of(Map.of("\uDE00", 1))), XapiVersion.V1));
        assertEquals(List.of(), pointers(Told.with(Told.rich(), "/result/response", "😀"), XapiVersion.V1));
    }

    @Test
    void no_more_than_fifty_violations_are_told() {
        Map<String, Object> statement = Told.simple();
        for (int i = 0; i < 1000; i++) {
            statement.put("x" + i, i);
        }
        assertEquals(50, StatementRules.check(statement, XapiVersion.V1).size());
    }

    @Test
    void a_key_as_long_as_a_statement_is_not_sent_back() {
        String pointer = pointers(Told.with(Told.simple(), "/" + "😀".repeat(50_000), 1), XapiVersion.V1).getFirst();
        assertEquals(1_002, pointer.length());
        assertTrue(Surrogates.isWhole(pointer));
    }

    @Test
    void ten_thousand_members_and_extensions_of_any_depth_are_read() {
        List<Object> members = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            members.add(Map.of("mbox", "mailto:a" + i + "@example.com"));
        }
        Object deep = "";
        for (int i = 0; i < 100_000; i++) {
            deep = i % 2 == 0 ? List.of(deep) : Map.of("a", deep);
        }
        Map<String, Object> statement = new LinkedHashMap<>(Told.rich());
        Tree.object(statement, "actor").orElseThrow().put("member", members);
        Tree.object(statement, "result").orElseThrow().put("extensions", Map.of("http://example.com/x", deep));
        assertEquals(List.of(), StatementRules.check(statement, XapiVersion.V1));
    }

    private static List<String> pointers(Object tree, XapiVersion version) {
        return StatementRules.check(tree, version).stream().map(Violation::pointer).toList();
    }
}
