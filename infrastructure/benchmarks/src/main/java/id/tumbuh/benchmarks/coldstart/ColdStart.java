package id.tumbuh.benchmarks.coldstart;

import id.tumbuh.benchmarks.coldstart.Figures.Run;
import id.tumbuh.benchmarks.coldstart.Subject.Packaging;
import id.tumbuh.local.demo.DemoSnapshot;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures each function's cold start beside a plain handler's. The runs of all take turns, so that what else the machine
 * does meets all of them; times are compared only with times of the same run.
 */
public final class ColdStart {

    private static final int REPETITIONS = Integer.getInteger("repetitions", 3);
    private static final String FUNCTIONS = System.getProperty("functions", ".*");

    private final Path folder;
    private final Map<Subject, Map<Packaging, List<Run>>> runs = new LinkedHashMap<>();

    private ColdStart(Path folder) {
        this.folder = folder;
    }

    /** @param arguments the project's root, and the folder for what is written */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        if (Files.exists(folder)) {
            DemoSnapshot.delete(folder);
        }
        Files.createDirectories(folder);
        try (RecordedDay day = RecordedDay.live(Path.of(arguments[0]))) {
            Report report = new ColdStart(folder).measure(day);
            report.write(folder);
            System.out.println(report.markdown());
        }
        // what a server of the local cloud left running is not waited for
        System.exit(0);
    }

    private Report measure(RecordedDay day) throws IOException {
        double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Subjects subjects = new Subjects(day, folder);
        List<FunctionSpec> specs = day.cloud().template().functions().stream()
                .filter(spec -> spec.name().matches(FUNCTIONS))
                // the canary has no table: it could be measured beside no put
                .filter(spec -> spec.environment().containsKey("TABLE")).toList();
        List<Subject> functions = new ArrayList<>();
        for (FunctionSpec spec : specs) {
            functions.add(subjects.of(spec));
        }
        add(subjects.plain(functions.getFirst(), specs.getFirst()), Packaging.ZIP, Packaging.FLAT, Packaging.AOT);
        for (Subject function : functions) {
            add(function, Packaging.ZIP, Packaging.AOT);
        }
        for (int i = 0; i < REPETITIONS; i++) {
            takeTurns();
        }
        List<Figures> figures = runs.entrySet().stream().flatMap(subject -> subject.getValue().entrySet().stream()
                .map(each -> Figures.of(subject.getKey(), each.getKey(), each.getValue()))).toList();
        return new Report(machine(loadBefore), figures, Goal.judged(figures));
    }

    private void add(Subject subject, Packaging... packagings) throws IOException {
        subject.train();
        Map<Packaging, List<Run>> ofSubject = new EnumMap<>(Packaging.class);
        for (Packaging packaging : packagings) {
            ofSubject.put(packaging, new ArrayList<>());
        }
        runs.put(subject, ofSubject);
    }

    private void takeTurns() throws IOException {
        for (Map.Entry<Subject, Map<Packaging, List<Run>>> subject : runs.entrySet()) {
            for (Map.Entry<Packaging, List<Run>> each : subject.getValue().entrySet()) {
                each.getValue().add(Run.of(subject.getKey(), each.getKey()));
            }
        }
    }

    private static String machine(double loadBefore) {
        return String.format(Locale.ROOT,
                "%s, %d cores, %s %s, Java %s; %d runs each; load average %.1f before, %.1f after",
                LocalDate.now(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
                System.getProperty("os.arch"), Runtime.version(), REPETITIONS, loadBefore,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
