package id.tumbuh.workforce.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.workforce.model.PersonRecord;
import java.util.Optional;

/** The city's civil servants, as whoever reads them needs: without any key to a NIP. */
public interface People {

    static People in(Database database) {
        return asn -> database.get(PersonItem.class, PersonItem.pk(asn), "-").filter(item -> !item.erased())
                .map(PersonItem::person);
    }

    Optional<PersonRecord> find(AsnId asn);
}
