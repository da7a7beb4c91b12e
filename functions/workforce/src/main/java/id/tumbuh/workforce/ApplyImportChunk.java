package id.tumbuh.workforce;

import id.tumbuh.runtime.StreamRecord;
import id.tumbuh.workforce.model.ImportLine;
import id.tumbuh.workforce.model.Rejection;
import id.tumbuh.workforce.store.Imports;
import id.tumbuh.workforce.store.People;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Applies one chunk of an import. A crash anywhere is harmless: people that were written are found unchanged by the next
 * attempt, and the chunk's report replaces its lines only at the end, once.
 */
final class ApplyImportChunk implements Consumer<StreamRecord> {

    private final Imports imports;
    private final People people;
    private final Clock clock;

    ApplyImportChunk(Imports imports, People people, Clock clock) {
        this.imports = imports;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void accept(StreamRecord change) {
        if (!change.text("pk").startsWith("IMPORT#") || !change.text("sk").startsWith("CHUNK#")) {
            return;
        }
        imports.waiting(change.text("pk"), change.text("sk")).ifPresent(chunk -> {
            List<Rejection> rejections = new ArrayList<>();
            List<ImportLine.Accepted> accepted = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < chunk.lines().size(); i++) {
                switch (CsvLines.parse(chunk.firstLine() + i, chunk.lines().get(i))) {
                    case ImportLine.Rejected(Rejection rejection) -> rejections.add(rejection);
                    case ImportLine.Accepted line when !seen.add("s" + line.person().asn())
                            | !seen.add("n" + line.nip().digits()) ->
                        rejections.add(Rejection.twice(line.number()));
                    case ImportLine.Accepted line -> accepted.add(line);
                }
            }
            People.Applied applied = people.apply(accepted, clock.instant());
            rejections.addAll(applied.rejections());
            imports.applied(chunk, applied.changed(), applied.unchanged(), rejections);
        });
    }
}
