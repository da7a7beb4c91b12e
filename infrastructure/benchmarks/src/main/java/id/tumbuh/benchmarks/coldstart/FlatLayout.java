package id.tumbuh.benchmarks.coldstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An artefact as a container image has it: jars alone on one class path, in an order that is always the same. A JDK's AOT
 * cache holds classes of the application class loader, from jars, and is for this class path only.
 */
public record FlatLayout(Path folder, List<Path> classPath) {

    /** @param task an unpacked artefact: classes at its root, libraries in its folder lib */
    public static FlatLayout of(Path task, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Path classes = folder.resolve("classes.jar");
        try (Stream<Path> files = Files.walk(task);
                OutputStream out = Files.newOutputStream(classes);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(task.resolve("lib"))).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(task.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        List<Path> classPath = new ArrayList<>(List.of(classes));
        try (Stream<Path> libraries = Files.list(task.resolve("lib"))) {
            libraries.sorted().forEach(classPath::add);
        }
        return new FlatLayout(folder, List.copyOf(classPath));
    }

    /** A folder without classes: Lambda's client looks for more of them in the working directory. */
    public Path workingDirectory() {
        return folder.resolve("empty");
    }

    public Path cache() {
        return folder.resolve("function.aot");
    }
}
