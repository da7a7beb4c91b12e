package id.tumbuh.local.restore;

import id.tumbuh.local.template.CloudTemplate.KeySpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Restores tables from an export into new ones, and holds them against what was exported. The tables themselves are only
 * read. A scan of a table that is written to meanwhile is no moment, as AWS's export is: here the moment is when it was read.
 */
public final class RestoreDrill {

    private static final String LEDGER = "LedgerTable";

    private final DynamoDbClient client;
    private final Clock clock;
    private final BooleanSupplier stopped;

    public RestoreDrill(DynamoDbClient client, Clock clock) {
        this(client, clock, () -> false);
    }

    /** @param stopped asked now and then, whether the drill shall leave off */
    public RestoreDrill(DynamoDbClient client, Clock clock, BooleanSupplier stopped) {
        this.client = client;
        this.clock = clock;
        this.stopped = stopped;
    }

    /** A table's export with what is to be found in it. */
    record Exported(TableSpec table, Export export, Contents contents, Optional<LedgerBooks> books) {}

    /**
     * What came of one table.
     *
     * @param since how the table itself changed since the export: what a restore would lose
     * @param failures why it is not restored as it was
     */
    public record Restored(String table, Instant exportedAt, int items, long outbox, Optional<String> points,
            String since, List<String> settings, List<String> failures) {}

    /**
     * Exports a table and restores it from the export.
     *
     * @throws java.util.concurrent.CancellationException where it was stopped; the new table is dropped then, too
     */
    public Restored drill(TableSpec table, Path folder) throws IOException {
        return restore(export(table, folder));
    }

    Exported export(TableSpec table, Path folder) throws IOException {
        List<Map<String, AttributeValue>> items;
        try {
            items = Contents.scan(client, table.name());
        } catch (ResourceNotFoundException e) {
            throw new IOException("there is no table " + table.name());
        }
        Export export = Export.write(folder, table, clock.instant(), items);
        return new Exported(table, export, contents(table, items), books(table, items));
    }

    Restored restore(Exported exported) throws IOException {
        TableSpec table = exported.table();
        RestoredTable restored = RestoredTable.create(client, table, table.name() + "-drill-" + clock.millis());
        try {
            List<String> failures = new ArrayList<>();
            try {
                exported.export().read(items -> restored.put(items, stopped));
                failures.addAll(check(exported, restored));
            } catch (DamagedExport e) {
                failures.add("the export is damaged: " + e.getMessage());
            }
            return new Restored(table.logicalId(),
                    Instant.ofEpochMilli(Long.parseLong(exported.export().id().split("-")[0])),
                    exported.contents().size(), exported.contents().outbox(),
                    exported.books().map(books -> books.total().toPlainString()), since(exported),
                    restored.settingsToSwitchOn(), failures);
        } finally {
            restored.drop();
        }
    }

    private List<String> check(Exported exported, RestoredTable restored) {
        List<Map<String, AttributeValue>> items = Contents.scan(client, restored.name());
        List<String> failures = new ArrayList<>();
        Contents.Difference difference = exported.contents().differenceTo(contents(exported.table(), items));
        if (difference.missing() > 0) {
            failures.add(difference.missing() + " items are missing");
        }
        if (difference.added() > 0) {
            failures.add(difference.added() + " items were not in the table");
        }
        if (difference.changed() > 0) {
            failures.add(difference.changed() + " items are not what they were");
        }
        exported.books().ifPresent(books -> {
            LedgerBooks now = books(exported.table(), items).orElseThrow();
            failures.addAll(books.differencesTo(now));
            failures.addAll(now.gaps());
        });
        failures.addAll(restored.indexFailures(items));
        return failures;
    }

    private String since(Exported exported) {
        Contents.Difference since = exported.contents().differenceTo(
                contents(exported.table(), Contents.scan(client, exported.table().name())));
        return since.none()
                ? "unchanged"
                : since.added() + " new, " + since.changed() + " changed, " + since.missing() + " deleted";
    }

    private static Contents contents(TableSpec table, List<Map<String, AttributeValue>> items) {
        return Contents.of(items, table.keys().stream().map(KeySpec::attribute).toList());
    }

    private static Optional<LedgerBooks> books(TableSpec table, List<Map<String, AttributeValue>> items) {
        return table.logicalId().equals(LEDGER) ? Optional.of(LedgerBooks.of(items)) : Optional.empty();
    }
}
