package id.tumbuh.workforce;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.Role;
import id.tumbuh.workforce.store.Imports;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** BKPSDM hands over the staff registry's export; it is stored whole, and applied chunk by chunk by what the stream starts. */
final class ImportPeople implements Function<ImportPeople.Command, ImportPeople.Outcome> {

    static final String HEADER = "subject,nip,name,department,position,positionKind,superior,eligible";
    static final int MAX_LINES = 18_000;

    record Command(Caller caller, String key, byte[] body, Instant at) {}

    sealed interface Outcome {}

    record Received(String importId, int lines) implements Outcome {}

    record NotAllowed() implements Outcome {}

    record KeyReused() implements Outcome {}

    /** The header is another one, there are no lines or too many. */
    record Unreadable(String reasonId, String reasonEn) implements Outcome {}

    private final Imports imports;

    ImportPeople(Imports imports) {
        this.imports = imports;
    }

    @Override
    public Outcome apply(Command command) {
        if (!command.caller().is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        List<String> all = new String(command.body(), StandardCharsets.UTF_8).lines().toList();
        if (all.isEmpty() || !all.getFirst().replace("\uFEFF", "").strip().equals(HEADER)) {
            return new Unreadable("Baris pertama harus: " + HEADER, "The first line must be: " + HEADER);
        }
        List<String> lines = all.subList(1, all.size());
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            return new Unreadable("Jumlah baris 1 sampai " + MAX_LINES + ".",
                    "There must be 1 to " + MAX_LINES + " lines.");
        }
        String importId = UUID.nameUUIDFromBytes(
                (command.caller().id() + "#" + command.key()).getBytes(StandardCharsets.UTF_8)).toString();
        return switch (imports.receive(importId, lines, command.caller(), command.key(), command.body(),
                command.at())) {
            case RECEIVED, KNOWN -> new Received(importId, lines.size());
            case OTHER_BODY -> new KeyReused();
        };
    }
}
