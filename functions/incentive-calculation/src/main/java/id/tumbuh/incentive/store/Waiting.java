package id.tumbuh.incentive.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.event.CertificateIssued;
import java.util.List;

/** Certificates that came before any policy held: they wait here, since a queue would give them up. */
public final class Waiting {

    private static final String PARTITION = "WAITING";

    record WaitingItem(String pk, String sk, String certificate) {}

    private final Database database;
    private final Json json;

    private Waiting(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    public static Waiting in(Database database, Json json) {
        return new Waiting(database, json);
    }

    public List<CertificateIssued> all() {
        return database.query(WaitingItem.class, PARTITION, "").stream()
                .map(item -> json.read(item.certificate(), CertificateIssued.class)).toList();
    }

    /** Keeps the certificate; keeping it again is the same. */
    public void keep(CertificateIssued certificate) {
        database.write().put(new WaitingItem(PARTITION, certificate.certificateId(), json.write(certificate))).commit();
    }

    public void release(CertificateIssued certificate) {
        database.delete(PARTITION, certificate.certificateId());
    }
}
