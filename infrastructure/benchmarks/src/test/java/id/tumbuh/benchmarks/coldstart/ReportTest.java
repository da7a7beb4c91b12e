package id.tumbuh.benchmarks.coldstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.benchmarks.coldstart.Figures.Run;
import id.tumbuh.benchmarks.coldstart.Subject.Packaging;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final List<Figures> FIGURES = List.of(figures(Subjects.PLAIN, Packaging.ZIP, 1000),
            figures(Subjects.PLAIN, Packaging.FLAT, 900), figures(Subjects.PLAIN, Packaging.AOT, 400),
            figures("A", Packaging.ZIP, 1300), figures("A", Packaging.AOT, 500), figures("B", Packaging.ZIP, 1500),
            figures("B", Packaging.AOT, 450));

    private static Figures figures(String name, Packaging packaging, double cold) {
        return new Figures(name, packaging, cold - 100, 100, cold, cold / 2, 4, 8, 150, 16);
    }

    @Test
    void a_goal_is_judged_by_the_function_that_is_farthest_from_it() {
        Goal zip = Goal.judged(FIGURES).getFirst();
        assertEquals("B", zip.worst());
        assertEquals(1.5, zip.ratio(), 1e-9);
        assertTrue(zip.sentence().endsWith("not met; 1 of 2 functions keep it"), zip.sentence());
        Goal cache = Goal.judged(FIGURES).get(1);
        assertEquals("A", cache.worst());
        assertEquals(1.25, cache.ratio(), 1e-9);
        assertTrue(cache.met());
    }

    @Test
    void figures_are_the_medians_of_their_runs_and_percentiles_those_of_the_nearest_rank() {
        List<Double> warm = IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList();
        List<Run> runs = List.of(new Run(30, 3, 9, warm, 1), new Run(10, 1, 7, warm, 3), new Run(20, 2, 8, warm, 2));
        Figures figures = Figures.of(new Subject("A", 16_000_000, Path.of("."), new FlatLayout(Path.of("."), List.of()),
                "h", 1024, Map.of(), List.of()), Packaging.ZIP, runs);
        assertEquals(new Figures("A", Packaging.ZIP, 20, 2, 22, 8, 50, 99, 2, 16), figures);
    }

    @Test
    void the_report_is_a_table_json_and_a_chart_with_all_figures(@TempDir Path folder) throws Exception {
        new Report("a <machine>", FIGURES, Goal.judged(FIGURES)).write(folder);
        String table = Files.readString(folder.resolve("cold-start.md"));
        assertTrue(table.contains("| B | zip | 1400 | 100 | 1500 | 750 | 4.0 | 8.0 | 150 | 16.0 |"), table);
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("cold-start.json")));
        assertEquals(FIGURES.size(), json.path("figures").size());
        String chart = Files.readString(folder.resolve("cold-start.svg"));
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.getBytes(StandardCharsets.UTF_8)));
        // the background, and for each figure the start and the first event
        assertEquals(1 + 2 * FIGURES.size(), svg.getElementsByTagName("rect").getLength());
    }
}
