package id.tumbuh.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.roles.Role;
import id.tumbuh.shared.event.AwardShardRequested;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TemplateReaderTest {

    private static final Path REAL = Path.of(System.getProperty("tumbuh.root"), "template.yaml");
    private static final Map<String, String> PARAMETERS = Map.of("OidcIssuer", "http://oidc", "OidcJwksUrl",
            "http://oidc/k",
            "PublicUrl", "http://api", "SpaOrigin", "http://spa", "SignatoryName", "N", "SignatoryPosition", "P");

    /** As the Service Authorization Reference says of them. */
    private static final Set<String> KNOW_NO_RESOURCE = Set.of("dynamodb:ListStreams", "xray:PutTraceSegments",
            "xray:PutTelemetryRecords");

    @TempDir
    Path folder;

    @Test
    void the_real_template_is_understood_whole() {
        CloudTemplate cloud = read(REAL);
        assertEquals(47, cloud.functions().size());
        assertEquals(10, cloud.tables().size());
        assertEquals(80, cloud.functions().stream().mapToInt(function -> function.routes().size()).sum());
        assertEquals(new HashSet<>(cloud.queues().stream().map(CloudTemplate.QueueSpec::arn).toList()).size(),
                cloud.queues().size());
    }

    @Test
    void a_secret_reaches_only_the_functions_that_name_it() {
        CloudTemplate cloud = read(REAL);
        var webhook = cloud.functions().stream().filter(f -> f.environment().containsKey("WEBHOOK_SECRET")).toList();
        assertTrue(webhook.stream()
                .allMatch(f -> f.environment().get("WEBHOOK_SECRET").equals("whsec_value-of-WebhookSecret")));
        assertTrue(webhook.stream().allMatch(f -> f.logicalId().startsWith("Service")));
        assertFalse(webhook.isEmpty());
    }

    @Test
    void a_function_that_serves_nothing_secret_has_no_secret() {
        Set<String> holders = read(REAL).functions().stream()
                .filter(f -> f.environment().values().stream().anyMatch(value -> value.contains("value-of-")))
                .map(CloudTemplate.FunctionSpec::logicalId).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(
                Set.of("CanaryLiveDay", "CertificateHttp", "CertificateResealNips", "ProgressHttp", "ServiceHttp",
                        "SurveyPolls",
                        "WorkforceHttp", "WorkforceResealNips",
                        "WorkforceApplyImportChunk", "WorkforceApplyImportLeftovers")),
                holders);
    }

    @Test
    void every_rule_leads_to_a_queue_that_exists_and_has_dead_letters() {
        CloudTemplate cloud = read(REAL);
        for (CloudTemplate.RuleSpec rule : cloud.rules()) {
            var queue = cloud.queues().stream().filter(q -> q.arn().equals(rule.targets().getFirst().arn()))
                    .findFirst();
            assertFalse(queue.orElseThrow().deadLetterArn().isEmpty(), rule.logicalId());
        }
    }

    @Test
    void no_role_may_update_or_delete_the_ledger() {
        String ledger = LocalAccount.arn("dynamodb", "table/LedgerTable");
        List<Role> roles = roles();
        assertTrue(roles.stream().anyMatch(role -> role.allows("dynamodb:PutItem", ledger)));
        for (Role role : roles) {
            for (String action : List.of("UpdateItem", "DeleteItem", "BatchWriteItem", "DeleteTable", "UpdateTable",
                    "PartiQLUpdate", "PartiQLDelete")) {
                assertFalse(role.allows("dynamodb:" + action, ledger), role.function() + " " + action);
            }
        }
    }

    @Test
    void the_ledger_is_written_only_by_who_books_and_nothing_of_awards_by_http() {
        assertEquals(Set.of("IncentiveOnEvents", "IncentiveCalculateAwards"), granted("PutItem", "LedgerTable"));
        assertFalse(granted("PutItem", "IncentiveTable").contains("IncentiveHttp"));
        assertFalse(granted("DeleteItem", "IncentiveTable").contains("IncentiveHttp"));
    }

    @Test
    void awards_are_sent_only_the_events_that_they_handle() {
        CloudTemplate.RuleSpec rule = read(REAL).rules().stream().filter(r -> r.logicalId().equals("IncentiveRule"))
                .findFirst().orElseThrow();
        assertEquals(Set.of(PeopleChanged.TYPE, PersonErased.TYPE, CertificateIssued.TYPE, AwardShardRequested.TYPE),
                detailTypes(rule));
    }

    @Test
    void no_role_names_any_action_or_any_resource_but_where_an_action_knows_no_resource() {
        for (CloudTemplate.FunctionSpec function : read(REAL).functions()) {
            assertFalse(function.permissions().isEmpty(), function.name());
            for (CloudTemplate.PermissionSpec permission : function.permissions()) {
                assertFalse(permission.actions().stream().anyMatch(action -> action.contains("*")), function.name());
                if (permission.resources().contains("*")) {
                    assertTrue(KNOW_NO_RESOURCE.containsAll(permission.actions()), function.name());
                }
            }
        }
    }

    @Test
    void data_stays_in_jakarta() throws IOException {
        String text = Files.readString(REAL);
        assertEquals(List.of(),
                Pattern.compile("\\b(?!ap-southeast-3\\b)[a-z]{2}(-[a-z]+)+-\\d\\b").matcher(text).results()
                        .map(MatchResult::group).filter(region -> !region.startsWith("aws-")).toList());
        for (String copies : List.of("AWS::DynamoDB::GlobalTable", "Replicas", "ReplicationConfiguration",
                "ReplicaRegions", "ReplicationSpecification", "CloudFront", "KinesisStreamSpecification")) {
            assertFalse(text.contains(copies), copies);
        }
    }

    @Test
    void every_alarm_tells_somebody_and_says_what_to_do_and_every_function_has_one() throws IOException {
        String text = Files.readString(REAL);
        long alarms = Pattern.compile("Type: AWS::CloudWatch::Alarm").matcher(text).results().count();
        assertEquals(alarms, Pattern.compile("AlarmActions:\n +- !Ref AlarmTopic").matcher(text).results().count());
        assertEquals(alarms, Pattern.compile("AlarmDescription: .+\\. .+\\.").matcher(text).results().count());
        for (CloudTemplate.FunctionSpec function : read(REAL).functions()) {
            assertTrue(text.contains("  " + function.name() + "ErrorsAlarm:\n"), function.name());
            assertTrue(text.contains("        Alarms:\n          - !Ref " + function.name() + "ErrorsAlarm\n"),
                    function.name());
        }
    }

    @Test
    void every_table_is_encrypted_and_protected_and_recoverable_but_the_one_of_ballots() throws IOException {
        String text = Files.readString(REAL);
        int tables = read(REAL).tables().size();
        for (String wanted : List.of("SSEEnabled: true", "DeletionProtectionEnabled: true",
                "KMSMasterKeyId: !GetAtt DataKey.Arn")) {
            assertEquals(tables, Pattern.compile(wanted).matcher(text).results().count(), wanted);
        }
        assertEquals(List.of("BallotTable"), read(REAL).tables().stream().filter(table -> !table.backedUp())
                .map(CloudTemplate.TableSpec::logicalId).toList());
    }

    @Test
    void queues_secrets_logs_alarms_and_environments_are_sealed_by_the_citys_own_key() throws IOException {
        String text = Files.readString(REAL);
        int queues = read(REAL).queues().size();
        long logs = Pattern.compile("Type: AWS::Logs::LogGroup").matcher(text).results().count();
        int secrets = read(REAL).secrets().size();
        assertEquals(queues + 1, count(text, " KmsMasterKeyId: !GetAtt DataKey.Arn"), "queues and the topic");
        assertEquals(logs + secrets, count(text, " KmsKeyId: !GetAtt DataKey.Arn"), "log groups and secrets");
        assertEquals(1, count(text, " KmsKeyArn: !GetAtt DataKey.Arn"), "all functions");
        assertEquals(2, count(text, " KMSMasterKeyID: !GetAtt DataKey.Arn"), "the buckets");
    }

    @Test
    void the_key_outlives_the_stack_and_serves_nobody_but_through_what_it_seals() throws IOException {
        String text = Files.readString(REAL);
        String key = text.substring(text.indexOf("  DataKey:\n"), text.indexOf("  DataKeyAlias:\n"));
        assertTrue(key.contains("DeletionPolicy: Retain") && key.contains("EnableKeyRotation: true"), key);
        List<String> forAnybody = Pattern.compile("- Sid: ").splitAsStream(key)
                .filter(statement -> statement.contains("AWS: '*'")).toList();
        assertEquals(2, forAnybody.size());
        for (String statement : forAnybody) {
            assertTrue(statement.contains("kms:CallerAccount: !Ref AWS::AccountId"), statement);
            assertTrue(statement.contains("kms:ViaService:"), statement);
        }
        assertFalse(text.substring(text.indexOf("  DataKeyAlias:\n")).contains("kms:"), "no role names it");
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    private static List<Role> roles() {
        return read(REAL).functions().stream().map(function -> new Role(function.name(), function.permissions()))
                .toList();
    }

    @Test
    void what_is_not_known_stops_with_its_line() throws IOException {
        stops(5, "AWS::EFS::FileSystem",
                "Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties: {}\n  B: {Type: AWS::EFS::FileSystem, Properties: {}}\n");
        stops(5, "FifoQueue", "Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      FifoQueue: true\n");
        stops(5, "nothing is named Nobody",
                "Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: !Ref Nobody\n");
        stops(5, "!If",
                "Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: !If x\n");
        stops(5, "whole number",
                "Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: soon\n");
        stops(2, "Mappings", "Resources: {}\nMappings: {}\n");
        stops(1, "Resources is missing", "Description: nothing\n");
    }

    @Test
    void what_a_function_leaves_out_or_names_wrongly_stops_with_its_line() throws IOException {
        stops(5, "CodeUri is missing", function("Runtime: java25"));
        stops(9, "Auth is missing", route("Method: GET", "Path: /a"));
        stops(9, "no authorizer is called Oidcc", route("Method: GET", "Path: /a", "Auth: {Authorizer: Oidcc}"));
        stops(9, "no queue of the template has the ARN", event("SQS", "Queue: 'arn:aws:sqs:r:0:Gone'"));
        stops(9, "no table of the template has the stream",
                event("DynamoDB", "Stream: 'arn:aws:dynamodb:r:0:table/T/stream/x'", "StartingPosition: LATEST"));
        stops(5, "no queue of the template has the ARN", """
                Resources:
                  Rule:
                    Type: AWS::Events::Rule
                    Properties: {EventBusName: default, EventPattern: {source: [a]},
                      Targets: [{Id: a, Arn: nowhere}]}
                """);
    }

    @Test
    void a_second_api_has_an_address_routes_and_authorizers_of_its_own() throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), TWO_APIS);
        List<String> asked = new ArrayList<>();
        CloudTemplate cloud = TemplateReader.read(file, PARAMETERS, PhysicalNames.LOCAL, secret -> "", api -> {
            asked.add(api);
            return "http://" + api;
        });
        assertEquals(List.of("A", "B"), asked);
        assertEquals(Map.of("Second", "http://B"), cloud.outputs());
        assertEquals("A", cloud.mainApi().logicalId());
        assertEquals(List.of(true, false), cloud.httpApis().stream().map(api -> api.accessLog()).toList());
        assertEquals(List.of("A GET /a", "B GET /a"), cloud.functions().getFirst().routes().stream()
                .map(route -> route.api() + " " + route.routeKey()).toList());
    }

    @Test
    void a_route_of_an_api_without_authorizers_names_none_and_one_of_an_api_that_is_not_there_stops()
            throws IOException {
        stops(15, "the API has no authorizers",
                TWO_APIS.replace("ApiId: !Ref B, Method", "Auth: {Authorizer: NONE}, ApiId: !Ref B, Method"));
        stops(15, "no API is called F", TWO_APIS.replace("ApiId: !Ref B", "Auth: {Authorizer: NONE}, ApiId: !Ref F"));
        stops(15, "the route GET /a is there twice",
                TWO_APIS.replace("ApiId: !Ref B", "Auth: {Authorizer: NONE}, ApiId: !Ref A"));
    }

    @Test
    void a_pattern_keeps_numbers_and_truths() throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), """
                Resources:
                  Rule:
                    Type: AWS::Events::Rule
                    Properties:
                      EventBusName: default
                      EventPattern: {detail: {passed: [true], score: [{numeric: ['>', 5]}], code: ['7']}}
                      Targets: []
                """);
        assertEquals("{\"detail\":{\"passed\":[true],\"score\":[{\"numeric\":[\">\",5]}],\"code\":[\"7\"]}}",
                read(file).rules().getFirst().pattern());
    }

    private static final String TWO_APIS = """
            Resources:
              A:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth: {DefaultAuthorizer: O, Authorizers: {O: {IdentitySource: a.b, JwtConfiguration: {issuer: i, audience: [t]}}}}
                  AccessLogSettings: {Format: x}
              B: {Type: AWS::Serverless::HttpApi, Properties: {}}
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java25
                  CodeUri: z
                  Handler: h
                  Events: {X: {Type: HttpApi, Properties: {Auth: {Authorizer: O}, ApiId: !Ref A, Method: GET, Path: /a}},
                    Y: {Type: HttpApi, Properties: {ApiId: !Ref B, Method: GET, Path: /a}}}
            Outputs: {Second: {Value: !GetAtt B.ApiEndpoint}}
            """;

    private static String function(String... properties) {
        return "Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      "
                + String.join("\n      ", properties) + "\n";
    }

    private static String event(String type, String... properties) {
        return function("Runtime: java25", "CodeUri: z", "Handler: h",
                "Events: {E: {Type: " + type + ", Properties: {", String.join(",\n      ", properties) + "}}}");
    }

    private static String route(String... properties) {
        return function("Runtime: java25", "CodeUri: z", "Handler: h",
                "Events: {E: {Type: HttpApi, Properties:\n        {ApiId: a,\n        "
                        + String.join(",\n        ", properties) + "}}}");
    }

    /** The functions whose role grants the action on the table. */
    private static Set<String> granted(String action, String table) {
        return roles().stream()
                .filter(role -> role.allows("dynamodb:" + action, LocalAccount.arn("dynamodb", "table/" + table)))
                .map(Role::function).collect(Collectors.toSet());
    }

    private static Set<String> detailTypes(CloudTemplate.RuleSpec rule) {
        Set<String> types = new HashSet<>();
        JsonMapper.shared().readTree(rule.pattern()).path("detail-type").values()
                .forEach(type -> types.add(type.asString()));
        return types;
    }

    private void stops(int line, String reason, String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), yaml);
        TemplateProblem problem = assertThrows(TemplateProblem.class, () -> read(file));
        assertEquals(line, problem.line(), problem.getMessage());
        assertTrue(problem.getMessage().contains(reason), problem.getMessage());
    }

    private static CloudTemplate read(Path file) {
        return TemplateReader.read(file, PARAMETERS, secret -> "value-of-" + secret.logicalId());
    }
}
