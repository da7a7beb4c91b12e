package id.tumbuh.local.template;

import id.tumbuh.local.template.CloudTemplate.CorsSpec;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.HttpApiSpec;
import id.tumbuh.local.template.CloudTemplate.JwtAuthorizerSpec;
import id.tumbuh.local.template.CloudTemplate.KeySpec;
import id.tumbuh.local.template.CloudTemplate.QueueSpec;
import id.tumbuh.local.template.CloudTemplate.RuleSpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import id.tumbuh.local.template.CloudTemplate.TargetSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Interprets the resources other than functions; what has no meaning on one machine is named and read no further. */
final class Resources {

    private static final Set<String> TABLE = Set.of("BillingMode", "AttributeDefinitions", "KeySchema",
            "PointInTimeRecoverySpecification", "SSESpecification", "TimeToLiveSpecification", "StreamSpecification");
    private static final Set<String> QUEUE = Set.of("VisibilityTimeout", "MessageRetentionPeriod",
            "SqsManagedSseEnabled",
            "RedrivePolicy", "ReceiveMessageWaitTimeSeconds");
    private static final Set<String> ALARM = Set.of("AlarmDescription", "Namespace", "MetricName", "Dimensions",
            "Statistic",
            "Period", "EvaluationPeriods", "Threshold", "ComparisonOperator", "TreatMissingData");

    private final Functions functions;
    private final List<TableSpec> tables = new ArrayList<>();
    private final List<QueueSpec> queues = new ArrayList<>();
    private final List<RuleSpec> rules = new ArrayList<>();
    private final List<FunctionSpec> found = new ArrayList<>();
    private HttpApiSpec api = new HttpApiSpec("none", List.of(), CorsSpec.NONE);

    Resources(Optional<Yaml> globals) {
        this.functions = new Functions(globals);
    }

    List<FunctionSpec> functions() {
        return found;
    }

    HttpApiSpec httpApi() {
        return api;
    }

    List<TableSpec> tables() {
        return tables;
    }

    List<QueueSpec> queues() {
        return queues;
    }

    List<RuleSpec> rules() {
        return rules;
    }

    void read(String id, Yaml resource) {
        Yaml properties = resource.required("Properties");
        switch (resource.required("Type").text()) {
            case "AWS::Serverless::Function" -> found.add(functions.read(id, properties));
            case "AWS::Serverless::HttpApi" -> api = api(id, properties);
            case "AWS::DynamoDB::Table" -> tables.add(table(id, properties));
            case "AWS::SQS::Queue" -> queues.add(queue(id, properties));
            case "AWS::Events::Rule" -> rules.add(rule(id, properties));
            case "AWS::Events::EventBus" -> properties.members(Set.of("Name"));
            case "AWS::S3::Bucket" -> properties
                    .members(Set.of("BucketEncryption", "PublicAccessBlockConfiguration", "LifecycleConfiguration"));
            case "AWS::SQS::QueuePolicy" ->
                properties.members(Set.of("Queues", "PolicyDocument")).values().forEach(Yaml::plain);
            case "AWS::CloudWatch::Alarm" -> properties.members(ALARM).values().forEach(Yaml::plain);
            default -> {
                // the reader knows the others and refused the rest
            }
        }
    }

    private static TableSpec table(String id, Yaml properties) {
        Map<String, Yaml> members = properties.members(TABLE);
        Map<String, String> types = new LinkedHashMap<>();
        members.get("AttributeDefinitions").items()
                .forEach(item -> types.put(item.required("AttributeName").text(),
                        item.required("AttributeType").text()));
        List<KeySpec> keys = members.get("KeySchema").items().stream()
                .map(item -> new KeySpec(item.required("AttributeName").text(), item.required("KeyType").text()))
                .toList();
        String stream = Optional.ofNullable(members.get("StreamSpecification"))
                .map(spec -> spec.required("StreamViewType").text()).orElse("");
        String ttl = Optional.ofNullable(members.get("TimeToLiveSpecification"))
                .filter(spec -> spec.required("Enabled").bool()).map(spec -> spec.required("AttributeName").text())
                .orElse("");
        return new TableSpec(id, id, types, keys, List.of(), stream, ttl);
    }

    private static QueueSpec queue(String id, Yaml properties) {
        Map<String, Yaml> members = properties.members(QUEUE);
        Optional<Yaml> redrive = Optional.ofNullable(members.get("RedrivePolicy"));
        return new QueueSpec(id, id, "arn:aws:sqs:" + References.REGION + ":" + References.ACCOUNT + ":" + id,
                number(members, "VisibilityTimeout", 30), number(members, "MessageRetentionPeriod", 345_600),
                number(members, "ReceiveMessageWaitTimeSeconds", 0),
                redrive.map(policy -> policy.required("deadLetterTargetArn").text()).orElse(""),
                redrive.map(policy -> policy.required("maxReceiveCount").number()).orElse(0));
    }

    private static RuleSpec rule(String id, Yaml properties) {
        Map<String, Yaml> members = properties.members(Set.of("EventBusName", "EventPattern", "Targets"));
        String pattern = JsonMapper.shared().writeValueAsString(members.get("EventPattern").plain());
        return new RuleSpec(id, id, members.get("EventBusName").text(), pattern, members.get("Targets").items().stream()
                .map(target -> target.members(Set.of("Id", "Arn")))
                .map(target -> new TargetSpec(target.get("Id").text(), target.get("Arn").text())).toList());
    }

    private static HttpApiSpec api(String id, Yaml properties) {
        Map<String, Yaml> members = properties.members(Set.of("StageName", "Auth", "CorsConfiguration"));
        List<JwtAuthorizerSpec> authorizers = new ArrayList<>();
        members.get("Auth").members(Set.of("DefaultAuthorizer", "Authorizers")).get("Authorizers").members()
                .forEach((name, authorizer) -> {
                    Yaml jwt = authorizer.members(Set.of("IdentitySource", "JwtConfiguration")).get("JwtConfiguration");
                    String source = authorizer.required("IdentitySource").text();
                    authorizers.add(
                            new JwtAuthorizerSpec(name, jwt.required("issuer").text(), texts(jwt.required("audience")),
                                    source.substring(source.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT)));
                });
        Map<String, Yaml> cors = members.get("CorsConfiguration")
                .members(Set.of("AllowOrigins", "AllowMethods", "AllowHeaders", "ExposeHeaders", "MaxAge"));
        return new HttpApiSpec(id, authorizers,
                new CorsSpec(texts(cors.get("AllowOrigins")), texts(cors.get("AllowMethods")),
                        texts(cors.get("AllowHeaders")), texts(cors.get("ExposeHeaders")), false,
                        cors.get("MaxAge").number()));
    }

    static List<String> texts(Yaml list) {
        return list.items().stream().map(Yaml::text).toList();
    }

    static int number(Map<String, Yaml> members, String key, int fallback) {
        return Optional.ofNullable(members.get(key)).map(Yaml::number).orElse(fallback);
    }
}
