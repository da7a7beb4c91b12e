package id.tumbuh.progress.xapi;

import id.tumbuh.progress.ProgressFunctions;
import id.tumbuh.progress.model.xapi.CityAccounts;
import id.tumbuh.progress.model.xapi.Lessons;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementAccess;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.progress.store.Activities;
import id.tumbuh.progress.store.MemoryBucket;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.progress.store.TimedTable;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.testing.TestCloud;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Prints how fast statements are stored and read; asserts nothing. It is no part of the tests:
 * {@code ./mvnw -B test -pl functions/course-progress -am -Dtest=StatementSpeedBench -Dsurefire.failIfNoSpecifiedTests=false},
 * with {@code -Dlrs.statements=1000000} for more than 10,000.
 */
class StatementSpeedBench {

    private static final String BASE = "https://tumbuh.example";
    private static final int LARGEST = Integer.getInteger("lrs.statements", 10_000);

    private final TestCloud cloud = TestCloud.start(ProgressFunctions.class, Map.of(), "TABLE");
    private final TimedTable table = new TimedTable(cloud);
    private final StatementResource resource = resource();
    private int next;

    @Test
    void prints() {
        IntStream.range(0, 200).forEach(i -> post(5));
        own();
        reading();
        growing();
    }

    /** The function's own code, by the time that is not spent in calls of the table; the calls have the SDK in them. */
    private void own() {
        int batches = 400;
        long database = table.nanos();
        long start = System.nanoTime();
        IntStream.range(0, batches).forEach(i -> post(5));
        double all = (System.nanoTime() - start) / 1e9;
        double there = (table.nanos() - database) / 1e9;
        System.out.printf(
                "batches of 5 at 1.8 KB: own code %.0f statements/s on one core; with DynamoDB Local %.0f/s, %.0f %% "
                        + "of the time in its calls%n",
                5 * batches / (all - there), 5 * batches / all, 100 * there / all);
    }

    private void reading() {
        int times = 400;
        IntStream.range(0, 100).forEach(i -> get());
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            get();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("GET of 100 statements: p50 %.1f ms, p99 %.1f ms, p99 / p50 %.2f%n", nanos[times / 2] / 1e6,
                nanos[times * 99 / 100] / 1e6, (double) nanos[times * 99 / 100] / nanos[times / 2]);
    }

    /** Ingest beside itself, with ever more that is there already. */
    private void growing() {
        for (int there = 1_000; there <= LARGEST; there *= 10) {
            while (next < there) {
                post(Math.min(200, there - next));
            }
            int batches = 200;
            double units = table.units();
            long start = System.nanoTime();
            IntStream.range(0, batches).forEach(i -> post(5));
            System.out.printf("with %,d stored: %.2f write units and %.2f ms for each statement of a batch of 5%n",
                    there,
                    (table.units() - units) / batches / 5, (System.nanoTime() - start) / 1e6 / batches / 5);
        }
    }

    private void post(int statements) {
        cloud.clock().advance(Duration.ofMillis(700));
        String asn = "asn-" + next % 500;
        String body = IntStream.range(0, statements).mapToObj(i -> statement(asn))
                .collect(Collectors.joining(",", "[", "]"));
        HttpAnswer answer = resource.serve(request("POST", Map.of(), body));
        if (answer.status() != 200) {
            throw new IllegalStateException("answered " + answer.status());
        }
    }

    private void get() {
        cloud.clock().advance(Duration.ofMillis(700));
        resource.serve(request("GET", Map.of("limit", "100"), ""));
    }

    private XapiRequest request(String method, Map<String, String> parameters, String body) {
        return new XapiRequest(method, parameters, Map.of("content-type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8), new Speaker.Courseware("lms", true, true, List.of()),
                XapiVersion.V1, cloud.clock().instant());
    }

    private String statement(String asn) {
        String course = BASE + "/courses/ulas";
        return """
                {"actor":{"objectType":"Agent","name":"Rina Wulandari","account":{"homePage":"%s","name":"%s"}},
                "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"id":"menjawab","en":"answered"}},
                "object":{"objectType":"Activity","id":"%s/questions/%d","definition":{"type":
                "http://adlnet.gov/expapi/activities/cmi.interaction","name":{"id":"Menjawab aduan dengan empati"},
                "description":{"id":"%s"}}},"result":{"score":{"scaled":0.92,"raw":92,"min":0,"max":100},"success":true,
                "completion":true,"response":"%s","duration":"PT12M30.5S"},"context":{"registration":"%s","platform":
                "Tumbuh Seluler","language":"id","contextActivities":{"parent":[{"id":"%s"}],"grouping":[{"id":
                "%s/programmes/pelayanan-digital"}]}},"timestamp":"%s"}""".formatted(BASE, asn, course, next++ % 40,
                "Peserta memilih jawaban yang santun, jelas dan tepat waktu bagi warga. ".repeat(7),
                "Baik, Ibu. Aduan Ibu kami terima dan kami teruskan hari ini. ".repeat(6), UUID.nameUUIDFromBytes(
                        asn.getBytes()),
                course, BASE, cloud.clock().instant());
    }

    private StatementResource resource() {
        Statements statements = Statements.in(table.database(), new MemoryBucket());
        AttachmentStore attachments = new AttachmentStore(new MemoryBucket());
        Activities activities = Activities.in(table.database());
        CityAccounts accounts = new CityAccounts(BASE);
        StatementAccess access = new StatementAccess(accounts);
        Lessons lessons = new Lessons(accounts);
        StoreStatements store = new StoreStatements(statements, attachments, activities, people -> Set.of(), access,
                lessons, new Aftercare(statements, access, lessons, new Learned(new ArrayList<>())));
        return new StatementResource(store,
                new ReadStatements(statements, access, new StatementPages(activities, attachments)), statements);
    }
}
