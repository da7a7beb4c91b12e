package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.city.ToldMetrics.Metric;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.day.CityDay;
import id.tumbuh.local.demo.DemoLoad;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.local.gateway.Gateway;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A city in which somebody lived a day, and whose data is deleted then, under the roles of the template. */
class ErasureCityTest {

    private static final String NAME = "Rina Setiawan";
    /** What no other city tells, and the dashboard shows. */
    static final Metric TOLD = new Metric("PersonErased", "workforce", "WorkforceErasePerson");
    /** Who belonged to which shard of an award run goes by itself after 60 days. */
    private static final List<String> EXPIRING = List.of("PLAN#", "RESULT#");

    @Test
    void after_an_erasure_no_table_knows_the_name_or_the_sealed_nip_and_the_registry_does_not_bring_it_back()
            throws Exception {
        Path root = Path.of(System.getProperty("tumbuh.root"));
        try (LocalCloud cloud = LocalCloud
                .start(new CloudOptions(root, 0, Optional.empty(), Clock.systemUTC(), Gateway.PATIENCE));
                CloudClient client = new CloudClient(cloud.uri().getPort());
                ToldMetrics told = ToldMetrics.open()) {
            new DemoLoad(cloud, 10, line -> {}).load();
            new CityDay(client, new PrintWriter(new StringWriter()), Optional.empty()).live();
            Quiet.await(cloud, Duration.ofSeconds(30));
            assertTrue(knowing(cloud, NAME).size() >= 3, knowing(cloud, NAME).toString());
            String sealedNip = cloud.dynamo().client().getItem(get -> get.tableName("CertificateTable").key(
                    Map.of("pk", AttributeValue.fromS("PERSON#demo-asn"), "sk", AttributeValue.fromS("-")))).item()
                    .get("sealedNip").s();
            assertTrue(knowing(cloud, sealedNip).size() >= 2, knowing(cloud, sealedNip).toString());

            byte[] answer = cloud.functions().get("WorkforceErasePerson").invoke(
                    "{\"person\":\"demo-asn\",\"reason\":\"REQUESTED\",\"reference\":\"800/12/2026\"}".getBytes());
            assertEquals("{\"erased\":\"now\"}", new String(answer, StandardCharsets.UTF_8));
            Quiet.await(cloud, Duration.ofSeconds(30));
            assertEquals(List.of(), knowing(cloud, NAME));
            assertEquals(List.of(), knowing(cloud, sealedNip));
            assertTrue(told.all().contains(TOLD), told.names().toString());

            new DemoLoad(cloud, 11, line -> {}).load();
            assertEquals(List.of(), knowing(cloud, NAME));
            String token = cloud.oidc().token("demo-asn", "tumbuh", List.of("asn"), Duration.ofHours(1));
            assertEquals(404, client.get("/me", Map.of("authorization", token)).status());
            assertEquals(0, cloud.template().queues().stream().filter(queue -> queue.deadLetterArn().isEmpty())
                    .mapToInt(queue -> cloud.queues().messages(queue.arn())).sum(), "dead letters");
        }
    }

    /** The tables, and items in them, in which it stands. */
    private static List<String> knowing(LocalCloud cloud, String what) {
        return cloud.template().tables().stream().flatMap(table -> cloud.dynamo().client()
                .scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true)).items().stream()
                .filter(item -> item.toString().contains(what))
                .filter(item -> EXPIRING.stream().noneMatch(item.get("pk").s()::startsWith))
                .map(item -> table.name() + " " + item.get("pk").s())).toList();
    }
}
