package id.tumbuh.local.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a person would keep of the day, in a folder; nothing where no folder was named. */
final class Keepsakes {

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

    void finish() throws IOException {
        keep("documents.json", JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsBytes(documents));
    }
}
