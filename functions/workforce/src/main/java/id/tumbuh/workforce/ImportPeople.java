package id.tumbuh.workforce;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.Role;
import id.tumbuh.workforce.model.Columns;
import id.tumbuh.workforce.store.Imports;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * BKPSDM hands over the staff registry's export. Every line is judged at once, and against all others; what can be applied
 * is applied chunk by chunk by what the stream starts.
 */
final class ImportPeople implements Function<ImportPeople.Command, ImportPeople.Outcome> {

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
        RegistryFile file = RegistryFile.read(command.body());
        Optional<Integer> columns = file.columns();
        if (columns.isEmpty()) {
            return new Unreadable(
                    "Baris pertama harus: " + Columns.WITHOUT_ACTIVE
                            + ", dan boleh ditambah ,active atau ,active,grade di akhirnya.",
                    "The first line must be: " + Columns.WITHOUT_ACTIVE
                            + ", and may have ,active or ,active,grade at its end.");
        }
        if (file.lines().isEmpty() || file.lines().size() > MAX_LINES) {
            return new Unreadable("Jumlah baris 1 sampai " + MAX_LINES + ".",
                    "There must be 1 to " + MAX_LINES + " lines.");
        }
        return switch (imports.receive(UUID.randomUUID().toString(), file.judged(columns.get()), command.caller(),
                command.key(), command.body(), command.at())) {
            case Imports.Received(String importId) -> new Received(importId, file.lines().size());
            case Imports.OtherBody() -> new KeyReused();
        };
    }
}
