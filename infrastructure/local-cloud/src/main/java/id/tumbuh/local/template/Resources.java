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
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Interprets the resources other than functions; what has no meaning on one machine is named and read no further. */
final class Resources {

    private static final Set<String> TABLE = Set.of("BillingMode", "AttributeDefinitions", "KeySchema",
            "PointInTimeRecoverySpecification", "SSESpecification", "TimeToLiveSpecification", "StreamSpecification",
            "DeletionProtectionEnabled");
    private static final Set<String> QUEUE = Set.of("VisibilityTimeout", "MessageRetentionPeriod",
            "SqsManagedSseEnabled", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds",
            "RedrivePolicy", "ReceiveMessageWaitTimeSeconds");
    private static final Set<String> BUCKET = Set.of("BucketEncryption", "PublicAccessBlockConfiguration",
            "LifecycleConfiguration", "OwnershipControls", "VersioningConfiguration");
    private static final Set<String> API = Set.of("StageName", "Auth", "CorsConfiguration", "DefaultRouteSettings",
            "RouteSettings", "AccessLogSettings");
    private static final Set<String> ALARM = Set.of("AlarmDescription", "Namespace", "MetricName", "Dimensions",
            "Statistic", "Period", "EvaluationPeriods", "DatapointsToAlarm", "Threshold", "ComparisonOperator",
            "TreatMissingData", "AlarmActions", "ExtendedStatistic");

    private final Functions functions;
    private final Checks checks;
    private final PhysicalNames names;
    private final List<TableSpec> tables = new ArrayList<>();
    private final List<QueueSpec> queues = new ArrayList<>();
    private final List<RuleSpec> rules = new ArrayList<>();
    private final List<FunctionSpec> found = new ArrayList<>();
    private final List<HttpApiSpec> apis = new ArrayList<>();

    Resources(Optional<Yaml> globals, Roles roles, Checks checks, PhysicalNames names) {
        this.names = names;
        this.functions = new Functions(globals, roles, checks);
        this.checks = checks;
    }

    List<FunctionSpec> functions() {
        return found;
    }

    List<HttpApiSpec> httpApis() {
        return apis;
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
        checks.at(id, resource);
        Yaml properties = resource.required("Properties");
        switch (resource.required("Type").text()) {
            case "AWS::Serverless::Function" -> found.add(functions.read(id, properties));
            case "AWS::Serverless::HttpApi" -> apis.add(api(id, properties));
            case "AWS::DynamoDB::Table" -> tables.add(table(id, properties));
            case "AWS::SQS::Queue" -> queues.add(queue(id, properties));
            case "AWS::Events::Rule" -> rules.add(rule(id, properties));
            case "AWS::Events::EventBus" -> properties.members(Set.of("Name"));
            case "AWS::S3::Bucket" -> properties.members(BUCKET).values().forEach(Yaml::plain);
            case "AWS::SQS::QueuePolicy" ->
                properties.members(Set.of("Queues", "PolicyDocument")).values().forEach(Yaml::plain);
            case "AWS::SNS::TopicPolicy" ->
                properties.members(Set.of("Topics", "PolicyDocument")).values().forEach(Yaml::plain);
            case "AWS::SNS::Topic" -> properties.members(Set.of("DisplayName", "KmsMasterKeyId"));
            case "AWS::Logs::LogGroup" ->
                properties.members(Set.of("RetentionInDays", "KmsKeyId")).values().forEach(Yaml::plain);
            case "AWS::KMS::Key" -> properties.members(Set.of("Description", "EnableKeyRotation", "PendingWindowInDays",
                    "KeyPolicy")).values().forEach(Yaml::plain);
            case "AWS::KMS::Alias" ->
                properties.members(Set.of("AliasName", "TargetKeyId")).values().forEach(Yaml::plain);
            case "AWS::CloudWatch::Dashboard" ->
                properties.members(Set.of("DashboardName", "DashboardBody")).values().forEach(Yaml::plain);
            case "AWS::CloudWatch::Alarm" -> properties.members(ALARM).values().forEach(Yaml::plain);
            default -> {
                // the reader knows the others and refused the rest
            }
        }
    }

