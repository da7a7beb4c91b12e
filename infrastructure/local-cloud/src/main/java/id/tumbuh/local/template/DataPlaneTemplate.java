package id.tumbuh.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.nodes.Node;
import tools.jackson.databind.json.JsonMapper;

/**
 * What template.yaml says of data, as a CloudFormation template in JSON: all without functions, their roles and logs, the
 * API, and alarms. Schedules become resources, as SAM makes them of functions' events; whom they invoke is not there.
 */
public final class DataPlaneTemplate {

    private static final Set<String> KEPT = Set.of("AWS::DynamoDB::Table", "AWS::SQS::Queue", "AWS::SQS::QueuePolicy",
            "AWS::Events::EventBus", "AWS::Events::Rule", "AWS::S3::Bucket", "AWS::SecretsManager::Secret");
    /** Who deletes a trial's stack wants its data deleted, too. */
    private static final String PROTECTION = "DeletionProtectionEnabled";
    /** The key is not there, and what a trial keeps needs none. */
    private static final Set<String> SEALS = Set.of("SSESpecification", "KmsMasterKeyId",
            "KmsDataKeyReusePeriodSeconds", "KmsKeyId", "BucketEncryption");
    private static final String FUNCTION = "AWS::Serverless::Function";
    private static final String SCHEDULE = "ScheduleV2";
    /** Nor its state, which a parameter may say: nothing is invoked by it. */
    private static final Set<String> SCHEDULES_OWN = Set.of("Description", "ScheduleExpression",
            "ScheduleExpressionTimezone");

    private final Map<String, Object> resources = new LinkedHashMap<>();

    private DataPlaneTemplate() {}

    /** @throws TemplateProblem where the file is no template */
    public static String json(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Node root = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(reader);
            DataPlaneTemplate template = new DataPlaneTemplate();
            new Yaml(TemplateReader.FILE, root, new References()).required("Resources").members()
                    .forEach(template::add);
            return JsonMapper.shared().writeValueAsString(Map.of("AWSTemplateFormatVersion", "2010-09-09",
                    "Resources", template.resources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String id, Yaml resource) {
        String type = resource.required("Type").text();
        if (KEPT.contains(type)) {
            Map<String, Object> properties = new LinkedHashMap<>();
            resource.required("Properties").members().forEach((name, value) -> {
                if (!PROTECTION.equals(name) && !SEALS.contains(name)) {
                    properties.put(name, value.unresolved());
                }
            });
            // nor with its policies of retention
            resources.put(id, Map.of("Type", type, "Properties", properties));
        } else if (type.equals(FUNCTION)) {
            resource.required("Properties").member("Events").ifPresent(events -> events.members()
                    .forEach((name, event) -> schedule(event)
                            .ifPresent(properties -> addSchedule(id, id + name, properties))));
        }
    }

    private static Optional<Yaml> schedule(Yaml event) {
        return event.required("Type").text().equals(SCHEDULE) ? event.member("Properties") : Optional.empty();
    }

    private void addSchedule(String function, String id, Yaml event) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> target = new LinkedHashMap<>(Map.of("Arn",
                Map.of("Fn::Sub", "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:" + function),
                "RoleArn", Map.of("Fn::Sub", "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/" + id)));
        event.members().forEach((name, value) -> {
            if (SCHEDULES_OWN.contains(name)) {
                properties.put(name, value.unresolved());
            }
        });
        for (String name : List.of("Input", "RetryPolicy")) {
            event.member(name).ifPresent(value -> target.put(name, value.unresolved()));
        }
        properties.put("FlexibleTimeWindow", Map.of("Mode", "OFF"));
        properties.put("Target", target);
        resources.put(id, Map.of("Type", "AWS::Scheduler::Schedule", "Properties", properties));
    }
}
