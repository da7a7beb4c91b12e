package id.tumbuh.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.dynamo.OutboxItem;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person's data is deleted where the law wants it, and stays so. */
class ErasePersonTest {

    private static final String SRI = "asn-1,198703142010012001,Sri Rahayu,dishub,Pengelola,PELAKSANA,,ya\n";
    private static final String BUDI = "asn-2,199105202023211002,Budi Santoso,dishub,Kepala Seksi,PENGAWAS,asn-1,ya\n";

    private WorkforceCloud city;
    private TestCloud cloud;

    @BeforeEach
    void start() {
        city = WorkforceCloud.start();
        cloud = city.cloud();
        city.imported("kunci-001", SRI + BUDI);
    }

    @Test
    void who_is_erased_is_found_no_more_and_nothing_tells_who_it_was() {
        assertEquals("now", erase("asn-1"));
        relayed();
        assertEquals(404, city.me("asn-1").status());
        assertEquals(200, city.me("asn-2").status());
        String table = cloud.contents("TABLE");
        for (String personal : List.of("Sri Rahayu", "198703142010012001", "1987*")) {
            assertFalse(table.contains(personal), personal);
        }
        assertEquals(1, table.split("nipSealed=\\{S=[A-Za-z0-9_.-]{30,}", -1).length - 1,
                "the other one's alone is sealed");
        assertTrue(table.contains("800/12/2026"), "the decision can be found");
    }

    @Test
    void the_others_are_told_with_a_version_above_all_that_they_were_told_before() {
        erase("asn-1");
        assertEquals(List.of(new PersonErased(new AsnId("asn-1"), 2)), erasures());
    }

    @Test
    void the_registry_brings_nobody_back_under_the_old_id_or_under_another_one() {
        erase("asn-1");
        for (String line : List.of(SRI, SRI.replace("dishub", "dlh"))) {
            JsonNode report = city.imported("kunci-" + line.hashCode(), line + BUDI);
            assertEquals("/subject", report.path("rejectedLines").path(0).path("pointer").asString());
            assertEquals(1, report.path("unchanged").asInt());
        }
        JsonNode report = city.imported("kunci-lain", SRI.replace("asn-1", "asn-9"));
        assertEquals("/nip", report.path("rejectedLines").path(0).path("pointer").asString());
        assertEquals(404, city.me("asn-1").status());
        assertEquals(404, city.me("asn-9").status());
        assertEquals(2, cloud.outbox().stream().filter(PeopleChanged.class::isInstance).map(PeopleChanged.class::cast)
                .mapToInt(event -> event.people().size()).sum(), "only the first import told of people");
    }

    @Test
    void an_import_that_was_on_its_way_brings_nobody_back() {
        String id = city.received("kunci-002", SRI.replace("Pengelola", "Penata"));
        erase("asn-1");
        city.applyChunks();
        assertEquals(1, city.report(id).path("rejected").asInt());
        assertEquals(404, city.me("asn-1").status());
        relayed();
        assertFalse(cloud.contents("TABLE").contains("Sri Rahayu"));
    }

    @Test
    void an_erasure_that_meets_an_import_holds_whoever_comes_first() {
        city.received("kunci-002", SRI.replace("Pengelola", "Penata"));
        List<CompletableFuture<Void>> both = List.of(CompletableFuture.runAsync(() -> erase("asn-1")),
                CompletableFuture.runAsync(() -> cloud.streamInserts("applyImportChunk", "TABLE", "IMPORT#")));
        both.forEach(CompletableFuture::join);
        city.applyChunks();
        assertEquals(404, city.me("asn-1").status());
        long erased = erasures().getFirst().version();
        assertTrue(cloud.outbox().stream().filter(PeopleChanged.class::isInstance).map(PeopleChanged.class::cast)
                .flatMap(event -> event.people().stream()).filter(person -> person.asn().value().equals("asn-1"))
                .allMatch(person -> person.version() < erased));
    }

    @Test
    void eight_at_once_are_one_erasure() {
        List<String> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> erase("asn-1"))).toList().stream()
                .map(CompletableFuture::join).toList();
        assertEquals(1, answers.stream().filter("now"::equals).count(), answers.toString());
        assertEquals(7, answers.stream().filter("before"::equals).count(), answers.toString());
        assertEquals(1, erasures().stream().distinct().count());
    }

    @Test
    void what_is_no_erasure_writes_nothing() {
        int items = cloud.items("TABLE");
        assertEquals("unknown", erase("asn-77"));
        for (String bad : List.of("{}", "{\"person\":\"asn-1\",\"reason\":\"REQUESTED\"}",
                "{\"person\":\"asn-1\",\"reason\":\"BORED\",\"reference\":\"1\"}",
                "{\"person\":\"asn-1\",\"reason\":\"REQUESTED\",\"reference\":\"SRI-RAHAYU\"}",
                "{\"person\":\"asn-1\",\"reason\":\"REQUESTED\",\"reference\":\"198703142010012001\"}",
                "{\"person\":\"asn-1\",\"reason\":\"REQUESTED\",\"reference\":\"permintaan Sri Rahayu\"}")) {
            assertThrows(RuntimeException.class, () -> cloud.operate("erasePerson", bad), bad);
        }
        assertEquals(items, cloud.items("TABLE"));
    }

    private String erase(String asn) {
        return cloud.operate("erasePerson",
                "{\"person\":\"" + asn + "\",\"reason\":\"REQUESTED\",\"reference\":\"800/12/2026\"}").path("erased")
                .asString();
    }

    private List<PersonErased> erasures() {
        return cloud.outbox().stream().filter(PersonErased.class::isInstance).map(PersonErased.class::cast).toList();
    }

    /** As the relay does with what the bus has. */
    private void relayed() {
        var database = cloud.database("TABLE");
        OutboxItem.shards().forEach(shard -> database.query(OutboxItem.class, shard, "")
                .forEach(row -> database.delete(row.pk(), row.sk())));
    }
}
