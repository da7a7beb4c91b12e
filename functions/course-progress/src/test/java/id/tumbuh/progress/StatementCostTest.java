package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.LessonTold;
import id.tumbuh.progress.model.xapi.CityAccounts;
import id.tumbuh.progress.model.xapi.Lessons;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.model.xapi.StoredForm;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.Draft;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.progress.store.MemoryBucket;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.progress.store.TimedTable;
import id.tumbuh.runtime.dynamo.Database;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What storing costs, as DynamoDB Local reports it: a typical statement has 1.8 KB, an attempt of its own, a parent and a
 * grouping, and completes a lesson.
 */
class StatementCostTest {

    private static final double MOST = 8;
    private static final int BYTES = 1_800;

    private TestLrs lrs;
    private TimedTable units;
    private Statements statements;
    private Learn learn;
    private int next;

    @BeforeEach
    void start() {
        lrs = TestLrs.start();
        lrs.publish(TestLrs.PUBLISHED, TestLrs.course("ulas", 1, "p0", "p1", "p2", "p3"));
        units = new TimedTable(lrs.cloud());
        Database database = units.database();
        statements = Statements.in(database, new MemoryBucket());
        Courses courses = Courses.in(database);
        LearningRecords records = LearningRecords.in(database);
        learn = new Learn(courses, records, new JudgeWaiting(courses, records));
    }

    @Test
    void a_typical_statement_with_its_indexes_its_progress_and_its_event_costs_at_most_eight_write_units() {
        double firstOfTheHour = store(List.of(typical("asn-0", "p0")));
        IntStream.range(1, 40).forEach(i -> store(List.of(typical("asn-" + i, "p0"))));
        List<Double> course = IntStream.range(0, 4).mapToObj(i -> store(List.of(typical("asn-100", "p" + i)))).toList();
        // what the relay deletes when it has sent the event
        double relay = 1;
        double average = (course.stream().mapToDouble(Double::doubleValue).sum() + relay) / 4;
        double watched = store(List.of(typical("asn-2", "p0").replace("verbs/completed", "verbs/experienced")));
        double again = store(List.of(typical("asn-2", "p0").replace("verbs/completed", "verbs/experienced")));
        double five = store(IntStream.range(0, 5)
                .mapToObj(i -> typical("asn-3", "p0").replace("verbs/completed", "verbs/experienced")).toList());
        System.out.printf(
                "write units of a statement of %d bytes: no lesson %.0f; the lessons of a course %s and %.0f for relaying its "
                        + "event, %.2f on average; with a verb that is new in this hour %.0f, the first of an hour %.0f; "
                        + "in a batch of five %.1f each%n",
                typical("asn-1", "p0").getBytes(StandardCharsets.UTF_8).length, again, course, relay, average, watched,
                firstOfTheHour, five / 5);
        assertTrue(again <= MOST && watched <= MOST, "no lesson: " + again + ", " + watched);
        course.forEach(lesson -> assertTrue(lesson <= MOST, "a lesson: " + course));
        assertTrue(course.getLast() + relay <= MOST, "the last lesson, with its event: " + course);
        assertEquals(1, lrs.completions().size());
    }

    private double store(List<String> jsons) {
        lrs.cloud().clock().advance(Duration.ofSeconds(1));
        Instant now = lrs.cloud().clock().instant();
        double before = units.units();
        Lessons lessons = new Lessons(new CityAccounts(TestLrs.BASE));
        List<Draft> drafts = new ArrayList<>();
        List<LessonTold> told = new ArrayList<>();
        for (String json : jsons) {
            String id = uuid(100 + next++);
            Map<String, Object> tree = Tree.object(TreeJson.read(json.getBytes(StandardCharsets.UTF_8))).orElseThrow();
            Map<String, Object> authority = Map.of("objectType", "Agent", "account",
                    Map.of("homePage", TestLrs.BASE, "name", "0123456789abcdef0123"));
            StatementKeys keys = StatementKeys.of(StoredForm.of(tree, id, now, authority, XapiVersion.V1));
            drafts.add(new Draft(id, keys, List.of(), Optional.empty(), true, List.of(),
                    at -> StoredForm.of(tree, id, at, authority, XapiVersion.V1)));
            lessons.told(tree, now).ifPresent(told::add);
        }
        statements.write(drafts, now);
        if (!told.isEmpty()) {
            learn.told(told);
        }
        return units.units() - before;
    }

    /** As courseware sends it, of the stated size. */
    private String typical(String asn, String lesson) {
        String course = TestLrs.BASE + "/courses/ulas";
        String json = """
                {"actor":{"objectType":"Agent","name":"Rina Wulandari","account":{"homePage":"%s","name":"%s"}},
                "verb":{"id":"http://adlnet.gov/expapi/verbs/completed","display":{"id":"menyelesaikan","en":"completed"}},
                "object":{"objectType":"Activity","id":"%s/lessons/%s","definition":{"type":
                "http://adlnet.gov/expapi/activities/lesson","name":{"id":"Menjawab aduan dengan empati","en":
                "Answering complaints with empathy"},"description":{"id":"%s"}}},
                "result":{"score":{"scaled":0.92,"raw":92,"min":0,"max":100},"success":true,"completion":true,
                "duration":"PT12M30.5S"},"context":{"registration":"%s","platform":"Tumbuh Seluler","language":"id",
                "contextActivities":{"parent":[{"id":"%s","definition":{"type":
                "http://adlnet.gov/expapi/activities/course","name":{"id":"Operator ULAS dan SP4N-LAPOR!"}}}],
                "grouping":[{"id":"%s/programmes/pelayanan-digital"}]},"extensions":{"%s/extensions/device":
                {"model":"SM-A155F","os":"Android 15","app":"3.2.1","offline":true}}},"timestamp":"%s"}""".formatted(
                TestLrs.BASE, asn, course, lesson, "%s", new UUID(9, next++), course, TestLrs.BASE,
                TestLrs.BASE, lrs.cloud().clock().instant());
        StringBuilder text = new StringBuilder();
        String words = "Peserta berlatih menanggapi aduan warga secara santun, jelas dan tepat waktu melalui kanal ULAS; ";
        while (json.length() - 2 + text.length() < BYTES) {
            text.append(words, 0, Math.min(words.length(), BYTES - (json.length() - 2 + text.length())));
        }
        return json.formatted(text);
    }
}
