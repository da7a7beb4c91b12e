package id.tumbuh.innovation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.DomainEvent;
import id.tumbuh.shared.event.InnovationSubmitted;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InnovationTest {

    private static final String GOOD = "{\"title\":\"Antrean parkir\",\"summary\":\"Warga memesan tempat parkir lebih dahulu.\",\"benefit\":\"Cepat\"}";
    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(InnovationFunctions.class, Map.of(), "TABLE");
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-1"), person("asn-2"))));
    }

    @Test
    void the_innovations_of_who_is_erased_stay_the_citys_and_have_no_author() {
        submit("asn-1", "kunci-001", GOOD).call();
        submit("asn-1", "kunci-002", GOOD).call();
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), cloud.deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2)));
        }
        assertEquals(0, list("asn-1", Role.ASN).size());
        assertEquals(2, list("b-1", Role.BKPSDM).size());
        assertTrue(cloud.contents("TABLE").contains("erased"));
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-1"))));
        assertEquals(403, submit("asn-1", "kunci-003", GOOD).call().status());
    }

    @Test
    void an_asn_submits_an_innovation_and_finds_it_in_the_own_list() {
        Reply reply = submit("asn-1", "kunci-001", GOOD).call();
        assertEquals(201, reply.status());
        assertEquals("dishub", reply.json().path("department").asString());
        assertEquals(1, list("asn-1", Role.ASN).size());
        assertEquals(1, cloud.outbox().size());
        assertTrue(cloud.outbox().getFirst() instanceof InnovationSubmitted);
    }

    @Test
    void the_same_request_again_submits_nothing_more_and_answers_the_same() {
        Reply first = submit("asn-1", "kunci-001", GOOD).call();
        int items = cloud.items("TABLE");
        Reply again = submit("asn-1", "kunci-001", GOOD).call();
        assertEquals(first.text(), again.text());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void the_same_request_eight_times_at_once_is_one_innovation() {
        List<String> texts = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> submit("asn-1", "kunci-001", GOOD).call().text()))
                .toList().stream().map(CompletableFuture::join).distinct().toList();
        assertEquals(1, texts.size(), texts.toString());
        assertEquals(1, cloud.outbox().size());
    }

    @Test
    void a_key_whose_proof_has_expired_submits_an_innovation_of_its_own() {
        String first = submit("asn-1", "kunci-001", GOOD).call().json().path("innovationId").asString();
        // as the table's time to live does after 30 days
        cloud.database("TABLE").delete("IDEMPOTENCY#asn-1#submitInnovation", "kunci-001");
        Reply second = submit("asn-1", "kunci-001", GOOD.replace("Cepat", "Lambat")).call();
        assertEquals(201, second.status());
        assertNotEquals(first, second.json().path("innovationId").asString());
        assertEquals(2, list("asn-1", Role.ASN).values().stream().map(item -> item.path("innovationId").asString())
                .distinct().count());
        assertEquals(2, cloud.outbox().stream().map(DomainEvent::about).distinct().count());
    }

    @Test
    void innovations_are_read_in_pages_newest_first() {
        for (int i = 0; i < 5; i++) {
            submit("asn-1", "kunci-00" + i, GOOD.replace("Cepat", "Manfaat " + i)).call();
            cloud.clock().advance(Duration.ofMinutes(1));
        }
        List<String> seen = new ArrayList<>();
        for (String cursor = ""; cursor != null;) {
            JsonNode page = cloud.http("GET /innovations").as("asn-1", Role.ASN).query("limit", "2")
                    .query("cursor", cursor).call().json();
            page.path("items").values().forEach(item -> seen.add(item.path("benefit").asString()));
            cursor = page.path("next").asString(null);
        }
        assertEquals(List.of("Manfaat 4", "Manfaat 3", "Manfaat 2", "Manfaat 1", "Manfaat 0"), seen);
    }

    @Test
    void a_key_with_another_body_is_refused() {
        submit("asn-1", "kunci-001", GOOD).call();
        int items = cloud.items("TABLE");
        assertEquals(422, submit("asn-1", "kunci-001", GOOD.replace("Cepat", "Lambat")).call().status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void somebody_elses_innovations_are_seen_by_assessors_only() {
        submit("asn-1", "kunci-001", GOOD).call();
        assertEquals(0, list("asn-2", Role.ASN).size());
        assertEquals(1, list("penilai-1", Role.PENILAI).size());
    }

    @Test
    void bad_input_is_refused_and_writes_nothing() {
        int items = cloud.items("TABLE");
        assertEquals(403, submit("orang-asing", "kunci-001", GOOD).call().status());
        assertEquals(403, cloud.http("POST /innovations").as("asn-1", Role.MITRA).header("idempotency-key", "kunci-001")
                .json(GOOD).call().status());
        assertEquals(400, submit("asn-1", "kunci-001", "{").call().status());
        assertEquals(400, submit("asn-1", "kunci-001", "{\"title\":7}").call().status());
        assertEquals(400, cloud.http("POST /innovations").as("asn-1", Role.ASN).json(GOOD).call().status());
        assertEquals(413, submit("asn-1", "kunci-001", "{\"title\":\"" + "x".repeat(40_000) + "\"}").call().status());
        assertEquals(415, submit("asn-1", "kunci-001", GOOD).body(new byte[3], "text/plain").call().status());
        assertEquals(400, cloud.http("GET /innovations").as("asn-1", Role.ASN).query("limit", "0").call().status());
        assertEquals(items, cloud.items("TABLE"));
    }

    private HttpCall submit(String subject, String key, String body) {
        return cloud.http("POST /innovations").as(subject, Role.ASN).header("idempotency-key", key).json(body);
    }

    private JsonNode list(String subject, Role role) {
        return cloud.http("GET /innovations").as(subject, role).call().json().path("items");
    }

    private static PeopleChanged.Person person(String asn) {
        return new PeopleChanged.Person(new AsnId(asn), 1, "Budi", new DepartmentCode("dishub"), "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", true, true, "");
    }
}
