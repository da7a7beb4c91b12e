package id.tumbuh.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WorkforceTest {

    private static final String SRI = "asn-1,198703142010012001,Sri Rahayu,dishub,Pengelola,PELAKSANA,asn-2,ya\n";
    private static final String BUDI = "asn-2,199105202023211002,Budi Santoso,dishub,Kepala Seksi,PENGAWAS,,tidak\n";
    private WorkforceCloud city;
    private TestCloud cloud;

    @BeforeEach
    void start() {
        city = WorkforceCloud.start();
        cloud = city.cloud();
    }

    @Test
    void imported_people_find_themselves_with_a_masked_nip() {
        JsonNode report = city.imported("kunci-001", SRI + BUDI);
        assertEquals(2, report.path("accepted").asInt());
        assertEquals("applied", report.path("status").asString());
        Reply me = city.me("asn-1");
        assertEquals("Sri Rahayu", me.json().path("name").asString());
        assertEquals("1987***********001", me.json().path("nipMasked").asString());
        assertFalse(me.text().contains("198703142010012001"));
        assertEquals("PPPK", city.me("asn-2").json().path("employment").asString());
    }

    @Test
    void the_others_learn_of_a_person_with_a_nip_that_only_its_key_opens() {
        city.imported("kunci-001", SRI);
        var person = ((PeopleChanged) cloud.outbox().getFirst()).people().getFirst();
        assertEquals("198703142010012001", new Sealer("kunci-sandi").open(person.sealedNip()));
        assertTrue(person.eligible());
        assertEquals(1, person.version());
    }

    @Test
    void each_rejected_line_is_reported_with_its_reason_and_without_its_nip() {
        JsonNode report = city.imported("kunci-001", SRI + "asn-3,198713142010012001,X,dishub,P,PELAKSANA,,ya\n"
                + "asn 4,198703142010012004,X,dishub,P,PELAKSANA,,ya\n" + "terlalu,sedikit\n"
                + "asn-5,198703142010012001,X,dishub,P,PELAKSANA,,ya\n"
                + "asn-6,198703142010012006,X,dishub,P,RAJA,,ya\n"
                + "asn-7,198703142010012007,\"X,dishub,P,PELAKSANA,,ya\n"
                + "asn-8,198703142010012008,X,dishub,P,PELAKSANA,,mungkin\n");
        assertEquals(1, report.path("accepted").asInt());
        assertEquals(List.of(3, 4, 5, 6, 7, 8, 9), report.path("rejectedLines").values().stream()
                .map(line -> line.path("line").asInt()).toList());
        assertEquals("/nip", report.path("rejectedLines").path(0).path("pointer").asString());
        assertFalse(report.toString().contains("1987"));
    }

    @Test
    void a_nip_belongs_to_one_person_only_and_only_that_line_is_rejected() {
        city.imported("kunci-001", SRI);
        JsonNode report = city.imported("kunci-002", SRI.replace("asn-1", "asn-9") + BUDI);
        assertEquals(1, report.path("accepted").asInt());
        assertEquals(2, report.path("rejectedLines").path(0).path("line").asInt());
        assertEquals(404, city.me("asn-9").status());
        assertEquals(200, city.me("asn-2").status());
    }

    @Test
    void an_unchanged_person_is_not_told_again_and_a_changed_one_has_a_higher_version() {
        city.imported("kunci-001", SRI + BUDI);
        JsonNode report = city.imported("kunci-002", SRI + BUDI.replace("dishub", "dlh"));
        assertEquals(1, report.path("unchanged").asInt());
        assertEquals(1, report.path("accepted").asInt());
        PeopleChanged last = (PeopleChanged) cloud.outbox().getLast();
        assertTrue(cloud.outbox().stream().map(PeopleChanged.class::cast).flatMap(e -> e.people().stream())
                .anyMatch(person -> person.version() == 2 && person.department().value().equals("dlh")),
                last.toString());
    }

    @Test
    void a_chunk_delivered_again_changes_nothing() {
        JsonNode report = city.imported("kunci-001", SRI + BUDI);
        int items = cloud.items("TABLE");
        for (int i = 0; i < 7; i++) {
            cloud.streamInserts("applyImportChunk", "TABLE", "IMPORT#");
        }
        assertEquals(items, cloud.items("TABLE"));
        assertEquals(report, city.report(report.path("importId").asString()));
    }

    @Test
    void the_same_import_again_is_the_same_one_and_a_key_with_another_file_is_refused() {
        Reply first = city.upload("kunci-001", SRI).call();
        int items = cloud.items("TABLE");
        assertEquals(first.text(), city.upload("kunci-001", SRI).call().text());
        assertEquals(422, city.upload("kunci-001", BUDI).call().status());
        assertEquals(items, cloud.items("TABLE"));
    }

    @Test
    void bad_input_is_refused_and_writes_nothing() {
        assertEquals(403, city.upload("kunci-001", SRI).as("asn-1", Role.ASN).call().status());
        assertEquals(400, city.upload("kunci-001", "").call().status());
        assertEquals(400, city.upload("kunci-001", SRI).body(SRI.getBytes(), "text/csv").call().status());
        assertEquals(415, city.upload("kunci-001", SRI).body(SRI.getBytes(), "application/json").call().status());
        assertEquals(413, city.upload("kunci-001", SRI).body(new byte[3_500_001], "text/csv").call().status());
        assertEquals(404, city.me("tidak-dikenal").status());
        assertEquals(403, cloud.http("GET /people/imports/{importId}").as("asn-1", Role.ASN).path("importId", "x")
                .call().status());
        assertEquals(404, cloud.http("GET /people/imports/{importId}").as("b", Role.BKPSDM).path("importId", "x").call()
                .status());
        assertEquals(0, cloud.items("TABLE"));
    }

    @Test
    void health_is_answered_without_a_token() {
        assertEquals("ok", cloud.http("GET /health").call().json().path("status").asString());
    }
}
