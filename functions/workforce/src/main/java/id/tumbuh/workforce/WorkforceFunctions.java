package id.tumbuh.workforce;

import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;
import id.tumbuh.runtime.KeyPair;
import id.tumbuh.runtime.Sealer;
import id.tumbuh.workforce.store.Erasures;
import id.tumbuh.workforce.store.Imports;
import id.tumbuh.workforce.store.NipLookup;
import id.tumbuh.workforce.store.People;
import id.tumbuh.workforce.store.Registry;
import id.tumbuh.workforce.store.Reseal;

/** The door of workforce. */
public final class WorkforceFunctions extends FunctionDoor {

    @Override
    protected void open(Door door) {
        door.http(routes -> {
            Imports imports = Imports.in(door.database(), sealer(door));
            WorkforceHttp http = new WorkforceHttp(People.in(door.database()), new ImportPeople(imports), imports);
            routes.on("GET /me", "getMe", http::me).on("POST /people/imports", "importPeople", http::receive)
                    .on("GET /people/imports/{importId}", "getImport", http::report)
                    .on("GET /health", "health", http::health);
        });
        door.stream("applyImportChunk", () -> applyChunk(door));
        door.schedule("applyImportLeftovers", () -> new ApplyImportLeftovers(Imports.in(door.database(), sealer(door)),
                applyChunk(door), door.clock()));
        door.operator("erasePerson", ErasePerson.Input.class,
                new ErasePerson(Erasures.in(door.database()), door.clock()));
        door.operator("resealNips", ResealNips.Input.class, () -> new ResealNips(
                new Reseal(door.database(), lookup(door), sealer(door)), door.clock()));
        door.relay();
    }

    private static ApplyImportChunk applyChunk(Door door) {
        Sealer sealer = sealer(door);
        return new ApplyImportChunk(Imports.in(door.database(), sealer),
                Registry.in(door.database(), lookup(door), sealer),
                door.clock());
    }

    private static Sealer sealer(Door door) {
        return new Sealer(KeyPair.from(door.settings(), "NIP_ENCRYPTION_KEY"));
    }

    private static NipLookup lookup(Door door) {
        return new NipLookup(KeyPair.from(door.settings(), "NIP_HMAC_KEY"));
    }
}
