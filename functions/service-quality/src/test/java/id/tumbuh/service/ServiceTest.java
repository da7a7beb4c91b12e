package id.tumbuh.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.shared.event.TrainingNeedRaised;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServiceTest extends ServiceCity {

    @Test
    void who_is_erased_is_of_no_department_any_more() {
        cloud.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 9),
                new PeopleChanged(List.of(person("asn-1", "dishub"))));
        String people = cloud.contents("TABLE").lines().filter(line -> line.contains("PERSON#asn-1")).toList()
                .toString();
        assertFalse(people.contains("dishub"), people);
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
        signed("msg-1", event("T-tanpa-nama"));
        String kept = DynamoLocal.get().client().listTablesPaginator().tableNames().stream()
                .map(table -> DynamoLocal.get().client().scan(scan -> scan.tableName(table)).items().toString())
                .collect(Collectors.joining());
        assertTrue(kept.contains("T-tanpa-nama") && kept.contains("training-need-raised"), kept);
        for (String personal : List.of("Siti", "+628123456789", "3372010101900001", "complainant")) {
            assertFalse(kept.contains(personal), personal);
            assertFalse(cloud.outbox().toString().contains(personal), personal);
        }
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
}
