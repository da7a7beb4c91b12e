package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.city.ToldMetrics.Metric;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.local.gateway.Gateway;
import id.tumbuh.local.lambda.LocalLambda;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The canary in a city of its own, which has courses and nobody in it. */
class CanaryTest {

    static final Set<String> FAILURES = Set.of("CanaryFailed", "CanaryTokenFailed", "CanaryHealthFailed",
            "CanarySurveysFailed", "CanaryGapsFailed", "CanaryLessonFailed", "CanaryProgressFailed",
            "CanaryVerificationFailed");
    private static final String ROOT = System.getProperty("tumbuh.root");

    private static LocalCloud cloud;
    private static volatile String broken = "";

    @BeforeAll
    static void start() throws Exception {
        cloud = LocalCloud
                .bind(new CloudOptions(Path.of(ROOT), 0, Optional.empty(), Clock.systemUTC(), Gateway.PATIENCE))
                .around(Breakable::new).start(started -> {});
        cloud.functions().get("CataloguePublishCourses").invoke(Files.readAllBytes(
                Path.of(ROOT, "infrastructure/local-cloud/src/main/resources/demo/courses.json")));
        Quiet.await(cloud, Duration.ofSeconds(60));
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void mend() {
        broken = "";
    }

    @Test
    void a_day_passes_every_step_though_nobody_knows_the_canary() throws Exception {
        JsonNode day = live();
        assertEquals(7, day.size());
        day.properties().forEach(step -> assertEquals("passed", step.getValue().asString(), step.getKey()));
    }

    @Test
    void eight_days_keep_and_count_what_the_first_did() throws Exception {
        live();
        Quiet.await(cloud, Duration.ofSeconds(60));
        int items = items();
        ToldMetrics told = ToldMetrics.open();
        for (int i = 0; i < 7; i++) {
            live();
        }
        Quiet.await(cloud, Duration.ofSeconds(60));
        assertEquals(items, items());
        // the answer to the code that nobody has is refused
        assertEquals(Set.of("Answers2xx", "Answers4xx", "CanaryPassed"), new HashSet<>(told.names()));
        told.close();
    }

    @Test
    void a_broken_step_is_told_by_a_metric_of_its_own_and_the_others_are_lived() throws Exception {
        for (var step : List.of(List.of("SurveyHttp", "CanarySurveysFailed", "CanaryGapsFailed"),
                List.of("CertificateHttp", "CanaryVerificationFailed"),
                List.of("ProgressHttp", "CanaryLessonFailed", "CanaryProgressFailed"),
                List.of("WorkforceHttp", "CanaryHealthFailed"))) {
            broken = step.getFirst();
            ToldMetrics told = ToldMetrics.open();
            assertEquals(7, live().size());
            Set<String> expected = new HashSet<>(step.subList(1, step.size()));
            expected.add("CanaryFailed");
            Set<String> canary = new HashSet<>();
            told.all().stream().filter(metric -> metric.function().equals("CanaryLiveDay")).map(Metric::name)
                    .forEach(canary::add);
            assertEquals(expected, canary);
            told.close();
        }
    }

    @Test
    void it_may_touch_no_table() {
        assertTrue(cloud.template().functions().stream().filter(spec -> spec.name().equals("CanaryLiveDay"))
                .flatMap(spec -> spec.permissions().stream()).flatMap(permission -> permission.actions().stream())
                .allMatch(action -> action.startsWith("logs:") || action.startsWith("xray:")));
    }

    private static JsonNode live() throws Exception {
        return JsonMapper.shared().readTree(cloud.scheduler().fire("CanaryLiveDayDay"));
    }

    private static int items() {
        return cloud.template().tables().stream().mapToInt(table -> cloud.dynamo().client()
                .scanPaginator(scan -> scan.tableName(table.name())).stream().mapToInt(page -> page.count()).sum())
                .sum();
    }

    /** A function that fails while it is the broken one. */
    private record Breakable(LocalLambda function) implements LocalLambda {

        @Override
        public String name() {
            return function.name();
        }

        @Override
        public byte[] invoke(byte[] event) throws FunctionFailed {
            if (name().equals(broken)) {
                throw new FunctionFailed("Broken", "for a test", null);
            }
            return function.invoke(event);
        }
    }
}
