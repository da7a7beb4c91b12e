package id.tumbuh.benchmarks.coldstart;

import id.tumbuh.local.lambda.LambdaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is measured: one function, its packagings, and its events. bytes is the zip's size, 0 where there is none. */
public record Subject(
        String name,
        long bytes,
        Path task,
        FlatLayout flat,
        String handler,
        int memoryMb,
        Map<String, String> environment,
        List<byte[]> events) {

    /** Lambda leaves the JVM less than the function's memory. */
    private static final double HEAP = 0.8;

    /** How it is packed and started. */
    public enum Packaging {
        ZIP("zip"), FLAT("flat class path"), AOT("flat class path, AOT cache"),
        /** As an image starts it: without the cache where the JVM refuses it. Not measured. */
        IMAGE("image");

        private final String words;

        Packaging(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The same flags for all. A cache that the JVM refuses ends it: no figure is of another thing than it says. */
    private List<String> flags(List<String> more) {
        List<String> flags = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx" + (int) (memoryMb * HEAP) + "m",
                "--enable-native-access=ALL-UNNAMED"));
        flags.addAll(more);
        return flags;
    }

    private String cacheFlag() {
        return "-XX:AOTCache=" + flat.cache();
    }

    /** With them an image's function starts, with its cache or without. */
    List<String> imageFlags() {
        return flags(List.of(cacheFlag()));
    }

    public LambdaProcess start(Packaging packaging) throws IOException {
        return switch (packaging) {
            case ZIP -> LambdaProcess.start(new LambdaProcess.Setup(task, List.of(), flags(List.of()), handler,
                    environment, log("zip")));
            case FLAT -> flat(List.of(), "flat");
            case IMAGE -> flat(List.of(cacheFlag()), "image");
            case AOT -> flat(List.of("-XX:AOTMode=on", cacheFlag()), "aot");
        };
    }

    /**
     * Trains the AOT cache through the real entry point: start, one event of each route, end. The JVM writes the cache at
     * its end.
     */
    public void train() throws IOException {
        Files.deleteIfExists(flat.cache());
        try (LambdaProcess process = flat(List.of("-XX:AOTCacheOutput=" + flat.cache()), "train")) {
            process.init();
            for (byte[] event : events) {
                process.invoke(event);
            }
            process.end();
            if (!Files.exists(flat.cache())) {
                throw new IOException("no AOT cache was written: " + process.log());
            }
        }
    }

    private LambdaProcess flat(List<String> more, String log) throws IOException {
        return LambdaProcess.start(new LambdaProcess.Setup(flat.workingDirectory(), flat.classPath(), flags(more),
                handler, environment, log(log)));
    }

    private Path log(String kind) {
        return flat.folder().resolve(kind + ".log");
    }
}
