package id.tumbuh.workforce;

import static id.tumbuh.workforce.WorkforceCloud.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.event.PeopleChanged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The secrets of NIPs are rotated while people are imported, and nobody becomes unknown. */
class RotationTest {

    private static final Map<String, String> SECRETS = Map.of("NIP_HMAC_KEY_B", "hmac-baru", "NIP_ENCRYPTION_KEY_B",
            "sandi-baru");

    private WorkforceCloud before;
    private WorkforceCloud reading;
    private WorkforceCloud writing;
    private WorkforceCloud after;

    @BeforeEach
    void start() {
        before = WorkforceCloud.start();
        reading = phase("AB");
        writing = phase("BA");
        after = phase("B");
    }

    @Test
    void through_all_steps_people_stay_known_and_in_the_end_the_old_secrets_open_nothing() {
        before.imported("kunci-001", people(60, "Nama"));
        assertEquals(60, reading.imported("kunci-002", people(60, "Nama")).path("unchanged").asInt());
        assertEquals(60, writing.imported("kunci-003", people(60, "Nama")).path("unchanged").asInt());
        assertEquals(60, resealed(writing));
        assertEquals("{\"resealed\":0,\"left\":0,\"current\":60}", reseal(writing, "{}").toString());
        assertEquals(60, after.imported("kunci-004", people(60, "Nama")).path("unchanged").asInt());
        assertEquals(60, after.imported("kunci-005", people(60, "Nama Baru")).path("accepted").asInt());
        assertTheOneOf(after, 60);
    }

    @Test
    void in_a_half_rotated_table_functions_of_before_and_of_now_know_everybody() {
        before.imported("kunci-001", people(40, "Nama"));
        assertEquals(10, writing.imported("kunci-002", people(10, "Nama Baru")).path("accepted").asInt());
        for (WorkforceCloud either : List.of(reading, writing)) {
            JsonNode report = either.imported("kunci-" + either.hashCode(),
                    people(40, either == reading ? "Nama Lain" : "Nama Lama"));
            assertEquals(40, report.path("accepted").asInt(), report.toString());
            either.imported("kembali-" + either.hashCode(), people(10, "Nama Baru"));
            for (int number : List.of(3, 30)) {
                JsonNode stolen = either.imported("kunci-" + number + either.hashCode(),
                        line(number, "Pencuri").replace("asn-" + number, "asn-lain"));
                assertEquals("/nip", stolen.path("rejectedLines").path(0).path("pointer").asString());
                assertEquals(404, either.me("asn-lain").status());
            }
        }
        assertTheOneOf(writing, 40);
    }

    @Test
    void a_reseal_that_stopped_anywhere_begins_again() {
        before.imported("kunci-001", people(700, "Nama"));
        int first = reseal(writing, "{}").path("resealed").asInt();
        assertTrue(first > 0 && first < 700, first + " in the first part");
        // here it crashed: where to go on is lost
        assertEquals(700 - first, resealed(writing));
        assertEquals(0, resealed(writing));
        assertTheOneOf(after, 700);
    }

    @Test
    void imports_in_the_middle_of_a_reseal_lose_nothing() {
        before.imported("kunci-001", people(150, "Nama"));
        writing.received("kunci-002", people(150, "Nama Baru"));
        CompletableFuture<Void> imports = CompletableFuture
                .runAsync(() -> writing.cloud().streamInserts("applyImportChunk", "TABLE", "IMPORT#"));
        resealed(writing);
        imports.join();
        writing.applyChunks();
        resealed(writing);
        assertEquals("{\"resealed\":0,\"left\":0,\"current\":150}", reseal(writing, "{}").toString());
        for (int number : List.of(1, 75, 150)) {
            assertEquals("Nama Baru", after.me("asn-" + number).json().path("name").asString());
        }
        assertEquals(150, after.imported("kunci-003", people(150, "Nama Baru")).path("unchanged").asInt());
        assertTheOneOf(after, 150);
    }

    @Test
    void lines_that_waited_under_the_old_secret_are_applied_under_the_new_one() {
        String id = before.received("kunci-001", people(3, "Nama"));
        writing.applyChunks();
        assertEquals(3, writing.report(id).path("accepted").asInt());
        assertEquals(0, resealed(writing));
    }

    @Test
    void the_others_get_the_nip_anew_with_a_higher_version() {
        before.imported("kunci-001", people(1, "Nama"));
        resealed(writing);
        PeopleChanged.Person person = writing.cloud().outbox().stream().map(PeopleChanged.class::cast)
                .map(event -> event.people().getFirst())
                .max(Comparator.comparingLong(PeopleChanged.Person::version)).orElseThrow();
        assertEquals(2, person.version());
        assertTrue(new Sealer("sandi-baru").open(person.sealedNip()).startsWith("19"));
    }

    @Test
    void who_is_erased_needs_no_secret() {
        before.imported("kunci-001", people(2, "Nama"));
        before.cloud().operate("erasePerson",
                "{\"person\":\"asn-1\",\"reason\":\"REQUESTED\",\"reference\":\"800/1\"}");
        assertEquals(1, resealed(writing));
        assertEquals(1, after.imported("kunci-002", people(2, "Nama")).path("rejected").asInt());
    }

    @Test
    void what_no_secret_opens_is_told_and_not_counted() {
        before.imported("kunci-001", people(1, "Nama"));
        WorkforceCloud wrong = new WorkforceCloud(before.cloud().with(Map.of("NIP_KEYS", "BA", "NIP_HMAC_KEY_B", "x",
                "NIP_ENCRYPTION_KEY_B", "x", "NIP_ENCRYPTION_KEY", "y")));
        assertThrows(RuntimeException.class, () -> reseal(wrong, "{}"));
        WorkforceCloud unknown = new WorkforceCloud(before.cloud().with(Map.of("NIP_KEYS", "C")));
        assertTrue(assertThrows(RuntimeException.class, () -> reseal(unknown, "{}")).getMessage()
                .contains("the setting NIP_KEYS is C"));
        assertEquals(200, before.me("asn-1").status());
    }

    private WorkforceCloud phase(String keys) {
        Map<String, String> settings = new HashMap<>(SECRETS);
        settings.put("NIP_KEYS", keys);
        return new WorkforceCloud(before.cloud().with(settings));
    }

    /** Part by part until there is no next one. @return how many were brought over */
    private static int resealed(WorkforceCloud city) {
        int resealed = 0;
        String input = "{}";
        while (true) {
            JsonNode part = reseal(city, input);
            resealed += part.path("resealed").asInt();
            if (!part.has("next")) {
                return resealed;
            }
            input = "{\"next\":\"" + part.path("next").asString() + "\"}";
        }
    }

    private static JsonNode reseal(WorkforceCloud city, String input) {
        TestCloud cloud = city.cloud();
        return cloud.operate("resealNips", input);
    }

    /** Each person has one claim on a NIP, and no more claims are there. */
    private static void assertTheOneOf(WorkforceCloud city, int people) {
        assertEquals(people, city.cloud().contents("TABLE").split("NIP#[0-9a-f]{64}", -1).length - 1);
    }

    private static String people(int count, String name) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> line(n, name)).collect(Collectors.joining());
    }
}
