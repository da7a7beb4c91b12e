package id.tumbuh.progress.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.ProgressFunctions;
import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.LessonTold;
import id.tumbuh.progress.model.xapi.CityAccounts;
import id.tumbuh.progress.model.xapi.Lessons;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementAccess;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.progress.store.Activities;
import id.tumbuh.progress.store.MemoryBucket;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody is erased in the moment in which a statement about them is stored. */
class ErasedMeanwhileTest {

    private static final String BASE = "https://tumbuh.example";

    @Test
    void what_is_stored_of_who_is_erased_meanwhile_is_deleted_and_counts_for_nothing() {
        TestCloud cloud = TestCloud.start(ProgressFunctions.class, Map.of(), "TABLE");
        Statements statements = Statements.in(cloud.database("TABLE"), new MemoryBucket());
        StatementAccess access = new StatementAccess(new CityAccounts(BASE));
        Lessons lessons = new Lessons(access.accounts());
        List<LessonTold> learned = new ArrayList<>();
        boolean[] asked = {false};
        StoreStatements store = new StoreStatements(statements, new AttachmentStore(new MemoryBucket()),
                Activities.in(cloud.database("TABLE")), people -> {
                    Set<AsnId> gone = asked[0] ? Set.of(new AsnId("asn-1")) : Set.of();
                    asked[0] = true;
                    return gone;
                }, access, lessons,
                new Aftercare(statements, access, lessons, new Learned(learned)));
        String gone = new UUID(0, 1).toString();
        String other = new UUID(0, 2).toString();
        store.apply(new StoreStatements.Command(List.of(statement(gone, "asn-1"), statement(other, "asn-2")), Map.of(),
                new Speaker.Courseware("lms", true, true, List.of()), XapiVersion.V1, cloud.clock().instant()));
        var found = statements.find(List.of(gone, other), cloud.clock().instant());
        assertFalse(found.containsKey(gone));
        assertTrue(found.containsKey(other));
        assertEquals(1, learned.size());
    }

    private static Map<String, Object> statement(String id, String asn) {
        return Tree.object(TreeJson
                .read("""
                {"id":"%s","actor":{"account":{"homePage":"%s","name":"%s"}},
                "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},"object":{"id":"%s/courses/ulas/lessons/p0"}}"""
                        .formatted(id, BASE, asn, BASE).getBytes()))
                .orElseThrow();
    }
}
