package id.tumbuh.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.incentive.store.Policies;
import id.tumbuh.incentive.store.Waiting;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.AwardShardRequested;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.DomainEvent;
import id.tumbuh.shared.event.PeopleChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncentiveTest {

    private static final String POLICY = """
            {"id":"penghargaan","version":1,"validFrom":"2026-01-01","legalBasis":"Perwali","nominationsPerDepartment":2,"graceDays":7,
            "certificateRules":[{"rule":"jp","condition":"lessonHours >= 1","points":"lessonHours * 10",
            "reason":{"id":"Sertifikat","en":"Certificate"}},{"rule":"panjang","condition":"lessonHours >= 10","points":"5",
            "reason":{"id":"Kursus panjang","en":"Long course"}}],
            "gates":[{"rule":"layak","condition":"eligible","reason":{"id":"Tanpa hukuman disiplin","en":"No sanction"}}]}""";
    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(IncentiveFunctions.class, Map.of(), "TABLE", "LEDGER_TABLE");
        cloud.operate("publishPolicy", POLICY);
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-1", "dishub", true, 1),
                person("asn-2", "dishub", true, 1), person("asn-3", "dishub", true, 1),
                person("asn-4", "dishub", false, 1),
                person("asn-5", "dlh", true, 1))));
    }

    @Test
    void a_certificate_books_the_points_of_each_rule_once_however_often_it_is_told() {
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", certificate("c-1", "asn-1", 12)));
        }
        JsonNode points = points("asn-1");
        assertEquals(125, points.path("total").asInt());
        assertEquals(2, points.path("entries").size());
        assertEquals("penghargaan v1", points.path("entries").path(0).path("policy").asString());
        assertEquals(0, points("asn-2").path("total").asInt());
    }

    @Test
    void the_best_of_a_department_who_pass_the_gate_are_nominated_and_the_explanation_adds_up() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 8), certificate("c-2", "asn-2", 12),
                certificate("c-3", "asn-3", 4), certificate("c-4", "asn-4", 20));
        run();
        JsonNode nominations = nominations("b-1", Role.BKPSDM).json().path("items");
        assertEquals(List.of("asn-2", "asn-1"),
                nominations.values().stream().map(n -> n.path("asn").asString()).toList());
        nominations.values().forEach(n -> assertEquals(n.path("points").asLong(), n.path("explanation").path("entries")
                .values().stream().mapToLong(entry -> entry.path("points").asLong()).sum()));
        assertEquals("layak", nominations.path(0).path("explanation").path("gate").path(0).path("rule").asString());
    }

    @Test
    void of_equals_the_one_whose_id_comes_first_is_nominated_every_time() {
        cloud.deliver("onEvents", certificate("c-3", "asn-3", 4), certificate("c-2", "asn-2", 4),
                certificate("c-1", "asn-1", 4));
        run();
        assertEquals(List.of("asn-1", "asn-2"), nominations("b-1", Role.BKPSDM).json().path("items").values().stream()
                .map(n -> n.path("asn").asString()).toList());
    }

    @Test
    void runs_are_numbered_and_preliminary_until_the_grace_of_the_period_is_over_and_final_once() {
        assertEquals(1, run().path("2026-Q4").asInt());
        assertEquals("preliminary", award("2026-Q4").path("status").asString());
        assertEquals(2, run().path("2026-Q4").asInt());
        cloud.clock().set(Instant.parse("2026-12-31T18:00:00Z"));
        assertEquals(3, run().path("2026-Q4").asInt());
        assertEquals("preliminary", award("2026-Q4").path("status").asString());
        cloud.clock().set(Instant.parse("2027-01-07T18:00:00Z"));
        assertEquals(4, run().path("2026-Q4").asInt());
        assertEquals("final", award("2026-Q4").path("status").asString());
        assertEquals(false, run().has("2026-Q4"));
        assertEquals(4, award("2026-Q4").path("run").asInt());
        assertEquals("preliminary", award("2027-Q1").path("status").asString());
    }

    @Test
    void what_was_learned_offline_on_the_last_day_and_sent_after_it_is_in_the_final_run() {
        run();
        CertificateIssued offline = certificate("c-1", "asn-1", 4, "2026-12-31T08:00:00Z");
        cloud.clock().set(Instant.parse("2026-12-31T18:00:00Z"));
        run();
        assertEquals(0, nominations("b-1", Role.BKPSDM).json().path("items").size());
        cloud.clock().set(Instant.parse("2027-01-01T02:00:00Z"));
        cloud.deliver("onEvents", offline);
        cloud.clock().set(Instant.parse("2027-01-07T18:00:00Z"));
        run();
        JsonNode nominations = nominations("b-1", Role.BKPSDM).json();
        assertEquals("final", nominations.path("status").asString());
        assertEquals(40, nominations.path("items").path(0).path("points").asInt());
    }

    @Test
    void a_period_with_an_entry_gets_its_final_run_though_no_run_was_made_before_it_ended() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4));
        cloud.clock().set(Instant.parse("2027-08-17T02:00:00Z"));
        assertEquals(1, run().path("2026-Q4").asInt());
        assertEquals("final", award("2026-Q4").path("status").asString());
        assertEquals(1, nominations("b-1", Role.BKPSDM).json().path("items").size());
    }

    @Test
    void what_comes_when_the_final_run_was_made_counts_in_the_next_quarter_though_a_new_policy_is_more_patient() {
        run();
        cloud.clock().set(Instant.parse("2027-01-07T18:00:00Z"));
        run();
        cloud.operate("publishPolicy", POLICY.replace("\"version\":1", "\"version\":2").replace("\"graceDays\":7",
                "\"graceDays\":60"));
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4, "2026-12-31T08:00:00Z"));
        assertEquals(40, points("asn-1").path("total").asInt());
        run();
        assertEquals(1, nominations("b-1", Role.BKPSDM, "2027-Q1").json().path("items").size());
    }

    @Test
    void a_run_is_running_until_every_department_is_calculated_and_a_repeated_message_changes_nothing() {
        cloud.schedule("calculateAwards");
        assertEquals("running", award("2026-Q4").path("status").asString());
        assertEquals(404, nominations("b-1", Role.BKPSDM).status());
        deliverShards();
        int items = cloud.items("TABLE");
        for (int i = 0; i < 7; i++) {
            deliverShards();
        }
        assertEquals(items, cloud.items("TABLE"));
        assertEquals("preliminary", award("2026-Q4").path("status").asString());
    }

    @Test
    void what_is_booked_after_a_run_started_does_not_change_it() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4));
        cloud.schedule("calculateAwards");
        cloud.clock().advance(Duration.ofMinutes(1));
        cloud.deliver("onEvents", certificate("c-2", "asn-1", 4));
        deliverShards();
        assertEquals(40, nominations("b-1", Role.BKPSDM).json().path("items").path(0).path("points").asInt());
    }

    @Test
    void what_was_issued_before_a_run_and_booked_after_its_start_is_not_in_it() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4));
        CertificateIssued onItsWay = certificate("c-2", "asn-1", 4);
        cloud.clock().advance(Duration.ofMinutes(1));
        cloud.schedule("calculateAwards");
        cloud.clock().advance(Duration.ofMinutes(1));
        cloud.deliver("onEvents", onItsWay);
        deliverShards();
        assertEquals(40, nominations("b-1", Role.BKPSDM).json().path("items").path(0).path("points").asInt());
    }

    @Test
    void a_policy_that_is_published_while_a_run_is_calculated_does_not_reach_its_other_shards() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4), certificate("c-5", "asn-5", 4));
        cloud.schedule("calculateAwards");
        List<DomainEvent> shards = cloud.outbox().stream().filter(AwardShardRequested.class::isInstance).toList();
        cloud.deliver("onEvents", shards.getFirst());
        cloud.operate("publishPolicy", POLICY.replace("\"version\":1", "\"version\":2"));
        deliverShards();
        assertEquals(List.of("penghargaan v1", "penghargaan v1"), nominations("b-1", Role.BKPSDM).json().path("items")
                .values().stream().map(n -> n.path("explanation").path("policy").asString()).toList());
        assertEquals("penghargaan v1", award("2026-Q4").path("policy").asString());
    }

    @Test
    void of_equals_the_one_whose_points_were_booked_first_is_first_however_far_back_the_other_is_dated() {
        cloud.deliver("onEvents", certificate("c-2", "asn-2", 4));
        cloud.clock().advance(Duration.ofMinutes(1));
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4, "2026-10-01T02:00:00Z"));
        run();
        assertEquals(List.of("asn-2", "asn-1"), nominations("b-1", Role.BKPSDM).json().path("items").values().stream()
                .map(n -> n.path("asn").asString()).toList());
    }

    @Test
    void a_department_of_many_is_calculated_in_shards_and_its_best_are_the_best_of_all_of_them() {
        for (int from = 0; from < 5; from++) {
            int first = 100 + from * 40;
            cloud.deliver("onEvents", new PeopleChanged(IntStream.range(first, first + 40)
                    .mapToObj(i -> person("asn-" + i, "dpupr", true, 1)).toList()));
        }
        cloud.deliver("onEvents", certificate("c-1", "asn-100", 3), certificate("c-2", "asn-205", 8),
                certificate("c-3", "asn-299", 5));
        run();
        assertEquals(List.of("asn-205", "asn-299"), nominations("b-1", Role.BKPSDM).json().path("items").values()
                .stream().map(n -> n.path("asn").asString()).toList());
        assertTrue(cloud.outbox().stream().filter(event -> event instanceof AwardShardRequested shard
                && shard.department().equals(new DepartmentCode("dpupr"))).count() >= 2);
        assertEquals(3, award("2026-Q4").path("departmentsDone").asInt());
    }

    @Test
    void a_hundred_and_twenty_departments_are_calculated_and_one_without_members_is_left_out() {
        for (int from = 0; from < 120; from += 40) {
            cloud.deliver("onEvents", new PeopleChanged(IntStream.range(from, from + 40)
                    .mapToObj(i -> person("pegawai-" + i, "kelurahan-" + i, true, 1)).toList()));
        }
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-5", "dishub", true, 2))),
                certificate("c-1", "pegawai-77", 4));
        run();
        JsonNode award = award("2026-Q4");
        assertEquals("preliminary", award.path("status").asString());
        assertEquals(121, award.path("departments").asInt());
        assertEquals(121, award.path("departmentsDone").asInt());
        assertEquals(1, nominations("b-1", Role.BKPSDM).json().path("items").size());
    }

    @Test
    void who_moved_is_nominated_in_the_new_department_only() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4),
                new PeopleChanged(List.of(person("asn-1", "dlh", true, 2))),
                new PeopleChanged(List.of(person("asn-1", "dishub", true, 1))));
        run();
        assertEquals(List.of("dlh"), nominations("b-1", Role.BKPSDM).json().path("items").values().stream()
                .map(n -> n.path("department").asString()).toList());
    }

    @Test
    void an_asn_sees_only_the_own_nomination_and_no_run() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4), certificate("c-2", "asn-2", 4));
        run();
        assertEquals(1, nominations("asn-1", Role.ASN).json().path("items").size());
        assertEquals(403,
                cloud.http("GET /award-runs/{period}").as("asn-1", Role.ASN).path("period", "2026-Q4").call().status());
        assertEquals(404,
                cloud.http("GET /award-runs/{period}").as("b-1", Role.BKPSDM).path("period", "besok").call().status());
        assertEquals(403, cloud.http("GET /me/points").call().status());
    }

    @Test
    void a_policy_whose_expressions_do_not_compile_or_that_changes_afterwards_is_not_published() {
        int items = cloud.items("TABLE");
        for (String bad : List.of(POLICY.replace("lessonHours * 10", "lessonHours *"),
                POLICY.replace("\"5\"", "\"true\""),
                POLICY.replace("\"eligible\"", "\"points\""), POLICY.replace("Perwali", "Lain"),
                POLICY.replace("2026-01-01", "2026-02-01"), POLICY.replace("\"graceDays\":7", "\"graceDays\":-1"),
                POLICY.replace("Department\":2", "Department\":21"))) {
            assertThrows(RuntimeException.class, () -> cloud.operate("publishPolicy", bad));
        }
        cloud.operate("publishPolicy", POLICY);
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void learning_that_reaches_the_system_within_the_grace_counts_in_the_quarter_in_which_it_happened() {
        CertificateIssued december = certificate("c-1", "asn-1", 4, "2026-12-31T08:00:00Z");
        cloud.clock().set(Instant.parse("2027-01-07T02:00:00Z"));
        cloud.deliver("onEvents", december);
        assertEquals(0, points("asn-1").path("total").asInt());
        assertEquals(40, points("asn-1", "2026-Q4").json().path("total").asInt());
    }

    @Test
    void learning_that_comes_after_the_grace_is_booked_into_the_open_quarter_and_once() {
        CertificateIssued december = certificate("c-1", "asn-1", 4, "2026-12-31T08:00:00Z");
        cloud.clock().set(Instant.parse("2027-01-08T02:00:00Z"));
        cloud.deliver("onEvents", december);
        cloud.clock().set(Instant.parse("2027-04-20T02:00:00Z"));
        cloud.deliver("onEvents", december);
        JsonNode entry = points("asn-1", "2027-Q1").json().path("entries").path(0);
        assertEquals("2026-12-31T08:00:00Z", entry.path("happenedAt").asString());
        assertEquals("2027-01-08T02:00:00Z", entry.path("bookedAt").asString());
        assertTrue(entry.path("reason").path("id").asString().contains("2027-Q1"));
        assertEquals(0, points("asn-1").path("total").asInt());
        assertEquals(0, points("asn-1", "2026-Q4").json().path("total").asInt());
        assertEquals(400, points("asn-1", "musim-hujan").status());
    }

    @Test
    void a_certificate_of_a_day_before_any_policy_or_any_quarter_is_booked_now_and_not_lost() {
        assertEquals(List.of(), cloud.deliver("onEvents", certificate("c-1", "asn-1", 4, "1970-01-01T00:00:00Z"),
                certificate("c-2", "asn-1", 4, "2025-12-31T00:00:00Z"),
                certificate("c-3", "asn-1", 4, "2150-01-01T00:00:00Z")));
        assertEquals(120, points("asn-1").path("total").asInt());
    }

    @Test
    void a_certificate_that_comes_before_any_policy_holds_waits_for_one_and_is_booked_by_the_next_calculation() {
        cloud = TestCloud.start(IncentiveFunctions.class, Map.of(), "TABLE", "LEDGER_TABLE");
        assertEquals(List.of(), cloud.deliver("onEvents", certificate("c-1", "asn-1", 4)));
        cloud.schedule("calculateAwards");
        assertEquals(0, points("asn-1").path("total").asInt());
        cloud.operate("publishPolicy", POLICY);
        cloud.schedule("calculateAwards");
        int items = cloud.items("TABLE");
        cloud.schedule("calculateAwards");
        assertEquals(40, points("asn-1").path("total").asInt());
        assertEquals(items, cloud.items("TABLE"));
        assertEquals(List.of(), Waiting.in(cloud.database("TABLE"), new Json()).all());
    }

    @Test
    void a_certificate_is_booked_once_though_the_policy_changed_its_rules_between_two_deliveries() {
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4));
        cloud.operate("publishPolicy", POLICY.replace("\"version\":1", "\"version\":2").replace("\"jp\"", "\"jam\""));
        cloud.deliver("onEvents", certificate("c-1", "asn-1", 4));
        assertEquals(40, points("asn-1").path("total").asInt());
    }

    @Test
    void a_policy_from_before_there_was_a_grace_gives_none() {
        cloud.operate("publishPolicy",
                POLICY.replace("\"graceDays\":7,", "").replace("\"version\":1", "\"version\":2"));
        assertEquals(0, Policies.in(cloud.database("TABLE"), new Json()).all().exactly("penghargaan", 2).orElseThrow()
                .graceDays());
    }

    private JsonNode run() {
        JsonNode started = cloud.schedule("calculateAwards");
        deliverShards();
        return started;
    }

    private void deliverShards() {
        cloud.outbox().stream().filter(AwardShardRequested.class::isInstance)
                .forEach(event -> assertEquals(List.of(), cloud.deliver("onEvents", event)));
    }

    private JsonNode award(String period) {
        return cloud.http("GET /award-runs/{period}").as("b-1", Role.BKPSDM).path("period", period).call().json();
    }

    private Reply nominations(String subject, Role role) {
        return nominations(subject, role, "2026-Q4");
    }

    private Reply nominations(String subject, Role role, String period) {
        return cloud.http("GET /award-runs/{period}/nominations").as(subject, role).path("period", period).call();
    }

    private Reply points(String subject, String period) {
        return cloud.http("GET /me/points").as(subject, Role.ASN).query("period", period).call();
    }

    private JsonNode points(String subject) {
        return cloud.http("GET /me/points").as(subject, Role.ASN).call().json();
    }

    private CertificateIssued certificate(String id, String asn, int hours) {
        return certificate(id, asn, hours, cloud.clock().instant().toString());
    }

    private CertificateIssued certificate(String id, String asn, int hours, String completedAt) {
        return new CertificateIssued(id, new AsnId(asn), new CourseId("k"), new LocalizedText("K", "K"),
                new LessonHours(hours), Instant.parse(completedAt), cloud.clock().instant());
    }

    private static PeopleChanged.Person person(String asn, String department, boolean eligible, long version) {
        return new PeopleChanged.Person(new AsnId(asn), version, "Nama " + asn, new DepartmentCode(department),
                "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", eligible, true, "");
    }
}
