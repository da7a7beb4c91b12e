package id.tumbuh.workforce.store;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.workforce.model.ImportLine;
import id.tumbuh.workforce.model.Rejection;
import java.time.Instant;
import java.util.List;

/** Where the staff registry's lines become people. */
public interface Registry {

    static Registry in(Database database, NipLookup lookup, Sealer sealer) {
        return new DynamoRegistry(database, lookup, sealer);
    }

    /** What came of lines: people whom this import wrote, people who were so before it, and lines that are not taken. */
    record Applied(int changed, int unchanged, List<Rejection> rejections) {}

    /**
     * Writes each person who changed as a new version, with the event that tells the others. Applied again it writes
     * nothing and gives the same: whom this import wrote is known by it.
     */
    Applied apply(Imports.Origin origin, List<ImportLine.Accepted> lines, Instant at);
}
