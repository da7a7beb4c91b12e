package id.tumbuh.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.day.CityDay;
import id.tumbuh.local.demo.DemoLoad;
import id.tumbuh.local.gateway.Gateway;
import id.tumbuh.local.remote.AwsEndpoint;
import id.tumbuh.local.remote.DataPlaneStack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The template's data plane in LocalStack, by CloudFormation, and the city's day over it. */
class CityDayOnLocalStackTest {

    private static final int PEOPLE = 150;
    private static LocalCloud cloud;
    private static DataPlaneStack stack;

    @BeforeAll
    static void deploy() throws Exception {
        URI endpoint = LocalStack.endpoint();
        AwsEndpoint at = new AwsEndpoint(endpoint, "tumbuh-" + UUID.randomUUID().toString().substring(0, 8));
        stack = new DataPlaneStack(at);
        long begun = System.nanoTime();
        cloud = LocalCloud.start(new CloudOptions(Path.of(System.getProperty("tumbuh.root")), 0, Optional.empty(),
                Clock.systemUTC(), Gateway.PATIENCE, Optional.of(at)));
        System.out.printf("the stack and its functions were there after %.1f s%n", seconds(begun));
        new DemoLoad(cloud, PEOPLE, line -> {}).load();
        System.out.printf("a city of %d people was there after %.1f s%n", PEOPLE, seconds(begun));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** A stack of its own, so that a LocalStack that is used for other things is left as it was found. */
    @AfterAll
    static void delete() throws Exception {
        if (cloud != null) {
            cloud.close();
        }
        if (stack != null) {
            stack.delete();
            stack.close();
        }
    }

    @Test
    void the_stack_has_every_table_queue_bus_rule_bucket_and_schedule_of_the_template() {
        Map<String, String> resources = stack.resources();
        cloud.template().tables().forEach(table -> assertEquals(table.name(), resources.get(table.logicalId())));
        cloud.template().buses().forEach(bus -> assertEquals(bus.name(), resources.get(bus.logicalId())));
        cloud.template().buckets().forEach(bucket -> assertEquals(bucket.name(), resources.get(bucket.logicalId())));
        cloud.template().queues().forEach(queue -> assertTrue(
                resources.get(queue.logicalId()).endsWith("/" + queue.name()), queue.logicalId()));
        cloud.template().rules().forEach(rule -> assertTrue(resources.containsKey(rule.logicalId())));
        cloud.template().functions().stream().flatMap(function -> function.schedules().stream())
                .forEach(schedule -> assertTrue(resources.containsKey(schedule.logicalId()), schedule.logicalId()));
    }

    @Test
    void the_city_lives_its_day_over_localstack() throws Exception {
        StringWriter out = new StringWriter();
        try (CloudClient client = new CloudClient(cloud.uri().getPort())) {
            new CityDay(client, new PrintWriter(out, true), Optional.empty()).live();
        }
        System.out.println(out);
        assertTrue(out.toString().contains("Selesai"), out.toString());
        assertEquals(0, cloud.template().queues().stream().filter(queue -> queue.deadLetterArn().isEmpty())
                .mapToInt(queue -> cloud.queues().messages(queue.arn())).sum());
    }
}
