package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"{'mbox': 'mailto:a@b.c'}", "{'objectType': 'Agent', 'openid': 'http://a.example'}",
            "{'objectType': 'Group', 'mbox': 'mailto:a@b.c'}",
            "{'objectType': 'Group', 'mbox': 'mailto:a@b.c', 'member': []}",
            "{'objectType': 'Group', 'member': [{'mbox': 'mailto:a@b.c'}, {'mbox': 'mailto:a@b.c'}]}",
            "{'account': {'homePage': 'http://a.example', 'name': ''}}"})
    void an_actor_has_one_identifier_or_is_a_group_of_members(String actor) {
        assertEquals(List.of(), asActor(actor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'name': 'Ani'}", "{'mbox': 'mailto:a@b.c', 'openid': 'http://a.example'}",
            "{'objectType': 'Group'}", "{'objectType': 'Group', 'member': []}",
            "{'objectType': 'Group', 'mbox': 'mailto:a@b.c', 'openid': 'http://a.example'}",
            "{'objectType': 'Group', 'member': [{}]}", "{'mbox': 'mailto:a@b.c', 'member': []}",
            "{'objectType': 'Group', 'member': [{'objectType': 'Group', 'mbox': 'mailto:a@b.c'}]}",
            "{'objectType': 'Group', 'member': [{'member': [{'mbox': 'mailto:a@b.c'}]}]}",
            "{'objectType': 'group', 'mbox': 'mailto:a@b.c'}", "{'objectType': null, 'mbox': 'mailto:a@b.c'}",
            "{'objectType': 'Activity', 'mbox': 'mailto:a@b.c'}", "{'mbox': null}", "{'account': {}}",
            "{'account': {'homePage': 'http://a.example', 'name': 'a', 'more': 1}}"})
    void an_actor_with_none_or_two_identifiers_or_a_group_in_a_group_is_refused(String actor) {
        assertNotEquals(List.of(), asActor(actor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'mbox': 'mailto:a@b.c'}", """
            {'objectType': 'Group', 'member': [{'mbox': 'mailto:a@b.c'},
             {'account': {'homePage': 'http://a.example', 'name': 'a'}}]}"""})
    void an_authority_is_an_agent_or_an_application_with_the_person_who_let_it_in(String authority) {
        assertEquals(List.of(), asAuthority(authority));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'objectType': 'Group', 'member': [{'account': {'homePage': 'http://a.example', 'name': 'a'}}]}",
            "{'objectType': 'Group', 'member': [{'mbox': 'mailto:a@b.c'}, {'mbox': 'mailto:b@b.c'}]}", """
                    {'objectType': 'Group', 'member': [{'mbox': 'mailto:a@b.c'}, {'mbox': 'mailto:b@b.c'},
                     {'account': {'homePage': 'http://a.example', 'name': 'a'}}]}""", """
                    {'objectType': 'Group', 'mbox': 'mailto:c@b.c', 'member': [{'mbox': 'mailto:a@b.c'},
                     {'account': {'homePage': 'http://a.example', 'name': 'a'}}]}"""})
    void any_other_group_is_no_authority(String authority) {
        assertEquals(List.of("/authority"), asAuthority(authority));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'mbox': 'mailto:a@b.c'}", "{'objectType': 'Group', 'mbox': 'mailto:a@b.c'}"})
    void who_is_asked_for_has_an_identifier(String agent) {
        assertEquals(List.of(), AgentRules.check(Told.json(agent), "agent", XapiVersion.V1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "'ani'", "{'mbox': 'ani'}", "{'mbox': 'mailto:a@b.c', 'x': 1}",
            "{'objectType': 'Group', 'member': [{'mbox': 'mailto:a@b.c'}]}"})
    void who_could_not_be_known_again_cannot_be_asked_for(String agent) {
        List<Violation> found = AgentRules.check(Told.json(agent), "agent", XapiVersion.V1);
        assertEquals(1, found.size());
        assertEquals("agent", found.getFirst().pointer().split("/")[0]);
    }

    private static List<Violation> asActor(String actor) {
        return StatementRules.check(Told.with(Told.simple(), "/actor", Told.json(actor)), XapiVersion.V1);
    }

    private static List<String> asAuthority(String authority) {
        return StatementRules.check(Told.with(Told.simple(), "/authority", Told.json(authority)), XapiVersion.V2)
                .stream().map(Violation::pointer).toList();
    }
}
