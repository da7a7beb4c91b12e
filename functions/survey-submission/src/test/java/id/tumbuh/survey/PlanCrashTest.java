package id.tumbuh.survey;

import static id.tumbuh.runtime.testing.CrashingClient.crashes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.testing.CrashingClient;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.shared.event.PlanApproved;
import id.tumbuh.survey.plan.PlanRoom;
import id.tumbuh.survey.plan.model.DevelopmentPlan;
import id.tumbuh.survey.plan.model.GroupPlan;
import id.tumbuh.survey.plan.store.GroupPlans;
import id.tumbuh.survey.plan.store.Plans;
import id.tumbuh.survey.store.People;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever was written last before a crash or by somebody else meanwhile, plans and their sums agree afterwards. */
class PlanCrashTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final AsnId ASN = new AsnId("asn-1");
    private static final AsnId SUPERIOR = new AsnId("kepala-1");

    /** Where a submitted plan was listed before it was found by who is whose. */
    record OldListItem(String pk, String sk) {}

    private final DynamoDbClient client = DynamoLocal.get().client();
    private String table;

    @BeforeEach
    void start() {
        table = DynamoLocal.get().createTable("survey");
        People.in(database(client), CLOCK).take(List.of(PlanCity.under("asn-1", 1, SUPERIOR.value())));
    }

    @Test
    void an_erasure_that_crashes_after_any_write_is_finished_when_its_message_comes_again() {
        int writes = 0;
        for (boolean crashed = true; crashed; writes++) {
            start();
            plans(client).save(submitted(2026), 0);
            plans(client).save(submitted(2027), 0);
            database(client).putAll(List.of(new OldListItem("SUBMITTED#" + SUPERIOR + "#2026", ASN.value())));
            room(client).take(approval(1, "dishub", 2026));
            room(client).take(approval(1, "dishub", 2027));
            crashed = crashes(CrashingClient.after(writes + 1), this::forget);
            forget(client);
            forget(client);
            String left = client.scan(scan -> scan.tableName(table)).toString();
            assertFalse(left.contains("PLANS#") || left.contains("SUBMITTED#"), left);
            assertEquals(0, people("dishub", 2026) + people("dishub", 2027));
        }
        assertTrue(writes > 5, "so many writes were survived: " + writes);
    }

    @Test
    void an_approval_whose_counting_crashes_counts_once_when_it_comes_again() {
        assertTrue(crashes(CrashingClient.after(1), crashing -> room(crashing).take(approval(1, "dishub", 2027))));
        room(client).take(approval(1, "dishub", 2027));
        assertEquals(1, people("dishub", 2027));
        assertTrue(crashes(CrashingClient.after(1), crashing -> room(crashing).take(approval(2, "dlh", 2027))));
        room(client).take(approval(2, "dlh", 2027));
        room(client).take(approval(1, "dishub", 2027));
        assertEquals(List.of(0, 1), List.of(people("dishub", 2027), people("dlh", 2027)));
    }

    @Test
    void a_plan_is_not_written_over_another_version_and_not_for_who_was_erased_meanwhile() {
        assertEquals(1, plans(client).save(draft(2027), 0).orElseThrow().version());
        assertEquals(Optional.empty(), plans(client).save(draft(2027), 0));
        assertEquals(Optional.empty(), plans(client).save(draft(2027), 7));
        People.in(database(client), CLOCK).forget(new PersonErased(ASN, 9));
        assertEquals(Optional.empty(), plans(client).save(draft(2027), 1));
        assertEquals(Optional.empty(), plans(client).approve(submitted(2027).approve(SUPERIOR, NOW), 1,
                approval(1, "dishub", 2027)));
    }

    private void forget(DynamoDbClient with) {
        People.in(database(with), CLOCK).forget(new PersonErased(ASN, 9));
        room(with).forget(ASN);
    }

    private int people(String department, int year) {
        return GroupPlans.in(database(client)).between(year, year).getOrDefault(year, new TreeMap<>())
                .getOrDefault(new DepartmentCode(department), GroupPlan.NONE).people();
    }

    private static DevelopmentPlan.Drafted draft(int year) {
        return DevelopmentPlan.first(ASN, year, List.of());
    }

    private static DevelopmentPlan.Submitted submitted(int year) {
        return draft(year).submit(SUPERIOR, NOW, List.of()).orElseThrow();
    }

    private static PlanApproved approval(int revision, String department, int year) {
        return new PlanApproved(ASN, year, revision, new DepartmentCode(department),
                List.of(new PlanApproved.Course(new CourseId("kursus"), new LessonHours(4))), List.of(), NOW);
    }

    private PlanRoom room(DynamoDbClient with) {
        return PlanRoom.in(database(with));
    }

    private Plans plans(DynamoDbClient with) {
        return Plans.in(database(with));
    }

    private Database database(DynamoDbClient with) {
        return new Database(with, table, CLOCK, new Json());
    }
}
