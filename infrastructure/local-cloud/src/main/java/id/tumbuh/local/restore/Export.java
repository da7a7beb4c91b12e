package id.tumbuh.local.restore;

import id.tumbuh.local.services.ItemJson;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import id.tumbuh.local.template.LocalAccount;
import id.tumbuh.runtime.dynamo.AttributeJson;
import id.tumbuh.shared.Digests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table in a folder, in the form of DynamoDB's full export to S3 (DYNAMODB_JSON): a manifest, and files of gzip with an
 * item a line.
 */
record Export(Path root, String id) {

    private static final String ALL = "AWSDynamoDB";
    private static final int FILE_ITEMS = 5000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Writes the items; the manifest is last, so that an export without one is known to be unfinished. */
    static Export write(Path root, TableSpec table, Instant at, List<Map<String, AttributeValue>> items)
            throws IOException {
        Export export = new Export(root, "%014d-%s".formatted(at.toEpochMilli(), table.name()));
        Files.createDirectories(export.folder().resolve("data"));
        StringBuilder files = new StringBuilder();
        for (int from = 0; from < items.size(); from += FILE_ITEMS) {
            List<Map<String, AttributeValue>> part = items.subList(from, Math.min(items.size(), from + FILE_ITEMS));
            files.append(export.file("part%05d.json.gz".formatted(from / FILE_ITEMS), part)).append('\n');
        }
        Files.writeString(export.folder().resolve("manifest-files.json"), files);
        ObjectNode summary = JSON.createObjectNode().put("version", "2020-06-30").put("exportTime", at.toString())
                .put("tableArn", LocalAccount.arn("dynamodb", "table/" + table.name()))
                .put("manifestFilesS3Key", export.key("manifest-files.json")).put("itemCount", items.size())
                .put("outputFormat", "DYNAMODB_JSON").put("exportType", "FULL_EXPORT");
        Files.write(export.folder().resolve("manifest-summary.json"), JSON.writeValueAsBytes(summary));
        return export;
    }

    Path folder() {
        return root.resolve(ALL).resolve(id);
    }

    private String key(String name) {
        return ALL + "/" + id + "/" + name;
    }

    private ObjectNode file(String name, List<Map<String, AttributeValue>> items) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (Map<String, AttributeValue> item : items) {
                zip.write(JSON.writeValueAsBytes(JSON.createObjectNode().set("Item", ItemJson.of(item))));
                zip.write('\n');
            }
        }
        Files.write(folder().resolve("data").resolve(name), bytes.toByteArray());
        byte[] md5 = checksum(bytes.toByteArray());
        return JSON.createObjectNode().put("itemCount", items.size())
                .put("md5Checksum", Base64.getEncoder().encodeToString(md5))
                .put("etag", HexFormat.of().formatHex(md5)).put("dataFileS3Key", key("data/" + name));
    }

    /**
     * Hands over every item, file by file; a file is handed over when all of it is what the manifest says.
     *
     * @return how many there are
     */
    long read(Consumer<List<Map<String, AttributeValue>>> items) throws IOException, DamagedExport {
        long count = 0;
        for (String line : Files.readAllLines(present(folder().resolve("manifest-files.json")))) {
            JsonNode file = json(line, "manifest-files.json");
            List<Map<String, AttributeValue>> read = items(file);
            items.accept(read);
            count += read.size();
        }
        JsonNode summary = json(Files.readString(present(folder().resolve("manifest-summary.json"))),
                "manifest-summary.json");
        if (summary.path("itemCount").asLong(-1) != count) {
            throw new DamagedExport("manifest-summary.json tells of " + summary.path("itemCount") + " items, "
                    + "manifest-files.json of " + count);
        }
        return count;
    }

    private List<Map<String, AttributeValue>> items(JsonNode file) throws IOException, DamagedExport {
        String key = file.path("dataFileS3Key").asString("");
        byte[] bytes = Files.readAllBytes(present(root.resolve(key)));
        if (!Base64.getEncoder().encodeToString(checksum(bytes)).equals(file.path("md5Checksum").asString(""))) {
            throw new DamagedExport(key + " has another checksum than the manifest says");
        }
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            for (String line : new String(zip.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String where = key + " line " + (items.size() + 1);
                try {
                    items.add(AttributeJson.item(json(line, where).path("Item")));
                } catch (IllegalArgumentException | JacksonException e) {
                    throw new DamagedExport(where + " is no item");
                }
            }
        }
        if (items.size() != file.path("itemCount").asLong(-1)) {
            throw new DamagedExport(key + " has " + items.size() + " items, the manifest says "
                    + file.path("itemCount"));
        }
        return items;
    }

    private static Path present(Path file) throws DamagedExport {
        if (!Files.exists(file)) {
            throw new DamagedExport(file.getFileName() + " is missing");
        }
        return file;
    }

    private static JsonNode json(String text, String where) throws DamagedExport {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new DamagedExport(where + " is no JSON");
        }
    }

    /** The manifest's, not a protection: whoever can change a file can change its checksum. */
    private static byte[] checksum(byte[] bytes) {
        return Digests.of("MD5", bytes);
    }
}
