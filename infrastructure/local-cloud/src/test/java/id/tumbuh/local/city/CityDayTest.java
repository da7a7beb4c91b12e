package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.day.CityDay;
import id.tumbuh.local.day.DayFailed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a survey to a nomination, through HTTP, the queues and the schedule. */
class CityDayTest {

    private static final RunningCity CITY = RunningCity.get();

    @Test
    void a_day_can_be_driven_again_and_again_and_leaves_what_a_person_would_keep(@TempDir Path folder)
            throws Exception {
        long start = System.nanoTime();
        String first = live(Optional.of(folder));
        System.out.printf("a city day takes %.1f s%n", (System.nanoTime() - start) / 1e9);
        String second = live(Optional.empty());
        assertEquals(10, first.lines().filter(line -> line.startsWith("[")).count(), first);
        assertEquals(10, second.lines().filter(line -> line.startsWith("[")).count(), second);
        assertTrue(Files.readString(folder.resolve("certificate.pdf"), java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("%PDF"));
        JsonNode credential = JsonMapper.shared().readTree(folder.resolve("certificate.json"));
        JsonNode documents = JsonMapper.shared().readTree(folder.resolve("documents.json"));
        assertTrue(documents.path(credential.path("id").asString()).path("valid").asBoolean(), documents.toString());
        for (JsonNode context : credential.path("@context").values()) {
            assertTrue(documents.path(context.asString()).path("@context").isObject(), context.asString());
        }
        assertTrue(Files.readString(folder.resolve("verification.html")).contains(
                documents.path(credential.path("id").asString()).path("number").asString()));
        assertEquals(new TreeSet<>(List.of("certificate.pdf", "certificate.json", "documents.json",
                "verification.html", "points.json", "nominations.json")), names(folder));
        assertEquals(0, deadLetters());
    }

    @Test
    void a_day_on_a_cloud_that_is_not_there_fails() throws Exception {
        try (CloudClient nobody = new CloudClient(1)) {
            CityDay day = new CityDay(nobody, new PrintWriter(new StringWriter()), Optional.empty());
            assertThrows(java.io.IOException.class, day::live);
        }
    }

    private static String live(Optional<Path> folder) throws java.io.IOException, DayFailed {
        StringWriter out = new StringWriter();
        new CityDay(CITY.client(), new PrintWriter(out, true), folder).live();
        return out.toString();
    }

    private static int deadLetters() {
        return CITY.cloud().template().queues().stream().filter(queue -> queue.deadLetterArn().isEmpty())
                .mapToInt(queue -> CITY.cloud().queues().messages(queue.arn())).sum();
    }

    private static TreeSet<String> names(Path folder) throws java.io.IOException {
        try (var files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
