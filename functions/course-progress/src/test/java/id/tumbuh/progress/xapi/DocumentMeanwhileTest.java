package id.tumbuh.progress.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tumbuh.progress.ProgressFunctions;
import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.CityAccounts;
import id.tumbuh.progress.model.xapi.Document;
import id.tumbuh.progress.model.xapi.DocumentAccess;
import id.tumbuh.progress.model.xapi.DocumentContext;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.progress.store.Documents;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.testing.TestCloud;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others do between the moment at which a document is looked at and the one at which it is written. */
class DocumentMeanwhileTest {

    private static final DocumentContext CONTEXT = new DocumentContext.ActivityProfile("https://kursus.example/ulas");
    private static final CityAccounts ACCOUNTS = new CityAccounts("https://tumbuh.example");
    private static final DocumentAccess ACCESS = new DocumentAccess(ACCOUNTS);

    private Documents documents;

    @BeforeEach
    void start() {
        documents = Documents.in(TestCloud.start(ProgressFunctions.class, Map.of(), "TABLE").database("TABLE"),
                ACCOUNTS::personOf);
    }

    @Test
    void two_who_merge_at_once_lose_nothing() {
        store("{\"a\":1}");
        assertEquals(204, serve("POST", "{\"b\":2}", Map.of(), () -> serve("POST", "{\"c\":3}", Map.of())));
        assertEquals("{\"a\":1,\"c\":3,\"b\":2}", stored());
    }

    @Test
    void two_who_create_by_merging_lose_nothing_either() {
        assertEquals(204, serve("POST", "{\"b\":2}", Map.of(), () -> serve("POST", "{\"c\":3}", Map.of())));
        assertEquals("{\"c\":3,\"b\":2}", stored());
    }

    @Test
    void a_document_that_was_deleted_and_made_anew_meanwhile_is_not_taken_for_the_old_one() {
        store("{\"a\":1}");
        assertEquals(204, serve("POST", "{\"b\":2}", Map.of(), () -> {
            serve("DELETE", "", Map.of());
            store("{\"z\":1}");
        }));
        assertEquals("{\"z\":1,\"b\":2}", stored());
    }

    @Test
    void of_two_who_replace_the_same_one_the_second_is_told() {
        store("1");
        Map<String, String> match = Map.of("if-match", "\"" + Document.etagOf(bytes("1")) + "\"");
        assertEquals(412, serve("PUT", "2", match, () -> serve("PUT", "3", match)));
        assertEquals("3", stored());
    }

    @Test
    void of_two_who_create_the_second_is_told() {
        assertEquals(412, serve("PUT", "2", Map.of("if-none-match", "*"), () -> store("3")));
        documents.deleteAll(CONTEXT);
        assertEquals(409, serve("PUT", "2", Map.of(), () -> store("3")));
        assertEquals("3", stored());
    }

    @Test
    void who_deletes_what_has_changed_meanwhile_is_told() {
        store("1");
        Map<String, String> match = Map.of("if-match", "\"" + Document.etagOf(bytes("1")) + "\"");
        assertEquals(412, serve("DELETE", "", match, () -> store("3")));
        assertEquals("3", stored());
        assertEquals(412, serve("DELETE", "", Map.of("if-match", "\"" + Document.etagOf(bytes("3")) + "\""),
                () -> documents.deleteAll(CONTEXT)));
    }

    @Test
    void what_others_make_of_another_type_meanwhile_is_not_merged() {
        store("{\"a\":1}");
        assertEquals(400, serve("POST", "{\"b\":2}", Map.of(),
                () -> documents.store(CONTEXT, new Document("d", "text/plain", bytes("{\"a\":1}"), Instant.EPOCH),
                        new Documents.Anything())));
        assertEquals("{\"a\":1}", stored());
    }

    @Test
    void who_is_always_overtaken_is_asked_to_come_again() {
        store("{\"a\":0}");
        int[] others = {0};
        DocumentResource resource = new DocumentResource(DocumentKind.ACTIVITY_PROFILE,
                new Meanwhile(documents, () -> store("{\"a\":" + ++others[0] + "}")), ACCESS);
        assertThrows(StoreBusy.class, () -> resource.serve(request("POST", "{\"b\":1}", Map.of())));
        assertEquals("{\"a\":" + others[0] + "}", stored());
    }

    @Test
    void every_condition_of_the_store_refuses() {
        Document one = new Document("d", "text/plain", bytes("1"), Instant.EPOCH);
        Document two = new Document("d", "text/plain", bytes("2"), Instant.EPOCH);
        assertEquals(false, documents.store(CONTEXT, one, new Documents.Unchanged(two)));
        assertEquals(true, documents.store(CONTEXT, one, new Documents.Nothing()));
        assertEquals(false, documents.store(CONTEXT, two, new Documents.Nothing()));
        assertEquals(false, documents.store(CONTEXT, two, new Documents.Unchanged(two)));
        assertEquals(false, documents.delete(CONTEXT, "d", new Documents.Nothing()));
        assertEquals(false, documents.delete(CONTEXT, "d", new Documents.Unchanged(two)));
        assertEquals("1", stored());
        assertEquals(true, documents.delete(CONTEXT, "d", new Documents.Unchanged(one)));
        assertEquals(true, documents.delete(CONTEXT, "d", new Documents.Nothing()));
    }

    private void store(String content) {
        documents.store(CONTEXT, new Document("d", "application/json", bytes(content), Instant.EPOCH),
                new Documents.Anything());
    }

    private String stored() {
        return new String(documents.find(CONTEXT, "d").orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private int serve(String method, String body, Map<String, String> headers) {
        return serve(method, body, headers, () -> {});
    }

    /** @param meanwhile is done once, after the document was looked at */
    private int serve(String method, String body, Map<String, String> headers, Runnable meanwhile) {
        boolean[] done = {false};
        Documents interrupted = new Meanwhile(documents, () -> {
            if (!done[0]) {
                done[0] = true;
                meanwhile.run();
            }
        });
        try {
            return new DocumentResource(DocumentKind.ACTIVITY_PROFILE, interrupted, ACCESS)
                    .serve(request(method, body, headers)).status();
        } catch (ProblemException e) {
            return e.type().status();
        }
    }

    private static XapiRequest request(String method, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(Map.of("content-type", "application/json"));
        all.putAll(headers);
        return new XapiRequest(method, Map.of("activityId", "https://kursus.example/ulas", "profileId", "d"), all,
                bytes(body), new Speaker.Courseware("k", true, true, List.of()), XapiVersion.V2, Instant.EPOCH);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Meanwhile(Documents documents, Runnable afterLooking) implements Documents {

        @Override
        public Optional<Document> find(DocumentContext context, String id) {
            Optional<Document> found = documents.find(context, id);
            afterLooking.run();
            return found;
        }

        @Override
        public List<Listed> list(DocumentContext context) {
            return documents.list(context);
        }

        @Override
        public boolean store(DocumentContext context, Document document, Expected expected) {
            return documents.store(context, document, expected);
        }

        @Override
        public boolean delete(DocumentContext context, String id, Expected expected) {
            return documents.delete(context, id, expected);
        }

        @Override
        public void deleteAll(DocumentContext context) {
            documents.deleteAll(context);
        }

        @Override
        public void forget(AgentId agent) {
            documents.forget(agent);
        }
    }
}
