package id.tumbuh.runtime;

import java.util.Optional;

/**
 * The secret that writes, and the one that is only read while secrets are rotated. There are two places for secrets, the setting
 * itself and the one with _B at its end; the setting NIP_KEYS says which of them count, the one that writes first: A, AB,
 * BA or B. Between two neighbours of this row functions of before and of now read each other's.
 */
public record KeyPair(String current, Optional<String> other) {

    public static KeyPair from(Settings settings, String name) {
        String keys = settings.optional("NIP_KEYS").orElse("A");
        return switch (keys) {
            case "A" -> new KeyPair(settings.required(name), Optional.empty());
            case "AB" -> new KeyPair(settings.required(name), Optional.of(settings.required(name + "_B")));
            case "BA" -> new KeyPair(settings.required(name + "_B"), Optional.of(settings.required(name)));
            case "B" -> new KeyPair(settings.required(name + "_B"), Optional.empty());
            default -> throw settings.problem("NIP_KEYS", "is " + keys + ", not A, AB, BA or B");
        };
    }
}
