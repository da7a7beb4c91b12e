package id.tumbuh.workforce.store;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.workforce.model.ImportLine;
import id.tumbuh.workforce.model.PersonRecord;
import id.tumbuh.workforce.model.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The city's civil servants. */
public interface People {

    static People in(Database database, NipLookup lookup, Sealer sealer) {
        return new DynamoPeople(database, lookup, sealer);
    }

    /** What came of lines: people written, people who were so already, and lines whose NIP is somebody else's. */
    record Applied(int changed, int unchanged, List<Rejection> rejections) {}

    Optional<PersonRecord> find(AsnId asn);

    /** Writes each person who changed as a new version, with the event that tells the others. */
    Applied apply(List<ImportLine.Accepted> lines, Instant at);
}
