package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.model.xapi.StatementAccess.About;
import id.tumbuh.shared.AsnId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may state and see what. */
class StatementAccessTest {

    private static final String HOME = "https://tumbuh.example";
    private static final String ULAS = "https://lms.example/ulas";
    private static final StatementAccess ACCESS = new StatementAccess(new CityAccounts(HOME));
    private static final Speaker RINA = new Speaker.Person(new AsnId("asn-1"));
    private static final Speaker UNBOUND = new Speaker.Courseware("k", true, true, List.of());
    private static final Speaker BOUND = new Speaker.Courseware("k", true, true, List.of("https://lain.example", ULAS));

    @Test
    void a_person_states_and_sees_only_what_they_did_themselves() {
        About own = about(Optional.of(AgentId.account(HOME, "asn-1")), "https://x.example/a");
        assertTrue(ACCESS.mayState(RINA, own));
        assertTrue(ACCESS.maySee(RINA, own));
        for (Optional<AgentId> other : List.of(Optional.<AgentId>empty(),
                Optional.of(AgentId.account(HOME, "asn-2")),
                Optional.of(AgentId.account("https://lain.example", "asn-1")),
                Optional.of(AgentId.account(HOME + "/", "asn-1")),
                Optional.of(new AgentId("mbox", "mailto:asn-1@tumbuh.example")))) {
            About about = about(other, "https://x.example/a");
            assertFalse(ACCESS.mayState(RINA, about), other.toString());
            assertFalse(ACCESS.maySee(RINA, about), other.toString());
        }
    }

    @Test
    void a_key_that_is_bound_to_nothing_states_and_sees_everything() {
        for (About about : List.of(about("https://x.example/a"), about(Optional.empty(), "https://x.example/a"),
                new About(Optional.empty(), Optional.empty(), Set.of()))) {
            assertTrue(ACCESS.mayState(UNBOUND, about));
            assertTrue(ACCESS.maySee(UNBOUND, about));
        }
    }

    @Test
    void a_bound_key_states_what_is_of_its_own_activities() {
        for (String own : List.of(ULAS, ULAS + "/p0", ULAS + "#p0", ULAS + "?p=0")) {
            assertTrue(ACCESS.mayState(BOUND, about(own)), own);
            assertTrue(ACCESS.maySee(BOUND, about(own)), own);
        }
        for (String other : List.of(ULAS + "-2", ULAS + "2/p0", "https://lms.example", "https://lms.example/ULAS",
                "https://lain.example.org/a")) {
            assertFalse(ACCESS.mayState(BOUND, about(other)), other);
            assertFalse(ACCESS.maySee(BOUND, about(other)), other);
        }
    }

    @Test
    void a_context_lets_a_bound_key_see_a_statement_but_not_state_about_another_activity() {
        About foreign = about("https://x.example/a", ULAS);
        assertTrue(ACCESS.maySee(BOUND, foreign));
        assertFalse(ACCESS.mayState(BOUND, foreign));
    }

    @Test
    void what_is_about_no_activity_belongs_to_its_context() {
        About voiding = new About(Optional.empty(), Optional.empty(), Set.of("https://x.example/a", ULAS + "/p0"));
        assertTrue(ACCESS.mayState(BOUND, voiding));
        assertTrue(ACCESS.maySee(BOUND, voiding));
        About other = new About(Optional.empty(), Optional.empty(), Set.of("https://x.example/a"));
        assertFalse(ACCESS.mayState(BOUND, other));
        assertFalse(ACCESS.maySee(BOUND, other));
    }

    @Test
    void a_key_that_may_only_read_states_nothing_and_one_that_may_only_write_sees_nothing() {
        About own = about(ULAS);
        for (List<String> activities : List.of(List.<String>of(), List.of(ULAS))) {
            Speaker reading = new Speaker.Courseware("k", true, false, activities);
            assertFalse(ACCESS.mayState(reading, own));
            assertTrue(ACCESS.maySee(reading, own));
            Speaker writing = new Speaker.Courseware("k", false, true, activities);
            assertTrue(ACCESS.mayState(writing, own));
            assertFalse(ACCESS.maySee(writing, own));
        }
    }

    @Test
    void what_a_statement_is_about_is_read_from_its_actor_object_and_context() {
        Map<String, Object> actor = Map.of("account", Map.of("homePage", HOME, "name", "asn-1"));
        Map<String, Object> context = Map.of("contextActivities", Map.of("parent", Map.of("id", ULAS), "other",
                List.of(Map.of("id", "https://x.example/a"), Map.of("id", "https://x.example/b"))));
        About about = About.of(Map.of("actor", actor, "object", Map.of("id", ULAS + "/p0"), "context", context));
        assertEquals(Optional.of(AgentId.account(HOME, "asn-1")), about.actor());
        assertEquals(Optional.of(ULAS + "/p0"), about.activity());
        assertEquals(Set.of(ULAS, "https://x.example/a", "https://x.example/b"), about.context());
    }

    @Test
    void the_object_is_an_activity_where_it_says_so_or_nothing_else() {
        for (var object : Map.of(
                Map.<String, Object>of("objectType", "Activity", "id", ULAS), Optional.of(ULAS),
                Map.<String, Object>of("objectType", "StatementRef", "id", "x"), Optional.<String>empty(),
                Map.<String, Object>of("objectType", "Agent", "mbox", "mailto:a@x.example"), Optional.<String>empty(),
                Map.<String, Object>of("objectType", "SubStatement", "object", Map.of("id", ULAS)), Optional.of(ULAS))
                .entrySet()) {
            assertEquals(object.getValue(), About.of(Map.of("object", object.getKey())).activity());
        }
        assertEquals(Optional.empty(), About.of(Map.of()).activity());
        assertEquals(Optional.empty(), About.of(Map.of("actor", Map.of("objectType", "Group"))).actor());
    }

    private static About about(String activity, String... context) {
        return about(Optional.of(new AgentId("mbox", "mailto:a@x.example")), activity, context);
    }

    private static About about(Optional<AgentId> actor, String activity, String... context) {
        return new About(actor, Optional.of(activity), Set.of(context));
    }
}