    private TableSpec table(String id, Yaml properties) {
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
        boolean backedUp = Optional.ofNullable(members.get("PointInTimeRecoverySpecification"))
                .map(spec -> spec.required("PointInTimeRecoveryEnabled").bool()).orElse(false);
        return new TableSpec(id, names.of(id, id), types, keys, List.of(), stream, ttl, backedUp);
    }

    private QueueSpec queue(String id, Yaml properties) {
        Map<String, Yaml> members = properties.members(QUEUE);
        Optional<Yaml> redrive = Optional.ofNullable(members.get("RedrivePolicy"));
        String name = names.of(id, id);
        return new QueueSpec(id, name, LocalAccount.arn("sqs", name),
                number(members, "VisibilityTimeout", 30), number(members, "MessageRetentionPeriod", 345_600),
                number(members, "ReceiveMessageWaitTimeSeconds", 0),
                redrive.map(policy -> policy.required("deadLetterTargetArn").text()).orElse(""),
                redrive.map(policy -> policy.required("maxReceiveCount").number()).orElse(0));
    }

    private RuleSpec rule(String id, Yaml properties) {
        properties.members(Set.of("EventBusName", "EventPattern", "Targets", "Description"));
        String pattern = JsonMapper.shared().writeValueAsString(properties.required("EventPattern").plain());
        List<TargetSpec> targets = new ArrayList<>();
        for (Yaml target : properties.required("Targets").items()) {
            target.members(Set.of("Id", "Arn", "DeadLetterConfig", "RetryPolicy"));
            checks.queue(target.required("Arn"));
            target.member("DeadLetterConfig").ifPresent(config -> checks.queue(config.onlyMember("Arn")));
            targets.add(new TargetSpec(target.required("Id").text(), target.required("Arn").text()));
        }
        return new RuleSpec(id, id, properties.required("EventBusName").text(), pattern, targets);
    }

    private static HttpApiSpec api(String id, Yaml properties) {
        properties.members(API);
        // what API Gateway alone does
        Stream.of("DefaultRouteSettings", "RouteSettings", "AccessLogSettings")
                .forEach(name -> properties.member(name).ifPresent(Yaml::plain));
        return new HttpApiSpec(id, properties.member("Auth").map(Resources::authorizers).orElse(List.of()),
                properties.member("CorsConfiguration").map(Resources::cors).orElse(CorsSpec.NONE),
                properties.member("AccessLogSettings").isPresent());
    }

    private static List<JwtAuthorizerSpec> authorizers(Yaml auth) {
        List<JwtAuthorizerSpec> authorizers = new ArrayList<>();
        auth.members(Set.of("DefaultAuthorizer", "Authorizers"));
        auth.required("Authorizers").members()
                .forEach((name, authorizer) -> {
                    authorizer.members(Set.of("IdentitySource", "JwtConfiguration"));
                    Yaml jwt = authorizer.required("JwtConfiguration");
                    String source = authorizer.required("IdentitySource").text();
                    authorizers.add(
                            new JwtAuthorizerSpec(name, jwt.required("issuer").text(), texts(jwt.required("audience")),
                                    source.substring(source.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT)));
                });
        return authorizers;
    }

    private static CorsSpec cors(Yaml cors) {
        cors.members(Set.of("AllowOrigins", "AllowMethods", "AllowHeaders", "ExposeHeaders", "AllowCredentials",
                "MaxAge"));
        return new CorsSpec(texts(cors.required("AllowOrigins")), texts(cors.required("AllowMethods")),
                texts(cors.required("AllowHeaders")), cors.member("ExposeHeaders").map(Resources::texts)
                        .orElse(List.of()),
                cors.member("AllowCredentials").map(Yaml::bool).orElse(false),
                cors.member("MaxAge").map(Yaml::number).orElse(0));
    }

    static List<String> texts(Yaml list) {
        return list.items().stream().map(Yaml::text).toList();
    }

    static int number(Map<String, Yaml> members, String key, int fallback) {
        return Optional.ofNullable(members.get(key)).map(Yaml::number).orElse(fallback);
    }
}
