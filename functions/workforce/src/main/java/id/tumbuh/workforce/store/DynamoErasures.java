package id.tumbuh.workforce.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.workforce.model.ErasureReason;
import java.time.Instant;
import java.util.Optional;

/** The tombstone, the note of the erasure and the event are one transaction. */
final class DynamoErasures implements Erasures {

    private static final int ATTEMPTS = 6;

    /** That somebody was erased: an opaque id, the law's reason, and where the decision is filed. */
    record ErasureItem(String pk, String sk, String reason, String reference) {}

    private final Database database;

    DynamoErasures(Database database) {
        this.database = database;
    }

    @Override
    public Erased erase(AsnId asn, ErasureReason reason, String reference, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<PersonItem> stored = database.get(PersonItem.class, PersonItem.pk(asn), "-");
            if (stored.isEmpty()) {
                return Erased.UNKNOWN;
            }
            if (stored.get().erased()) {
                database.write().event(new PersonErased(asn, stored.get().version()), at).commit();
                return Erased.BEFORE;
            }
            PersonItem tombstone = stored.get().tombstone();
            if (database.write().replace("person", tombstone, stored.get().version())
                    .put(new ErasureItem("ERASURES", at + "#" + asn, reason.name(), reference))
                    .event(new PersonErased(asn, tombstone.version()), at).commit() instanceof Commit.Done) {
                return Erased.NOW;
            }
            // an import was faster: what it wrote goes with the rest
        }
        throw new StoreBusy(null);
    }
}
