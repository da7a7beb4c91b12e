import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Run by the build for each context: writes the zip that template.yaml's CodeUri names, with the context's classes at its
 * root and its libraries under lib. Libraries are packed into it without a compression of their own: deflated as a whole
 * they take a third less, and classes are read from them without inflating. The same input gives the same bytes: entries
 * are sorted, and all are of one time.
 */
final class LambdaZip {

    /** What comes along with a library and no function reaches, by the library's name without its version. */
    private static final Set<String> NOT_NEEDED = Set.of(
            // of Spring Cloud Function its registry is used, without an application context or Spring Boot around it
            "spring-web", "spring-boot-web-server", "spring-boot-http-client", "spring-boot-http-converter",
            "spring-boot-restclient", "micrometer-observation", "micrometer-commons", "spring-boot",
            "spring-boot-autoconfigure", "spring-aop", "snakeyaml", "jakarta.annotation-api",
            // events are read without it
            "jackson-datatype-joda", "joda-time",
            // nothing logs by Log4j or java.util.logging
            "log4j-api", "log4j-to-slf4j", "jul-to-slf4j",
            // no classes in them
            "spring-boot-starter", "spring-boot-starter-logging", "listenablefuture",
            // annotations that a compiler reads
            "jspecify", "error_prone_annotations", "j2objc-annotations", "auto-value-annotations",
            // codes are drawn, not read from pictures or by a command line
            "jai-imageio-core", "jcommander");

    private final LocalDateTime time;

    private LambdaZip(Instant time) {
        this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /** @param arguments the folder of classes, the class path, the time of all entries, and the file to write */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        List<Path> libraries = Stream.of(arguments[1].split(File.pathSeparator)).map(Path::of)
                .filter(path -> path.toString().endsWith(".jar")).filter(path -> !NOT_NEEDED.contains(name(path)))
                .toList();
        byte[] zip = new LambdaZip(Instant.parse(arguments[2])).zip(classes, libraries);
        Files.write(Path.of(arguments[3]), zip);
    }

    private static String name(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d.*", "");
    }

    private byte[] zip(Path classes, List<Path> libraries) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(files(classes));
        for (Path library : libraries) {
            if (entries.put("lib/" + library.getFileName(), stored(library)) != null) {
                throw new IllegalStateException("two libraries are called " + library.getFileName());
            }
        }
        return written(entries, ZipEntry.DEFLATED);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(
                    Collectors.toMap(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'),
                            LambdaZip::bytes));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same jar, its entries sorted after the manifest, without folders and without compression. */
    private byte[] stored(Path jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Comparator
                .comparing((String name) -> !name.equals("META-INF/MANIFEST.MF")).thenComparing(name -> name));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return written(entries, ZipEntry.STORED);
    }

    private byte[] written(Map<String, byte[]> entries, int method) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(entry(each.getKey(), each.getValue(), method));
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
    }

    private ZipEntry entry(String name, byte[] content, int method) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        entry.setMethod(method);
        if (method == ZipEntry.STORED) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setCrc(crc.getValue());
            entry.setSize(content.length);
            entry.setCompressedSize(content.length);
        }
        return entry;
    }
}
