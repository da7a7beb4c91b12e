package id.tumbuh.benchmarks.coldstart;

import id.tumbuh.local.lambda.Artefact;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Unpacks what is measured into a folder: the template's functions, and the plain handler with the same client's jars. */
final class Subjects {

    /** The plain handler needs the SDK's jars of the functions, and none of the framework's. */
    private static final List<String> OF_THE_SDK = List.of("-" + sdkVersion() + ".jar", "reactive-streams",
            "slf4j-api");
    static final String PLAIN = "plain handler";

    private final RecordedDay day;
    private final Path folder;

    Subjects(RecordedDay day, Path folder) {
        this.day = day;
        this.folder = folder;
    }

    Subject of(FunctionSpec spec) throws IOException {
        Path zip = day.cloud().options().root().resolve(spec.codeUri());
        Path task = folder.resolve("task").resolve(zip.getFileName().toString());
        if (!Files.exists(task)) {
            Artefact.unpack(zip, task);
        }
        return new Subject(spec.name(), Files.size(zip), task, FlatLayout.of(task, folder.resolve(spec.name())),
                spec.handler(), spec.memoryMb(), environment(spec), day.events(spec));
    }

    private Map<String, String> environment(FunctionSpec spec) {
        // whose events they are is in the address, as the local cloud has it
        return Artefact.environment(spec, day.cloud().dynamo().uri().toString(),
                day.cloud().events().uri() + "/" + spec.name());
    }

    /** With the memory, the flags and the table of the function beside which it is measured. */
    Subject plain(Subject beside, FunctionSpec spec) throws IOException {
        Path task = folder.resolve("task").resolve("plain");
        Path type = task.resolve(PlainPut.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(type.getParent());
        Files.createDirectories(task.resolve("lib"));
        try (InputStream in = PlainPut.class.getResourceAsStream("PlainPut.class")) {
            Files.copy(in, type);
        }
        try (Stream<Path> libraries = Files.list(beside.task().resolve("lib"))) {
            for (Path library : libraries.filter(Subjects::ofTheSdk).toList()) {
                Files.copy(library, task.resolve("lib").resolve(library.getFileName().toString()));
            }
        }
        Map<String, String> environment = new HashMap<>(environment(spec));
        environment.put("TABLE", spec.environment().get("TABLE"));
        return new Subject(PLAIN, 0, task, FlatLayout.of(task, folder.resolve("plain")),
                PlainPut.class.getName() + "::handleRequest", spec.memoryMb(), environment, beside.events());
    }

    private static boolean ofTheSdk(Path library) {
        return OF_THE_SDK.stream().anyMatch(part -> library.getFileName().toString().contains(part));
    }

    private static String sdkVersion() {
        return software.amazon.awssdk.core.util.VersionInfo.SDK_VERSION;
    }
}
