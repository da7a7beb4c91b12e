package id.tumbuh.workforce;

import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;
import id.tumbuh.runtime.Sealer;
import id.tumbuh.workforce.store.Imports;
import id.tumbuh.workforce.store.NipLookup;
import id.tumbuh.workforce.store.People;

/** The door of workforce. */
public final class WorkforceFunctions extends FunctionDoor {

    @Override
    protected void open(Door door) {
        Imports imports = Imports.in(door.database());
        door.http(routes -> {
            WorkforceHttp http = new WorkforceHttp(people(door), new ImportPeople(imports), imports);
            routes.on("GET /me", "getMe", http::me).on("POST /people/imports", "importPeople", http::receive)
                    .on("GET /people/imports/{importId}", "getImport", http::report)
                    .on("GET /health", "health", http::health);
        });
        door.stream("applyImportChunk", () -> new ApplyImportChunk(imports, people(door), door.clock()));
        door.relay();
    }

    private static People people(Door door) {
        return People.in(door.database(), new NipLookup(door.settings().required("NIP_HMAC_KEY")),
                new Sealer(door.settings().required("NIP_ENCRYPTION_KEY")));
    }
}
