package id.tumbuh.workforce.store;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.Nip;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.workforce.store.DynamoRegistry.NipItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings people from the secrets that were to those that are, a part of the table at a time. Person, claim on the NIP and event
 * are one transaction, and whom an import changes meanwhile is left to it: so it may stop anywhere and begin again.
 */
public final class Reseal {

    private static final int READ = 500;

    /**
     * @param resealed people who were brought over
     * @param left people whom somebody else changed meanwhile
     * @param current people who needed nothing
     */
    public record Part(int resealed, int left, int current, Optional<String> next) {}

    private record Change(PersonItem stored, PersonItem next) {}

    private final Database database;
    private final NipLookup lookup;
    private final Sealer sealer;

    public Reseal(Database database, NipLookup lookup, Sealer sealer) {
        this.database = database;
        this.lookup = lookup;
        this.sealer = sealer;
    }

    public Part part(Optional<String> cursor, Instant at) {
        Page<PersonItem> page = database.scan(PersonItem.class, PersonItem.PREFIX, READ, cursor);
        List<Change> changes = new ArrayList<>();
        for (PersonItem person : page.items()) {
            if (!person.erased()) {
                // opened in any case: what no secret opens must be told, not be counted
                Nip nip = new Nip(sealer.open(person.nipSealed()));
                if (!sealer.isCurrent(person.nipSealed()) || !person.nipHash().equals(lookup.of(nip))) {
                    changes.add(new Change(person, person.resealed(lookup.of(nip), sealer.seal(nip.digits()))));
                }
            }
        }
        int done = 0;
        for (int from = 0; from < changes.size(); from += DynamoRegistry.ROTATING_BATCH) {
            done += write(changes.subList(from, Math.min(changes.size(), from + DynamoRegistry.ROTATING_BATCH)), at);
        }
        return new Part(done, changes.size() - done, page.items().size() - changes.size(), page.next());
    }

    /** All in one transaction; one by one where somebody was changed meanwhile. */
    private int write(List<Change> changes, Instant at) {
        Write write = database.write();
        for (Change change : changes) {
            PersonItem next = change.next();
            // a newer import that confirms a person raises no version, and must not be undone
            write.putIf("person", next, "#version = :version and #confirmedAt = :confirmedAt",
                    Map.of("version", change.stored().version(), "confirmedAt", change.stored().confirmedAt()))
                    .putIf("nip", NipItem.of(next),
                            DynamoRegistry.UNCLAIMED, Map.of("asn", next.asn().value()));
            if (!change.stored().nipHash().equals(next.nipHash())) {
                write.delete(NipItem.pk(change.stored().nipHash()), "-");
            }
        }
        write.event(new PeopleChanged(changes.stream().map(change -> change.next().snapshot()).toList()), at);
        return switch (write.commit()) {
            case Commit.Done() -> changes.size();
            case Commit.Refused(var labels) when changes.size() > 1 ->
                changes.stream().mapToInt(change -> write(List.of(change), at)).sum();
            case Commit.Refused(var labels) -> 0;
        };
    }
}
