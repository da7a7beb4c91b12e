package id.tumbuh.workforce.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.workforce.model.ErasureReason;
import java.time.Instant;

/** The people whose data was deleted, and why. */
public interface Erasures {

    static Erasures in(Database database) {
        return new DynamoErasures(database);
    }

    /** What came of an erasure. */
    enum Erased {
        NOW, BEFORE, UNKNOWN
    }

    /**
     * Deletes what is kept of the person, and tells the others; of somebody who was erased before, it tells them again.
     *
     * @param reference where the decision is filed
     */
    Erased erase(AsnId asn, ErasureReason reason, String reference, Instant at);
}
