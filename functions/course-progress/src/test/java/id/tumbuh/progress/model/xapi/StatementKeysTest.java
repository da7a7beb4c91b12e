package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementKeysTest {

    private static final AgentId ANI = AgentId.account("http://example.com", "1");
    private static final AgentId BUDI = new AgentId("openid", "http://budi.example.org/");
    private static final AgentId CITRA = new AgentId("mbox_sha1sum", "ebd31e95054c018b10727ccffd2ef2ec3a016ee9");
    private static final AgentId REGU = mbox("regu");
    private static final AgentId KUNCI = AgentId.account("http://example.com", "kunci");

    @Test
    void a_statement_is_found_by_its_actor_and_by_the_members_of_its_group() {
        assertEquals(Set.of(REGU, ANI, BUDI, CITRA), StatementKeys.of(Told.rich()).agents());
    }

    @Test
    void a_statement_is_found_by_an_agent_or_a_group_that_is_its_object() {
        Map<String, Object> statement = Told.with(Told.simple(), "/object", Told.json("""
                {'objectType': 'Group', 'member': [{'mbox': 'mailto:budi@example.com'}]}"""));
        assertEquals(Set.of(mbox("ani"), mbox("budi")), StatementKeys.of(statement).agents());
        assertEquals(Optional.empty(), StatementKeys.of(statement).activity());
    }

    @Test
    void a_statement_is_found_by_everybody_in_it_where_that_is_asked() {
        assertEquals(Set.of(REGU, ANI, BUDI, CITRA, mbox("guru"), mbox("teman"), KUNCI),
                StatementKeys.of(Told.rich()).relatedAgents());
        Map<String, Object> context = Told.object("""
                {'contextAgents': [{'objectType': 'contextAgent', 'agent': {'mbox': 'mailto:a@example.com'}}],
                 'contextGroups': [{'objectType': 'contextGroup', 'group': {'objectType': 'Group',
                   'mbox': 'mailto:b@example.com', 'member': [{'mbox': 'mailto:c@example.com'}]}}]}""");
        assertEquals(Set.of(mbox("ani"), mbox("a"), mbox("b"), mbox("c")),
                StatementKeys.of(Told.with(Told.simple(), "/context", context)).relatedAgents());
    }

    @Test
    void a_statement_is_found_by_who_and_what_is_in_the_one_within_it_only_where_that_is_asked() {
        StatementKeys keys = StatementKeys.of(Told.nested());
        assertEquals(Set.of(mbox("ani")), keys.agents());
        assertEquals(Set.of(mbox("ani"), REGU, ANI, BUDI, CITRA, mbox("guru"), mbox("teman")), keys.relatedAgents());
        assertEquals(Optional.empty(), keys.activity());
        assertEquals(
                Set.of("http://example.com/soal/1", "http://example.com/kuis", "http://example.com/kursus", "urn:x:y"),
                keys.relatedActivities());
        assertEquals(Optional.empty(), keys.registration());
    }

    @Test
    void a_statement_is_found_by_its_verb_its_object_its_activities_and_its_registration_in_lower_case() {
        StatementKeys keys = StatementKeys.of(Told.rich());
        assertEquals(Optional.of("http://adlnet.gov/expapi/verbs/answered"), keys.verb());
        assertEquals(Optional.of("http://example.com/soal/1"), keys.activity());
        assertEquals(
                Set.of("http://example.com/soal/1", "http://example.com/kuis", "http://example.com/kursus", "urn:x:y"),
                keys.relatedActivities());
        assertEquals(Optional.of("ec531277-b57b-4c15-8d91-d292c5b2b8f7"), keys.registration());
        assertEquals(Optional.empty(), keys.refersTo());
    }

    @Test
    void a_statement_refers_to_another_by_its_object_not_by_its_context() {
        Map<String, Object> comment = Told.with(Told.simple(), "/object",
                Told.json("{'objectType': 'StatementRef', 'id': '6690E6C9-3EF0-4ED3-8B37-7F3964730BEE'}"));
        assertEquals(Optional.of("6690e6c9-3ef0-4ed3-8b37-7f3964730bee"), StatementKeys.of(comment).refersTo());
        assertFalse(StatementKeys.of(comment).voids());
        assertTrue(StatementKeys.of(Told.with(comment, "/verb/id", "http://adlnet.gov/expapi/verbs/voided")).voids());
    }

    @Test
    void a_filter_that_asks_for_nothing_matches_everything() {
        assertTrue(new Asked().matches(Told.simple()));
        assertTrue(new Asked().matches(Told.nested()));
    }

    @Test
    void a_filter_matches_where_all_that_it_asks_for_is_there() {
        Asked asked = new Asked();
        asked.verb = Optional.of("http://adlnet.gov/expapi/verbs/answered");
        assertTrue(asked.matches(Told.rich()));
        assertFalse(asked.matches(Told.simple()));
        asked.agent = Optional.of(BUDI);
        asked.activity = Optional.of("http://example.com/soal/1");
        asked.registration = Optional.of("EC531277-B57B-4C15-8D91-D292C5B2B8F7");
        assertTrue(asked.matches(Told.rich()));
        asked.registration = Optional.of("ec531277-b57b-4c15-8d91-d292c5b2b8f8");
        assertFalse(asked.matches(Told.rich()));
    }

    @Test
    void a_filter_looks_further_only_where_that_is_asked() {
        for (Map<String, Object> statement : List.of(Told.rich(), Told.nested())) {
            Asked agent = new Asked();
            agent.agent = Optional.of(mbox("guru"));
            assertFalse(agent.matches(statement));
            agent.relatedAgents = true;
            assertTrue(agent.matches(statement));
            Asked activity = new Asked();
            activity.activity = Optional.of("http://example.com/kuis");
            assertFalse(activity.matches(statement));
            activity.relatedActivities = true;
            assertTrue(activity.matches(statement));
        }
    }

    private static AgentId mbox(String name) {
        return new AgentId("mbox", "mailto:" + name + "@example.com");
    }

    private static final class Asked {

        private Optional<AgentId> agent = Optional.empty();
        private Optional<String> verb = Optional.empty();
        private Optional<String> activity = Optional.empty();
        private Optional<String> registration = Optional.empty();
        private boolean relatedActivities;
        private boolean relatedAgents;

        boolean matches(Map<String, Object> statement) {
            return new StatementFilter(agent, verb, activity, registration, relatedActivities, relatedAgents)
                    .matches(StatementKeys.of(statement));
        }
    }
}
