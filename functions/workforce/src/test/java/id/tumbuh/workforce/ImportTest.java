package id.tumbuh.workforce;

import static id.tumbuh.workforce.WorkforceCloud.HEADER;
import static id.tumbuh.workforce.WorkforceCloud.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files as registries and spreadsheets write them: long, twice the same, with what nobody can print. */
class ImportTest {

    private WorkforceCloud city;

    @BeforeEach
    void start() {
        city = WorkforceCloud.start();
    }

    @Test
    void a_line_of_500_kilobytes_is_rejected_and_the_others_are_taken() {
        JsonNode report = city.imported("kunci-001", line(1, "Sri") + line(2, "x".repeat(500_000)) + line(3, "Budi"));
        assertEquals(2, report.path("accepted").asInt(), report.toString());
        assertEquals(List.of(3), rejected(report));
    }

    @Test
    void two_hundred_lines_of_the_greatest_length_fit_into_the_store() {
        String name = "界".repeat(120);
        String lines = IntStream.rangeClosed(1, 250).mapToObj(n -> line(n, name + " ".repeat(640)).replace("Pengelola",
                name)).collect(Collectors.joining());
        assertTrue(lines.lines().mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length).max().orElse(0) > 1400);
        assertEquals(250, city.imported("kunci-001", lines).path("accepted").asInt());
    }

    @Test
    void the_largest_file_fits_into_one_transaction() {
        StringBuilder lines = new StringBuilder();
        for (int n = 1; n <= 17_990; n++) {
            lines.append(n % 3 == 0 ? "x\n" : line(n, "a".repeat(100)).replace("Pengelola", "b".repeat(88)));
        }
        lines.append("x".repeat(3_500_000 - HEADER.length() - 1 - lines.length()));
        Reply reply = city.upload("kunci-001", lines.toString()).call();
        assertEquals(202, reply.status(), reply.text());
        assertEquals(5997, city.report(reply.json().path("importId").asString()).path("rejected").asInt());
    }

    @Test
    void a_person_or_nip_in_two_lines_is_rejected_wherever_they_stand() {
        List<String> lines = new ArrayList<>(IntStream.rangeClosed(1, 420).mapToObj(n -> line(n, "Nama")).toList());
        lines.set(250, line(6, "Lain"));
        lines.set(411, line(411, "Lain").replace("asn-411", "asn-9000"));
        JsonNode report = city.imported("kunci-001", String.join("", lines));
        assertEquals(List.of(252, 413), rejected(report));
        assertEquals("/subject", report.path("rejectedLines").path(0).path("pointer").asString());
        assertEquals(418, report.path("accepted").asInt());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1, 0x9, 0x7f, 0x85, 0xfffd, 0xfffe})
    void what_nobody_can_print_is_in_no_name_and_no_position(int character) {
        String odd = "Sri" + Character.toString(character) + "Rahayu";
        JsonNode report = city.imported("kunci-001",
                line(1, odd) + line(2, "Budi").replace("Pengelola", odd) + line(3, "Łukasz Đorđe 😀"));
        assertEquals(List.of(2, 3), rejected(report));
        assertEquals(List.of("/name", "/position"), report.path("rejectedLines").values().stream()
                .map(line -> line.path("pointer").asString()).toList());
        assertEquals("Łukasz Đorđe 😀", city.me("asn-3").json().path("name").asString());
    }

    @Test
    void a_key_whose_proof_has_expired_makes_another_import() {
        String first = city.received("kunci-001", line(1, "Sri"));
        city.cloud().database("TABLE").delete("IDEMPOTENCY#b-1#importPeople", "kunci-001");
        city.applyChunks();
        JsonNode again = city.imported("kunci-001", line(1, "Sri"));
        assertNotEquals(first, again.path("importId").asString());
        assertEquals(1, again.path("unchanged").asInt());
        assertEquals(1, city.report(first).path("accepted").asInt());
    }

    @Test
    void the_same_request_from_many_hands_at_once_is_one_import() throws Exception {
        Set<String> ids = new HashSet<>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> city.received("kunci-001", line(1, "Sri")));
            }
            for (Future<String> answer : hands.invokeAll(calls)) {
                ids.add(answer.get());
            }
        }
        assertEquals(1, ids.size(), ids.toString());
        assertFalse(ids.contains(""));
    }

    @Test
    void no_item_and_no_event_has_a_nip_in_plain_text_while_lines_wait_and_after() {
        String nip = line(1, "Sri").split(",")[1];
        String lines = line(1, "Sri") + line(1, "Dua kali") + line(2, "Budi").replace("PELAKSANA", "RAJA");
        String id = city.received("kunci-001", lines);
        assertFalse(city.cloud().contents("TABLE").contains(nip.substring(0, 8)));
        city.applyChunks();
        assertEquals(1, city.report(id).path("accepted").asInt());
        String after = city.cloud().contents("TABLE");
        assertTrue(after.contains("OUTBOX#") && after.contains("asn-1"), "the event is among what was searched");
        assertFalse(after.contains(nip.substring(0, 8)));
    }

    @Test
    void who_left_is_inactive_and_who_comes_back_is_active_again() {
        city.imported("kunci-001", line(1, "Sri"));
        assertTrue(city.me("asn-1").json().path("active").asBoolean());
        JsonNode report = withActive("kunci-002", line(1, "Sri").strip() + ",tidak\n" + line(2, "Eko").strip() + ",ya\n"
                + line(3, "Budi").strip() + ",mungkin\n" + line(4, "Wati"));
        assertEquals(List.of(4, 5), rejected(report));
        assertEquals("/active", report.path("rejectedLines").path(0).path("pointer").asString());
        assertFalse(city.me("asn-1").json().path("active").asBoolean(true));
        assertTrue(city.cloud().contents("TABLE").contains("\"active\":false"));
        assertEquals(1, city.imported("kunci-003", line(1, "Sri")).path("accepted").asInt());
        assertTrue(city.me("asn-1").json().path("active").asBoolean());
    }

    @Test
    void a_grade_goes_with_the_person_where_the_registry_tells_it() {
        String id = city.uploadFile("kunci-001", HEADER + ",active,grade\n" + line(1, "Sri").strip() + ",ya,III/b\n"
                + line(2, "Eko").strip() + ",ya,\n" + line(3, "Budi").strip() + ",ya,V/a\n").call().json()
                .path("importId").asString();
        city.applyChunks();
        assertEquals(List.of(4), rejected(city.report(id)));
        assertEquals("/grade", city.report(id).path("rejectedLines").path(0).path("pointer").asString());
        String told = city.cloud().contents("TABLE");
        assertTrue(told.contains("\"grade\":\"III/b\"") && told.contains("\"grade\":\"\""), told);
    }

    private JsonNode withActive(String key, String lines) {
        String id = city.uploadFile(key, HEADER + ",active\n" + lines).call().json().path("importId").asString();
        city.applyChunks();
        return city.report(id);
    }

    private static List<Integer> rejected(JsonNode report) {
        return report.path("rejectedLines").values().stream().map(line -> line.path("line").asInt()).toList();
    }
}
