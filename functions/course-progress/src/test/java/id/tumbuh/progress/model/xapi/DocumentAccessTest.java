package id.tumbuh.progress.model.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.shared.AsnId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has to do with which documents. */
class DocumentAccessTest {

    private static final String BASE = "https://tumbuh.example";
    private static final CityAccounts ACCOUNTS = new CityAccounts(BASE);
    private static final DocumentAccess ACCESS = new DocumentAccess(ACCOUNTS);
    private static final AgentId RINA = ACCOUNTS.agentOf(new AsnId("rina"));
    private static final String COURSE = "https://kursus.example/ulas";
    private static final Speaker PERSON = new Speaker.Person(new AsnId("rina"));

    private static DocumentContext state(AgentId agent) {
        return new DocumentContext.State(agent, COURSE, Optional.empty());
    }

    private static Speaker key(boolean read, boolean write, String... activities) {
        return new Speaker.Courseware("k", read, write, List.of(activities));
    }

    @Test
    void a_person_reads_and_writes_what_is_about_themselves() {
        for (DocumentContext own : List.of(state(RINA), new DocumentContext.AgentProfile(RINA))) {
            assertEquals(true, ACCESS.mayRead(PERSON, own));
            assertEquals(true, ACCESS.mayWrite(PERSON, own));
        }
        assertEquals(true, ACCESS.mayAskAbout(PERSON, RINA));
    }

    @Test
    void a_person_has_nothing_to_do_with_what_is_about_others() {
        for (AgentId other : List.of(ACCOUNTS.agentOf(new AsnId("budi")),
                new AgentId("mbox", "mailto:rina@example.com"),
                AgentId.account("https://lain.example", "rina"), AgentId.account(BASE, "Rina"),
                AgentId.account(BASE + "/", "rina"))) {
            for (DocumentContext theirs : List.of(state(other), new DocumentContext.AgentProfile(other))) {
                assertEquals(false, ACCESS.mayRead(PERSON, theirs));
                assertEquals(false, ACCESS.mayWrite(PERSON, theirs));
            }
            assertEquals(false, ACCESS.mayAskAbout(PERSON, other));
        }
    }

    @Test
    void a_person_reads_what_is_about_activities_and_changes_none_of_it() {
        DocumentContext profile = new DocumentContext.ActivityProfile(COURSE);
        assertEquals(true, ACCESS.mayRead(PERSON, profile));
        assertEquals(false, ACCESS.mayWrite(PERSON, profile));
        assertEquals(true, ACCESS.mayAskAbout(PERSON, COURSE));
    }

    @Test
    void courseware_does_what_its_key_lets_it() {
        for (DocumentContext any : List.of(state(RINA), new DocumentContext.AgentProfile(RINA),
                new DocumentContext.ActivityProfile(COURSE))) {
            for (boolean read : new boolean[]{true, false}) {
                for (boolean write : new boolean[]{true, false}) {
                    assertEquals(read, ACCESS.mayRead(key(read, write), any));
                    assertEquals(write, ACCESS.mayWrite(key(read, write), any));
                }
            }
        }
        assertEquals(false, ACCESS.mayAskAbout(key(false, true), RINA));
        assertEquals(false, ACCESS.mayAskAbout(key(false, true), COURSE));
    }

    @Test
    void courseware_that_is_bound_to_activities_has_to_do_with_these_alone() {
        Speaker bound = key(true, true, COURSE);
        Speaker elsewhere = key(true, true, "https://kursus.example/ul");
        for (DocumentContext ofCourse : List.of(state(RINA), new DocumentContext.ActivityProfile(COURSE),
                new DocumentContext.ActivityProfile(COURSE + "/pelajaran/1"))) {
            assertEquals(true, ACCESS.mayRead(bound, ofCourse) && ACCESS.mayWrite(bound, ofCourse));
            assertEquals(false, ACCESS.mayRead(elsewhere, ofCourse) || ACCESS.mayWrite(elsewhere, ofCourse));
        }
        DocumentContext ofNone = new DocumentContext.AgentProfile(RINA);
        assertEquals(false, ACCESS.mayRead(bound, ofNone) || ACCESS.mayWrite(bound, ofNone));
        assertEquals(true, ACCESS.mayAskAbout(bound, COURSE));
        assertEquals(false, ACCESS.mayAskAbout(elsewhere, COURSE));
    }

    @Test
    void an_agent_is_a_person_of_the_city_by_its_account_alone() {
        assertEquals(Optional.of(new AsnId("rina")), ACCOUNTS.personOf(RINA));
        for (AgentId other : List.of(new AgentId("mbox", BASE + "\nrina"),
                AgentId.account("https://lain.example", "rina"), AgentId.account(BASE, "a b"),
                AgentId.account(BASE, ""))) {
            assertEquals(Optional.empty(), ACCOUNTS.personOf(other));
        }
    }
}
