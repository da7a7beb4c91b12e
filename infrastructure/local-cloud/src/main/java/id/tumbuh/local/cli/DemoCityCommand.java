package id.tumbuh.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Run by the build: starts with the demonstration city, says what that took, and stops. The first time the city is loaded
 * and kept, so that nobody waits for it at {@code ./tumbuh}.
 */
@Command(name = "demo-city", hidden = true)
final class DemoCityCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        try (Start start = new Start(spec.commandLine().getOut(), Terminal::logTo)) {
            start.open(0, Optional.empty(), Optional.empty(), false);
            spec.commandLine().getOut().printf("start with the demonstration city: %.1f s, %s%n", start.seconds(),
                    memory());
        } catch (IOException e) {
            throw new CommandFailed(e.getMessage());
        }
    }

    /** The most memory that this process had, where the system is a Linux that tells. */
    private static String memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB").findFirst().orElse("")
                : "memory unknown";
    }
}
