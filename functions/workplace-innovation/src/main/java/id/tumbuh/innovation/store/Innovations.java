package id.tumbuh.innovation.store;

import id.tumbuh.innovation.model.Innovation;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import java.util.Optional;

/** The innovations of the city. */
public interface Innovations {

    static Innovations in(Database database) {
        return new DynamoInnovations(database);
    }

    /** What came of adding one. */
    sealed interface Addition {}

    /** The innovation, stored now or by the same request before. */
    record Stored(Innovation innovation) implements Addition {}

    record OtherBody() implements Addition {}

    Addition add(Innovation innovation, Caller caller, String key, byte[] body);

    Page<Innovation> of(AsnId asn, int limit, Optional<String> cursor);

    /** Leaves the person's innovations without an author: what was proposed stays the city's. */
    void disown(AsnId asn);

    Page<Innovation> all(int limit, Optional<String> cursor);
}
