package id.tumbuh.local.day;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a person would keep of the day, in a folder; nothing where no folder was named. */
final class Keepsakes {

    private static final Map<String, String> CONTEXTS = Map.of("https://www.w3.org/ns/credentials/v2",
            "credentials-v2.jsonld", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "open-badges-3.0.3.jsonld");

    private final Optional<Path> folder;
    private final Map<String, Object> documents = new LinkedHashMap<>();

    Keepsakes(Optional<Path> folder) throws IOException {
        this.folder = folder;
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
    }

    void keep(String name, byte[] content) throws IOException {
        if (folder.isPresent()) {
            Files.write(folder.get().resolve(name), content);
        }
    }

    /** A document that a verifier fetches: its address and what it gets there. */
    void document(String url, Object content) {
        documents.put(url, content);
    }

    /** The JSON-LD contexts of a credential, as their publishers' packages have them. */
    void contexts(JsonNode urls) throws IOException {
        for (JsonNode url : urls.values()) {
            String name = Optional.ofNullable(CONTEXTS.get(url.asString()))
                    .orElseThrow(() -> new IOException("no copy of the context " + url.asString()));
            try (InputStream context = Keepsakes.class.getResourceAsStream("/contexts/" + name)) {
                document(url.asString(), JsonMapper.shared().readTree(context));
            }
        }
    }

    void finish() throws IOException {
        keep("documents.json", JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsBytes(documents));
    }
}
