package id.tumbuh.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures as Markdown, JSON and SVG. machine says where and when they were measured, and under which load. */
record Report(String machine, List<Figures> figures, List<Goal> goals) {

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("cold-start.md"), markdown());
        Files.writeString(folder.resolve("cold-start.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(
                        Map.of("machine", machine, "figures", figures, "goals", goals)));
        Files.writeString(folder.resolve("cold-start.svg"), new Chart(machine, figures).svg());
    }

    String markdown() {
        StringBuilder out = new StringBuilder(machine).append("\n\n");
        out.append("| Function | Packaging | Init ms | First event ms | Cold ms | CPU ms | Warm p50 ms | p99 ms "
                + "| Resident MB | Zip MB |\n| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |\n");
        figures.forEach(each -> out.append(row(each)));
        out.append("\nThe AOT figures are of the flat class path of a container image, not of a zip.\n\n");
        goals.forEach(goal -> out.append("- ").append(goal.sentence()).append("\n"));
        return out.toString();
    }

    private static String row(Figures each) {
        return String.format(Locale.ROOT, "| %s | %s | %.0f | %.0f | %.0f | %.0f | %.1f | %.1f | %.0f | %s |%n",
                each.name(), each.packaging(), each.init(), each.first(), each.cold(), each.cpu(), each.p50(),
                each.p99(), each.residentMb(),
                each.zipMb() == 0 ? "" : String.format(Locale.ROOT, "%.1f", each.zipMb()));
    }
}
