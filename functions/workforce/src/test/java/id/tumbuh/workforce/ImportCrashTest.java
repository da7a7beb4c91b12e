package id.tumbuh.workforce;

import static id.tumbuh.workforce.WorkforceCloud.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.KeyPair;
import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.workforce.store.Imports;
import id.tumbuh.workforce.store.NipLookup;
import id.tumbuh.workforce.store.Registry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever stops in between, an import comes to its end, and its report says what it did. */
class ImportCrashTest {

    private static final String LEFTOVERS = "applyImportLeftovers";
    private static final Sealer SEALER = new Sealer(WorkforceCloud.SECRETS.get("NIP_ENCRYPTION_KEY"));
    private WorkforceCloud city;
    private TestCloud cloud;
    private Database database;

    @BeforeEach
    void start() {
        city = WorkforceCloud.start();
        cloud = city.cloud();
        database = cloud.database("TABLE");
    }

    @Test
    void a_chunk_that_the_stream_gave_up_is_applied_by_the_schedule_and_once_only() {
        String id = city.received("kunci-001", people(450));
        assertEquals(0, applied(), "what is younger than ten minutes is the stream's");
        cloud.clock().advance(Duration.ofMinutes(11));
        assertEquals(3, applied());
        JsonNode report = city.report(id);
        assertEquals("applied", report.path("status").asString());
        assertEquals(450, report.path("accepted").asInt());
        int items = cloud.items("TABLE");
        city.applyChunks();
        assertEquals(0, applied());
        assertEquals(report, city.report(id));
        assertEquals(items - 1, cloud.items("TABLE"), "only the note that the import waits is gone");
    }

    @Test
    void a_chunk_that_fails_still_holds_up_no_other_and_is_told_as_a_failure() {
        String broken = city.received("kunci-001", line(1, "Sri"));
        cloud.clock().advance(Duration.ofMinutes(1));
        String id = city.received("kunci-002", line(2, "Budi"));
        cloud.clock().advance(Duration.ofMinutes(11));
        database.write().put(new Unreadable("IMPORT#" + broken, "CHUNK#0000", true, new byte[40], List.of())).commit();
        RuntimeException failure = assertThrows(RuntimeException.class, this::applied);
        assertTrue(failure.getMessage().contains("1 chunks of imports can not be applied, 1 were"),
                failure::getMessage);
        assertEquals("received", city.report(broken).path("status").asString());
        assertEquals("applied", city.report(id).path("status").asString());
    }

    @Test
    void a_crash_between_people_and_report_leaves_the_report_true() {
        city.imported("kunci-001", line(1, "Sri"));
        String id = city.received("kunci-002", line(1, "Sri") + people(60).substring(line(1, "Nama").length()));
        Imports.Chunk chunk = waiting(id);
        registry().apply(chunk.origin(), chunk.lines(), cloud.clock().instant());
        // here it crashes: people are written, the report is not
        assertEquals(0, city.report(id).path("accepted").asInt());
        city.applyChunks();
        JsonNode report = city.report(id);
        assertEquals(59, report.path("accepted").asInt(), report.toString());
        assertEquals(1, report.path("unchanged").asInt());
    }

    @Test
    void an_import_that_comes_late_does_not_undo_a_newer_one() {
        String late = city.received("kunci-001", line(1, "Nama Lama"));
        cloud.clock().advance(Duration.ofMinutes(5));
        String newer = city.upload("kunci-002", line(1, "Nama Baru")).call().json().path("importId").asString();
        Imports.Chunk chunk = waiting(newer);
        imports().applied(chunk, registry().apply(chunk.origin(), chunk.lines(), cloud.clock().instant()));
        city.applyChunks();
        assertEquals("Nama Baru", city.me("asn-1").json().path("name").asString());
        JsonNode report = city.report(late);
        assertEquals(0, report.path("accepted").asInt());
        assertEquals("/subject", report.path("rejectedLines").path(0).path("pointer").asString());
    }

    @Test
    void an_import_that_comes_late_does_not_undo_what_a_newer_one_only_confirmed() {
        city.imported("kunci-001", line(1, "Nama Benar"));
        cloud.clock().advance(Duration.ofMinutes(5));
        String late = city.received("kunci-002", line(1, "Nama Salah"));
        cloud.clock().advance(Duration.ofMinutes(5));
        String newer = city.upload("kunci-003", line(1, "Nama Benar")).call().json().path("importId").asString();
        Imports.Chunk chunk = waiting(newer);
        imports().applied(chunk, registry().apply(chunk.origin(), chunk.lines(), cloud.clock().instant()));
        assertEquals(1, city.report(newer).path("unchanged").asInt());
        city.applyChunks();
        assertEquals("Nama Benar", city.me("asn-1").json().path("name").asString());
        assertEquals(1, city.report(late).path("rejected").asInt());
    }

    /** A chunk as it must never be: what is sealed in it opens with no key. */
    private record Unreadable(String pk, String sk, boolean waiting, byte[] sealedLines,
            List<String> rejections) {}

    private Imports imports() {
        return Imports.in(database, SEALER);
    }

    private Registry registry() {
        return Registry.in(database,
                new NipLookup(new KeyPair(WorkforceCloud.SECRETS.get("NIP_HMAC_KEY"), Optional.empty())), SEALER);
    }

    private Imports.Chunk waiting(String importId) {
        return imports().waiting(new Imports.ChunkKey("IMPORT#" + importId, "CHUNK#0000")).orElseThrow();
    }

    private int applied() {
        return cloud.schedule(LEFTOVERS).path("applied").asInt();
    }

    private static String people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> line(n, "Nama")).collect(Collectors.joining());
    }
}
