package id.tumbuh.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataPlaneTemplateTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:]+)");
    private static final JsonNode RESOURCES = JsonMapper.shared().readTree(DataPlaneTemplate
            .json(Path.of(System.getProperty("tumbuh.root"), "template.yaml"))).path("Resources");

    @Test
    void what_holds_data_is_there_and_what_runs_is_not() {
        Set<String> types = RESOURCES.values().stream().map(resource -> resource.path("Type").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Set.of("AWS::DynamoDB::Table", "AWS::Events::EventBus", "AWS::Events::Rule",
                "AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "AWS::Scheduler::Schedule",
                "AWS::SecretsManager::Secret")), types);
    }

    @Test
    void whatever_it_refers_to_is_in_it() {
        Set<String> missing = new TreeSet<>();
        RESOURCES.values().forEach(resource -> references(resource).stream()
                .filter(name -> !name.startsWith("AWS::") && !RESOURCES.has(name)).forEach(missing::add));
        assertEquals(Set.of(), missing);
    }

    @Test
    void a_schedule_is_what_sam_makes_of_a_functions_event() {
        JsonNode schedule = RESOURCES.path("IncentiveCalculateAwardsNightly").path("Properties");
        assertEquals("Asia/Jakarta", schedule.path("ScheduleExpressionTimezone").asString());
        assertTrue(schedule.path("ScheduleExpression").asString().startsWith("cron("));
        assertTrue(schedule.path("Target").path("Arn").path("Fn::Sub").asString()
                .endsWith(":function:IncentiveCalculateAwards"));
        assertTrue(schedule.path("Target").path("Input").isString());
        assertFalse(schedule.has("OmitName"));
    }

    private static Set<String> references(JsonNode node) {
        Set<String> found = new TreeSet<>();
        node.properties().forEach(entry -> {
            switch (entry.getKey()) {
                case "Ref" -> found.add(entry.getValue().asString());
                case "Fn::GetAtt" -> found.add(entry.getValue().path(0).asString());
                case "Fn::Sub" -> VARIABLE.matcher(entry.getValue().asString()).results()
                        .forEach(match -> found.add(match.group(1)));
                default -> found.addAll(references(entry.getValue()));
            }
        });
        if (node.isArray()) {
            node.values().forEach(item -> found.addAll(references(item)));
        }
        return found;
    }
}
