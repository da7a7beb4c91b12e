package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.CityAccounts;
import id.tumbuh.progress.model.xapi.DocumentAccess;
import id.tumbuh.progress.model.xapi.Lessons;
import id.tumbuh.progress.model.xapi.StatementAccess;
import id.tumbuh.progress.store.Activities;
import id.tumbuh.progress.store.CoursewareKeys;
import id.tumbuh.progress.store.Documents;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.StreamRecord;
import id.tumbuh.runtime.event.Correlation;
import id.tumbuh.runtime.http.Routes;
import id.tumbuh.shared.AsnId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The learning record store, put together. */
public final class Lrs {

    private final Door door;
    private final CityAccounts accounts;
    private final Statements statements;
    private final AttachmentStore attachments;
    private final Activities activities;
    private final StatementAccess access;
    private final Documents documents;
    private final Lessons lessons;
    private final Aftercare aftercare;
    private final Forgotten forgotten;

    private Lrs(Door door, Forgotten forgotten, Learning learning) {
        this.door = door;
        this.accounts = new CityAccounts(door.settings().required("PUBLIC_URL"));
        this.statements = Statements.in(door.database(), door.bucket("LARGE_OBJECTS"));
        this.attachments = new AttachmentStore(door.bucket("LARGE_OBJECTS"));
        this.activities = Activities.in(door.database());
        this.access = new StatementAccess(accounts);
        this.documents = Documents.in(door.database(), accounts::personOf);
        this.lessons = new Lessons(accounts);
        this.aftercare = new Aftercare(statements, access, lessons, learning);
        this.forgotten = forgotten;
    }

    public static Lrs in(Door door, Forgotten forgotten, Learning learning) {
        return new Lrs(door, forgotten, learning);
    }

    public void routes(Routes routes) {
        Credentials credentials = Credentials.from(door.settings(), door.clock(), CoursewareKeys.in(door.database()));
        Map<String, XapiResource> resources = new HashMap<>(
                XapiDocuments.resources(documents, activities::definition, new DocumentAccess(accounts)));
        StoreStatements store = new StoreStatements(statements, attachments, activities, forgotten, access, lessons,
                aftercare);
        resources.put("/xapi/statements", new StatementResource(store,
                new ReadStatements(statements, access, new StatementPages(activities, attachments)), statements));
        XapiHttp http = new XapiHttp(credentials, resources);
        routes.on("GET /xapi/statements", "getStatements", http::serve)
                .on("PUT /xapi/statements", "putStatement", http::serve)
                .on("POST /xapi/statements", "postStatements", http::serve)
                .on("GET /xapi/about", "getAbout", http::serve)
                // HEAD of all of these, and what is none of them: an answer of this kind, too
                .on("ANY /xapi/{proxy+}", "otherXapi", http::serve);
        XapiDocuments.OPERATIONS.forEach((route, operation) -> routes.on(route, operation, http::serve));
    }

    /** Deletes what is told of the person in courseware's own words. What was learned, under an opaque id, stays. */
    public void forget(AsnId asn) {
        statements.forget(accounts.agentOf(asn), kept -> lessons.person(kept.json()).equals(Optional.of(asn)),
                attachments::delete);
        documents.forget(accounts.agentOf(asn));
    }

    /** Does what follows from statements, where the process that stored them did not come to it: under its correlation id. */
    public Consumer<StreamRecord> aftercare() {
        return change -> {
            Statements.Following stored = Statements.stored(change);
            if (!stored.ids().isEmpty()) {
                Correlation.within(stored.correlation().orElseGet(Correlation::current), () -> {
                    aftercare.after(stored.ids(), door.clock().instant());
                    return stored;
                });
            }
        };
    }
}
