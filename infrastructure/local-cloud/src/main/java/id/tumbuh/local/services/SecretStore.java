package id.tumbuh.local.services;

import id.tumbuh.local.template.CloudTemplate.SecretSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Generates the template's secrets once: for a start, or for as long as their folder is kept. */
public final class SecretStore {

    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final Optional<Path> folder;

    /** @param folder where each secret is a file that only its owner may read */
    public SecretStore(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The secret's value: letters and digits. */
    public String value(SecretSpec spec) {
        return values.computeIfAbsent(spec.logicalId(),
                id -> folder.map(path -> kept(path.resolve(id), spec)).orElseGet(() -> generate(spec)));
    }

    private String kept(Path file, SecretSpec spec) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
            String value = generate(spec);
            Files.createFile(file,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, value);
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String generate(SecretSpec spec) {
        return random.ints(spec.length(), 0, CHARACTERS.length()).mapToObj(CHARACTERS::charAt).map(String::valueOf)
                .collect(Collectors.joining());
    }
}
