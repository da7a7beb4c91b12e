package id.tumbuh.progress.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.tumbuh.progress.HeldUp;
import id.tumbuh.progress.ProgressFunctions;
import id.tumbuh.progress.model.xapi.CityAccounts;
import id.tumbuh.progress.model.xapi.Lessons;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementAccess;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.progress.store.Activities;
import id.tumbuh.progress.store.MemoryBucket;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.runtime.testing.TestCloud;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody stores the same id after a request has put its attachments, and before it has stored its statement. */
class AttachmentsMeanwhileTest {

    private static final String ID = new UUID(0, 1).toString();

    private TestCloud cloud;
    private Statements statements;
    private MemoryBucket bucket;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(ProgressFunctions.class, Map.of(), "TABLE");
        bucket = new MemoryBucket();
        statements = Statements.in(cloud.database("TABLE"), bucket);
    }

    @Test
    void who_meets_another_statement_takes_back_what_is_its_own_and_leaves_what_the_other_has() {
        StoreStatements store = held(HeldUp.once(() -> assertInstanceOf(StoreStatements.Stored.class,
                held(() -> true).apply(sent("passed", Set.of("aa", "cc"), Set.of("aa", "cc"))))));
        assertEquals(new StoreStatements.Conflicting(ID),
                store.apply(sent("failed", Set.of("bb", "cc"), Set.of("bb", "cc"))));
        assertEquals(Set.of("aa", "cc"), there());
    }

    @Test
    void who_meets_the_same_statement_without_contents_takes_back_its_own() {
        Set<String> declared = Set.of("aa", "bb");
        StoreStatements store = held(HeldUp.once(() -> assertInstanceOf(StoreStatements.Stored.class,
                held(() -> true).apply(sent("passed", declared, Set.of("bb"))))));
        assertInstanceOf(StoreStatements.Stored.class, store.apply(sent("passed", declared, declared)));
        assertEquals(Set.of("bb"), there());
    }

    @Test
    void who_stores_a_statement_again_leaves_its_attachments() {
        Set<String> declared = Set.of("aa", "bb");
        for (int again = 0; again < 2; again++) {
            assertInstanceOf(StoreStatements.Stored.class, held(() -> true).apply(sent("passed", declared, declared)));
        }
        assertEquals(declared, there());
    }

    /** Of these hashes, those whose contents are in the bucket. */
    private Set<String> there() {
        return Stream.of("aa", "bb", "cc").filter(sha2 -> bucket.get("attachments/" + ID + "/" + sha2).isPresent())
                .collect(Collectors.toSet());
    }

    /** @param before is asked before statements are written */
    private StoreStatements held(BooleanSupplier before) {
        StatementAccess access = new StatementAccess(new CityAccounts("https://tumbuh.example"));
        Lessons lessons = new Lessons(access.accounts());
        return new StoreStatements(HeldUp.at(Statements.class, statements, "write", before),
                new AttachmentStore(bucket), Activities.in(cloud.database("TABLE")), people -> Set.of(), access,
                lessons, new Aftercare(statements, access, lessons, new Learned(new ArrayList<>())));
    }

    private StoreStatements.Command sent(String verb, Set<String> declared, Set<String> contents) {
        Map<String, Object> json = new HashMap<>(Map.of("id", ID, "actor", Map.of("mbox", "mailto:rina@example.com"),
                "verb", Map.of("id", "http://adlnet.gov/expapi/verbs/" + verb), "object",
                Map.of("id", "https://kursus.example/1"), "attachments",
                declared.stream().sorted().map(sha2 -> Map.of("sha2", sha2)).toList()));
        Map<String, Part> parts = contents.stream()
                .collect(Collectors.toMap(sha2 -> sha2, sha2 -> new Part(Map.of(), sha2.getBytes())));
        return new StoreStatements.Command(List.of(json), parts, new Speaker.Courseware("lms", true, true, List.of()),
                XapiVersion.V1, cloud.clock().instant());
    }
}
