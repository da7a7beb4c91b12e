package id.tumbuh.local.browser;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** A chromium without a window, with a profile of its own that goes with it. */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    /** What the browser would otherwise say to its maker, or show to a person who uses it for the first time. */
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--remote-debugging-port=0");
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    private final Process process;
    private final Path profile;

    private Browser(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** @throws IllegalStateException in one sentence, where no chromium is found */
    public static Browser start() throws IOException {
        Path chromium = find().orElseThrow(() -> new IllegalStateException(
                "The profile 'browser' needs a chromium on the PATH, such as Debian's package chromium; none is there"));
        Path profile = Files.createTempDirectory("browser");
        List<String> command = new ArrayList<>(List.of(chromium.toString()));
        command.addAll(FLAGS);
        command.addAll(List.of("--user-data-dir=" + profile, "about:blank"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(profile.resolve("output.txt").toFile()).start();
        return new Browser(process, profile);
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable)
                .findFirst();
    }

    /** A new tab, which shows nothing yet. */
    public Tab tab() throws IOException {
        Path port = profile.resolve("DevToolsActivePort");
        try {
            await().atMost(STARTS_WITHIN).until(() -> Files.exists(port) && Files.readAllLines(port).size() > 1);
        } catch (ConditionTimeoutException e) {
            throw new IOException("chromium does not start: " + Files.readString(profile.resolve("output.txt")), e);
        }
        return Tab.open(Integer.parseInt(Files.readAllLines(port).getFirst()));
    }

    /** Ends it with all its processes, and deletes its profile. */
    @Override
    public void close() throws IOException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        await().atMost(STARTS_WITHIN)
                .until(() -> !process.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
