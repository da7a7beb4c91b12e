package id.tumbuh.local.cli;

import id.tumbuh.local.restore.RestoreDrill;
import id.tumbuh.local.restore.RestoreDrill.Restored;
import id.tumbuh.local.services.Tables;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import id.tumbuh.local.template.TemplateReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exports every table of a running cloud, restores it into a new one, and says whether it is the same. */
@Command(name = "restore-drill", description = "latihan pemulihan: ekspor, tabel baru, periksa / export, new table, checks")
final class RestoreDrillCommand implements Runnable {

    private static final Map<String, String> ANY = Map.of("OidcIssuer", "-", "OidcJwksUrl", "-", "PublicUrl", "-",
            "SpaOrigin", "-", "SignatoryName", "-", "SignatoryPosition", "-");

    @Mixin
    private PortOption cloud;

    @Option(names = "--out", paramLabel = "DIR", description = "simpan ekspor / keep the exports, which hold personal data")
    private Path kept;

    @Override
    public void run() {
        URI dynamo = URI.create(cloud.get("/_local/addresses").path("dynamodb").asString());
        CloudTemplate template = TemplateReader.read(
                Path.of(System.getProperty("tumbuh.root")).resolve("template.yaml"), ANY,
                secret -> "");
        try (Tables tables = new Tables(dynamo); Ending ending = Ending.watched()) {
            // of a table that shall have no copy a drill makes none
            drill(new RestoreDrill(tables.client(), Clock.systemUTC(), ending::told),
                    template.tables().stream().filter(TableSpec::backedUp).toList());
        } catch (CancellationException e) {
            throw new CommandFailed("dihentikan / stopped");
        } catch (IOException e) {
            throw new CommandFailed("GAGAL / failed: " + e.getMessage());
        }
    }

    /** Exports hold names. */
    private static final FileAttribute<?> OWNERS_ALONE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private void drill(RestoreDrill drill, List<TableSpec> tables) throws IOException {
        Path folder = kept == null
                ? Files.createTempDirectory("tumbuh-export")
                : Files.createDirectories(kept, OWNERS_ALONE);
        List<String> failed = new ArrayList<>();
        try {
            for (TableSpec table : tables) {
                Restored restored = drill.drill(table, folder);
                print(restored);
                restored.failures().forEach(failure -> failed.add(restored.table() + ": " + failure));
            }
        } finally {
            if (kept == null) {
                delete(folder);
            }
        }
        if (!failed.isEmpty()) {
            throw new CommandFailed("GAGAL / failed: " + String.join("; ", failed));
        }
        cloud.print("Semua tabel pulih seperti semula / every table was restored as it was");
    }

    private void print(Restored restored) {
        cloud.print("%-16s %7d item, %d event menunggu kirim / to be sent again%s".formatted(restored.table(),
                restored.items(), restored.outbox(),
                restored.points().map(points -> ", " + points + " poin / points, no gap").orElse("")));
        cloud.print("                 sejak / since " + restored.exportedAt() + ": " + restored.since());
        cloud.print("                 nyalakan / switch on: " + String.join(", ", restored.settings()));
        restored.failures().forEach(failure -> cloud.print("                 GAGAL / failed: " + failure));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
