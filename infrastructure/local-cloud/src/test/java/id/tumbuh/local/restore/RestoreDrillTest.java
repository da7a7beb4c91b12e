package id.tumbuh.local.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.restore.RestoreDrill.Exported;
import id.tumbuh.local.restore.RestoreDrill.Restored;
import id.tumbuh.local.services.DynamoServer;
import id.tumbuh.local.template.CloudTemplate.IndexSpec;
import id.tumbuh.local.template.CloudTemplate.KeySpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RestoreDrillTest {

    private static final DynamoServer DYNAMO = new DynamoServer(Optional.empty());
    private static final DynamoDbClient CLIENT = DYNAMO.tables().client();
    private static final Clock CLOCK = Clock.systemUTC();

    private final TableSpec ledger = new TableSpec("LedgerTable", "Ledger-" + UUID.randomUUID(),
            Map.of("pk", "S", "sk", "S", "points", "N"),
            List.of(new KeySpec("pk", "HASH"), new KeySpec("sk", "RANGE")),
            List.of(new IndexSpec("byPoints", List.of(new KeySpec("points", "HASH")), "KEYS_ONLY", List.of())),
            "NEW_IMAGE", "expiresAt", true);
    private final RestoreDrill drill = new RestoreDrill(CLIENT, CLOCK);

    @TempDir
    private Path folder;

    @AfterAll
    static void stop() {
        DYNAMO.close();
    }

    @BeforeEach
    void aLedgerOfTwoPeople() {
        DYNAMO.create(ledger);
        for (String person : List.of("asn-1", "asn-2")) {
            put(booked(person, 2));
            put(entry(person, "completion", 60));
            put(entry(person, "digital", 20));
        }
    }

    @Test
    void a_table_is_restored_as_it_was_and_what_aws_does_not_restore_is_told() throws IOException {
        put(Map.of("pk", AttributeValue.fromS("ASN#asn-1"), "sk", AttributeValue.fromS("BOOKED#every-type"), "entries",
                AttributeValue.fromN("0"), "bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[]{1, 2})),
                "empty", AttributeValue.fromM(Map.of()), "none", AttributeValue.fromNul(true), "set",
                AttributeValue.fromSs(List.of("b", "a")), "numbers", AttributeValue.fromNs(List.of("2", "1.5")),
                "list", AttributeValue.fromL(List.of(AttributeValue.fromBool(true),
                        AttributeValue.fromM(Map.of("in", AttributeValue.fromS("x")))))));
        Restored restored = drill.drill(ledger, folder);
        assertEquals(List.of(), restored.failures());
        assertEquals(7, restored.items());
        assertEquals(Optional.of("160"), restored.points());
        assertEquals("unchanged", restored.since());
        assertEquals(List.of("stream NEW_IMAGE", "time-to-live expiresAt", "point-in-time recovery",
                "deletion protection"), restored.settings());
        assertTrue(CLIENT.listTables().tableNames().stream().noneMatch(name -> name.startsWith(ledger.name() + "-")),
                "the new table stays behind");
    }

    @Test
    void what_changed_after_the_moment_is_told_as_lost_and_is_no_failure() throws IOException {
        Exported exported = drill.export(ledger, folder);
        put(booked("asn-3", 0));
        put(entry("asn-1", "digital", 25));
        CLIENT.deleteItem(delete -> delete.tableName(ledger.name()).key(key(entry("asn-2", "digital", 0))));
        Restored restored = drill.restore(exported);
        assertEquals("1 new, 1 changed, 1 deleted", restored.since());
        assertEquals(List.of(), restored.failures());
        assertEquals(Optional.of("160"), restored.points());
    }

    @Test
    void events_that_the_restored_table_would_send_again_are_counted() throws IOException {
        TableSpec survey = new TableSpec("SurveyTable", "Survey-" + UUID.randomUUID(),
                Map.of("pk", "S", "sk", "S"), ledger.keys(), List.of(), "NEW_IMAGE", "expiresAt", true);
        DYNAMO.create(survey);
        for (String sk : List.of("1", "2")) {
            CLIENT.putItem(put -> put.tableName(survey.name()).item(Map.of("pk", AttributeValue.fromS("OUTBOX#0"),
                    "sk", AttributeValue.fromS(sk))));
        }
        assertEquals(2, drill.drill(survey, folder).outbox());
    }

    @Test
    void a_damaged_line_is_found() throws IOException {
        Exported exported = drill.export(ledger, folder);
        Path file = dataFile(exported);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertFound("has another checksum", exported);

        changeLine(exported, line -> line.substring(0, line.length() / 2));
        assertFound("line 1 is no JSON", exported);
    }

    @Test
    void a_missing_file_and_a_missing_manifest_are_found() throws IOException {
        Exported exported = drill.export(ledger, folder);
        Files.delete(exported.export().folder().resolve("manifest-summary.json"));
        assertFound("manifest-summary.json is missing", exported);
        Files.delete(dataFile(exported));
        assertFound("part00000.json.gz is missing", exported);
    }

    @Test
    void a_missing_item_is_found_even_where_the_manifest_agrees() throws IOException {
        Exported exported = drill.export(ledger, folder);
        List<Map<String, AttributeValue>> items = new ArrayList<>(Contents.scan(CLIENT, ledger.name()));
        items.removeIf(item -> item.containsKey("points") && item.get("pk").s().equals("ASN#asn-1"));
        assertEquals(List.of("2 items are missing", "ASN#asn-1 2026-Q4 has 0 points, had 80",
                "ASN#asn-1 certificate/1: 2 entries are missing"),
                drill.restore(insteadOf(exported, items)).failures());
    }

    @Test
    void a_changed_amount_is_found_even_where_the_manifest_agrees() throws IOException {
        Exported exported = drill.export(ledger, folder);
        List<Map<String, AttributeValue>> items = Contents.scan(CLIENT, ledger.name()).stream()
                .map(item -> item.containsKey("points") && item.get("pk").s().equals("ASN#asn-2")
                        && item.get("points").n().equals("20") ? entry("asn-2", "digital", 2000) : item)
                .toList();
        assertEquals(List.of("1 items are not what they were", "ASN#asn-2 2026-Q4 has 2060 points, had 80"),
                drill.restore(insteadOf(exported, items)).failures());
    }

    @Test
    void an_entry_that_nothing_booked_is_found() throws IOException {
        Exported exported = drill.export(ledger, folder);
        List<Map<String, AttributeValue>> items = new ArrayList<>(Contents.scan(CLIENT, ledger.name()));
        items.add(entry("asn-3", "completion", 5));
        assertEquals(List.of("1 items were not in the table",
                "ASN#asn-3 certificate/1: 1 entries that nothing booked"),
                drill.restore(insteadOf(exported, items)).failures());
    }

    @Test
    void a_table_that_is_not_there_is_told_in_a_sentence() {
        TableSpec other = new TableSpec("Other", "Other", Map.of(), List.of(), List.of(), "", "", true);
        assertEquals("there is no table Other",
                assertThrows(IOException.class, () -> drill.drill(other, folder)).getMessage());
    }

    private void assertFound(String failure, Exported exported) throws IOException {
        List<String> failures = drill.restore(exported).failures();
        assertEquals(1, failures.size(), failures.toString());
        assertTrue(failures.getFirst().startsWith("the export is damaged: "), failures.toString());
        assertTrue(failures.getFirst().contains(failure), failures.toString());
    }

    /** An export in which somebody changed items and the manifest with them. */
    private Exported insteadOf(Exported exported, List<Map<String, AttributeValue>> items) throws IOException {
        Export forged = Export.write(folder.resolve("forged"), ledger, CLOCK.instant(), items);
        return new Exported(ledger, forged, exported.contents(), exported.books());
    }

    /** Changes the first line, and the manifest's checksum with it. */
    private static void changeLine(Exported exported, UnaryOperator<String> change) throws IOException {
        Path file = dataFile(exported);
        Path manifest = exported.export().folder().resolve("manifest-files.json");
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
            zip.write(change.apply("{\"Item\":{\"pk\":{\"S\":\"x\"}}}").getBytes());
        }
        Files.write(file, bytes.toByteArray());
        try {
            String md5 = java.util.Base64.getEncoder().encodeToString(
                    java.security.MessageDigest.getInstance("MD5").digest(bytes.toByteArray()));
            Files.writeString(manifest, Files.readString(manifest).replaceAll("\"md5Checksum\":\"[^\"]*\"",
                    "\"md5Checksum\":\"" + java.util.regex.Matcher.quoteReplacement(md5) + "\""));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path dataFile(Exported exported) {
        return exported.export().folder().resolve("data/part00000.json.gz");
    }

    private void put(Map<String, AttributeValue> item) {
        CLIENT.putItem(put -> put.tableName(ledger.name()).item(item));
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
    }

    private static Map<String, AttributeValue> booked(String person, int entries) {
        return Map.of("pk", AttributeValue.fromS("ASN#" + person), "sk",
                AttributeValue.fromS("BOOKED#certificate/1"), "entries", AttributeValue.fromN("" + entries));
    }

    private static Map<String, AttributeValue> entry(String person, String rule, int points) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("pk", AttributeValue.fromS("ASN#" + person));
        item.put("sk", AttributeValue.fromS("2026-Q4#certificate/1/" + rule));
        item.put("entryId", AttributeValue.fromS("certificate/1/" + rule));
        item.put("points", AttributeValue.fromN("" + points));
        return item;
    }
}
