package id.tumbuh.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.TrainingNeedRaised;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServiceTest {

    private static final String SECRET = "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";
    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(ServiceFunctions.class, Map.of("WEBHOOK_SECRET", SECRET), "TABLE");
        cloud.operate("publishPolicy", policy("2026-01-01", 1));
    }

    @Test
    void a_signed_complaint_raises_the_departments_need_without_the_complainant() {
        Reply reply = signed("msg-1", event("T-1"));
        assertEquals(202, reply.status());
        JsonNode need = needs("b-1", Role.BKPSDM).json().path("items").path(0);
        assertEquals("dishub", need.path("department").asString());
        assertEquals("T03", need.path("competency").asString());
        assertEquals(1, need.path("complaints").asInt());
        assertEquals(1, cloud.outbox().stream().filter(TrainingNeedRaised.class::isInstance).count());
    }

    @Test
    void the_same_message_eight_times_and_the_same_ticket_again_count_once() {
        Reply first = signed("msg-1", event("T-1"));
        int items = cloud.items("TABLE");
        for (int i = 0; i < 7; i++) {
            assertEquals(first.text(), signed("msg-1", event("T-1")).text());
        }
        assertEquals(202, signed("msg-2", event("T-1")).status());
        assertEquals(items, cloud.items("TABLE"));
        assertEquals(1, needs("b-1", Role.BKPSDM).json().path("items").path(0).path("complaints").asInt());
    }

    @Test
    void complaints_that_arrive_at_once_are_all_counted() {
        signed("msg-0", event("T-0"));
        CompletableFuture.allOf(IntStream.range(1, 6).mapToObj(i -> CompletableFuture
                .runAsync(() -> assertEquals(202, signed("msg-" + i, event("T-" + i)).status())))
                .toArray(CompletableFuture[]::new)).join();
        assertEquals(6, needs("b-1", Role.BKPSDM).json().path("items").path(0).path("complaints").asInt());
    }

    @Test
    void a_complaint_of_an_unknown_category_is_kept_and_raises_nothing() {
        assertEquals(202, signed("msg-1", event("T-1").replace("Perparkiran dan PJU", "Lainnya")).status());
        assertEquals(0, needs("b-1", Role.BKPSDM).json().path("items").size());
        assertEquals(3, cloud.items("TABLE"));
    }

    @Test
    void a_wrong_old_or_missing_signature_is_refused_and_writes_nothing() {
        int items = cloud.items("TABLE");
        String body = event("T-1");
        long now = cloud.clock().instant().getEpochSecond();
        assertEquals(401, call(body).call().status());
        assertEquals(401, sign(call(body), "msg-1", now - 301, body).call().status());
        assertEquals(401, sign(call(body), "msg-1", now + 301, body).call().status());
        assertEquals(401, sign(call(body), "msg-1", now, body + " ").call().status());
        assertEquals(401, sign(call(body), "msg-1", now, body).header("webhook-id", "msg-2").call().status());
        Reply refused = sign(call(body), "msg-1", now, body).header("webhook-signature", "v1,AAAA v1a,x").call();
        assertEquals(401, refused.status());
        assertEquals("urn:tumbuh:problem:unauthenticated", refused.json().path("type").asString());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void a_bad_event_with_a_good_signature_is_refused_and_writes_nothing() {
        int items = cloud.items("TABLE");
        assertEquals(400, signed("msg-1", "{").status());
        assertEquals(400, signed("msg-1", "[]").status());
        Reply invalid = signed("msg-1",
                event("T-1").replace("\"dishub\"", "7").replace("2026-11-24T01:00:00Z", "kemarin"));
        assertEquals(List.of("/data/department", "/data/openedAt"), invalid.json().path("errors").values().stream()
                .map(error -> error.path("pointer").asString()).toList());
        assertEquals(413, call("x".repeat(70_000)).call().status());
        assertEquals(415, call("x").body(new byte[2], "text/xml").call().status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void other_events_of_the_complaint_app_are_acknowledged_and_not_acted_on() {
        int items = cloud.items("TABLE");
        assertEquals(202, signed("msg-1", event("T-1").replace("complaint.opened", "complaint.rated")).status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void a_department_admin_sees_the_own_department_only() {
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("a-1", "dishub"), person("a-2", "dlh"))));
        signed("msg-1", event("T-1"));
        assertEquals(1, needs("a-1", Role.ADMIN_OPD).json().path("items").size());
        assertEquals(0, needs("a-2", Role.ADMIN_OPD).json().path("items").size());
        assertEquals(403, needs("a-1", Role.ASN).status());
        assertEquals(403, needs("asing", Role.ADMIN_OPD).status());
    }

    @Test
    void nothing_of_the_complainant_is_kept_or_told() {
        signed("msg-1", event("T-1"));
        String kept = DynamoLocal.get().client().listTables().tableNames().stream()
                .map(table -> DynamoLocal.get().client().scan(scan -> scan.tableName(table)).items().toString())
                .collect(Collectors.joining());
        assertTrue(kept.contains("T-1") && kept.contains("training-need-raised"), kept);
        for (String personal : List.of("Siti", "+628123456789", "3372010101900001", "complainant")) {
            assertFalse(kept.contains(personal), personal);
            assertFalse(cloud.outbox().toString().contains(personal), personal);
        }
    }

    @Test
    void a_department_is_known_by_its_name_or_its_code_however_it_is_written() {
        List<String> written = List.of("Dinas Sosial", "  dinas   SOSIAL ", "dinas-sosial", "DINAS-SOSIAL");
        written.forEach(name -> assertEquals(202, signed("msg" + name.hashCode(), event("T-" + name.hashCode())
                .replace("\"dishub\"", "\"" + name + "\"")).status(), name));
        JsonNode needs = needs("b-1", Role.BKPSDM).json().path("items");
        assertEquals(1, needs.size());
        assertEquals("dinas-sosial", needs.path(0).path("department").asString());
        assertEquals(written.size(), needs.path(0).path("complaints").asInt());
    }

    @Test
    void a_category_is_known_however_it_is_written() {
        signed("msg-1", event("T-1").replace("Perparkiran dan PJU", " perparkiran  DAN pju"));
        assertEquals("T03", needs("b-1", Role.BKPSDM).json().path("items").path(0).path("competency").asString());
    }

    @Test
    void an_unknown_department_is_refused_until_the_city_knows_it() {
        int items = cloud.items("TABLE");
        String body = event("T-1").replace("\"dishub\"", "\"Dinas Karangan\"");
        Reply refused = signed("msg-1", body);
        assertEquals(400, refused.status());
        assertEquals("/data/department", refused.json().path("errors").path(0).path("pointer").asString());
        assertEquals(items, cloud.items("TABLE"));
        cloud.operate("publishPolicy", policy("2026-01-01", 1).replace("\"Dishub\"", "\"Dishub\",\"Dinas Karangan\""));
        assertEquals(202, signed("msg-1", body).status());
        assertEquals("dishub", needs("b-1", Role.BKPSDM).json().path("items").path(0).path("department").asString());
    }

    @Test
    void complaints_of_a_day_without_a_policy_are_counted_once_it_is_published() {
        String early = event("T-1").replace("2026-11-24", "2025-06-01");
        assertEquals(202, signed("msg-1", early).status());
        assertEquals(202, signed("msg-2", event("T-2").replace("2026-11-24", "2025-06-01")
                .replace("\"dishub\"", "\"Dinas Karangan\"")).status());
        assertEquals(0, needs("b-1", Role.BKPSDM).json().path("items").size());
        cloud.clock().advance(Duration.ofHours(5));
        JsonNode published = cloud.operate("publishPolicy", policy("2025-01-01", 1));
        assertEquals(1, published.path("counted").asInt());
        assertEquals(1, published.path("waiting").asInt());
        JsonNode need = needs("b-1", Role.BKPSDM).json().path("items").path(0);
        assertEquals(1, need.path("complaints").asInt());
        assertEquals(cloud.clock().instant().toString(), need.path("raisedAt").asString());
        assertEquals("2025-06-01T01:00:00Z", need.path("lastComplaintAt").asString());
        assertEquals(1, cloud.outbox().stream().filter(TrainingNeedRaised.class::isInstance).count());
        assertEquals(0, cloud.operate("publishPolicy", policy("2025-01-01", 1)).path("counted").asInt());
        assertEquals(202, signed("msg-3", early).status());
        assertEquals(1, needs("b-1", Role.BKPSDM).json().path("items").path(0).path("complaints").asInt());
    }

    @Test
    void a_need_is_raised_when_the_threshold_is_reached_and_not_before() {
        cloud.operate("publishPolicy", policy("2026-11-01", 2));
        signed("msg-1", event("T-1"));
        assertEquals(0, needs("b-1", Role.BKPSDM).json().path("items").size());
        cloud.clock().advance(Duration.ofHours(1));
        String reached = cloud.clock().instant().toString();
        signed("msg-2", event("T-2"));
        cloud.clock().advance(Duration.ofHours(1));
        signed("msg-3", event("T-3"));
        JsonNode need = needs("b-1", Role.BKPSDM).json().path("items").path(0);
        assertEquals(3, need.path("complaints").asInt());
        assertEquals(reached, need.path("raisedAt").asString());
        assertEquals(2, cloud.outbox().size());
    }

    @Test
    void a_raised_need_stays_raised_where_a_later_policy_asks_for_more_complaints() {
        signed("msg-1", event("T-1"));
        cloud.operate("publishPolicy", policy("2026-11-01", 5));
        signed("msg-2", event("T-2"));
        assertEquals(2, needs("b-1", Role.BKPSDM).json().path("items").path(0).path("complaints").asInt());
    }

    @Test
    void needs_are_read_in_pages() {
        for (String department : List.of("dishub", "Dinas Sosial", "Laweyan")) {
            signed("msg-" + department.length(), event("T-" + department).replace("dishub", department));
        }
        JsonNode first = page("limit", "2").call().json();
        assertEquals(List.of("dinas-sosial", "dishub"), departments(first));
        JsonNode second = page("limit", "2").query("cursor", first.path("next").asString()).call().json();
        assertEquals(List.of("kecamatan-laweyan"), departments(second));
        assertTrue(second.path("next").isMissingNode());
        assertEquals(400, page("limit", "0").call().status());
    }

    @Test
    void a_policy_in_which_a_department_or_a_category_can_not_be_told_apart_is_not_published() {
        int items = cloud.items("TABLE");
        for (String bad : List.of(policy("2026-02-01", 0),
                policy("2026-02-01", 1).replace("\"Laweyan\"", "\"DISHUB \""),
                policy("2026-02-01", 1).replace("\"T03\"", "\"T03\",\"perparkiran dan pju\":\"M02\""),
                policy("2026-02-01", 1).replaceAll("(?s)\"departments\":.*]", "\"departments\":[]"))) {
            assertThrows(RuntimeException.class, () -> cloud.operate("publishPolicy", bad), bad);
        }
        assertEquals(items, cloud.items("TABLE"));
    }

    private HttpCall page(String name, String value) {
        return cloud.http("GET /training-needs").as("b-1", Role.BKPSDM).query(name, value);
    }

    private static List<String> departments(JsonNode page) {
        return page.path("items").values().stream().map(need -> need.path("department").asString()).toList();
    }

    private static String policy(String validFrom, int threshold) {
        return """
                {"validFrom":"%s","legalBasis":"ULAS","threshold":%d,"categories":{"Perparkiran dan PJU":"T03"},
                "departments":[{"code":"dishub","names":["Dishub"]},{"code":"dinas-sosial","names":["Dinas Sosial"]},
                {"code":"kecamatan-laweyan","names":["Kecamatan Laweyan","Laweyan"]}]}""".formatted(validFrom,
                threshold);
    }

    private Reply signed(String id, String body) {
        return sign(call(body), id, cloud.clock().instant().getEpochSecond(), body).call();
    }

    private HttpCall call(String body) {
        return cloud.http("POST /webhooks/complaints").body(body.getBytes(StandardCharsets.UTF_8),
                "application/cloudevents+json");
    }

    private static HttpCall sign(HttpCall call, String id, long at, String body) {
        try {
            return call.header("webhook-id", id).header("webhook-timestamp", String.valueOf(at)).header(
                    "webhook-signature",
                    new Webhook(SECRET).sign(id, at, body));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply needs(String subject, Role role) {
        return cloud.http("GET /training-needs").as(subject, role).call();
    }

    private static String event(String ticket) {
        return """
                {"specversion":"1.0","id":"e-1","source":"https://ulas.example","type":"id.surakarta.ulas.complaint.opened",
                "subject":"%s","data":{"ticket":"%s","category":"Perparkiran dan PJU","department":"dishub",
                "openedAt":"2026-11-24T01:00:00Z","complainant":{"name":"Siti","phone":"+628123456789",
                "nik":"3372010101900001"}},"complainantname":"Siti"}"""
                .formatted(ticket, ticket);
    }

    private static PeopleChanged.Person person(String asn, String department) {
        return new PeopleChanged.Person(new AsnId(asn), 1, "Budi", new DepartmentCode(department), "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", true, true, "");
    }
}
