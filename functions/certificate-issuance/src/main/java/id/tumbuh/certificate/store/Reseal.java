package id.tumbuh.certificate.store;

import id.tumbuh.certificate.model.Certificate;
import id.tumbuh.certificate.store.DynamoCertificates.CertificateItem;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the NIPs on certificates from the secret that was to the one that is, a part of the table at a time; it may stop
 * anywhere and begin again. People come resealed from workforce: here they are only counted.
 */
public final class Reseal {

    private static final int READ = 500;
    private static final String UNCHANGED = "#certificate = :certificate";

    /** @param left certificates that were changed meanwhile, and people whose event has not come yet */
    public record Part(int resealed, int left, int current, Optional<String> next) {}

    /** What a certificate's item and a person's have. */
    record AnyItem(String pk, String sk, String certificate, String sealedNip) {}

    private final Database database;
    private final Sealer sealer;
    private final Json json = new Json();

    public Reseal(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    public Part part(Optional<String> cursor) {
        int resealed = 0;
        int left = 0;
        int current = 0;
        Page<AnyItem> page = database.scan(AnyItem.class, "", READ, cursor);
        for (AnyItem item : page.items()) {
            String sealed = sealed(item);
            if (!sealed.isEmpty()) {
                // opened in any case: what no secret opens must be told, not be counted
                String nip = sealer.open(sealed);
                if (sealer.isCurrent(sealed)) {
                    current++;
                } else if (item.certificate() != null && resealed(item, sealer.seal(nip))) {
                    resealed++;
                } else {
                    left++;
                }
            }
        }
        return new Part(resealed, left, current, page.next());
    }

    /** The sealed NIP in the item, empty where there is none: in pointers, and of who was erased. */
    private String sealed(AnyItem item) {
        return item.certificate() == null
                ? Optional.ofNullable(item.sealedNip()).orElse("")
                : json.read(item.certificate(), Certificate.class).holder().sealedNip();
    }

    /** Refused where it was changed meanwhile: the holder may have been erased. */
    private boolean resealed(AnyItem item, String sealed) {
        Certificate certificate = json.read(item.certificate(), Certificate.class).resealed(sealed);
        return database.write()
                .putIf("certificate", new CertificateItem(item.pk(), item.sk(), json.write(certificate)), UNCHANGED,
                        Map.of("certificate", item.certificate()))
                .commit() instanceof Commit.Done;
    }
}
