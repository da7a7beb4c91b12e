package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.local.demo.DemoLoad;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.local.lambda.LocalLambda.FunctionFailed;
import id.tumbuh.local.roles.Role;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.ScheduleSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** No role is too narrow, or the day would fail; and none is wider than what its function does. */
class RolesTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final int ATTEMPTS = 30;

    /** What happens on few days: each has a test of its own in its context. */
    private static final Map<String, Set<String>> RARE = Map.ofEntries(
            // a course closes a competency no longer
            Map.entry("CataloguePublishCourses", Set.of("dynamodb:DeleteItem")),
            // somebody's data is deleted: ErasureCityTest
            Map.entry("WorkforceErasePerson", Set.of("dynamodb:GetItem", "dynamodb:PutItem")),
            Map.entry("SurveyOnEvents", Set.of("dynamodb:DeleteItem", "dynamodb:Query", "dynamodb:Scan")),
            Map.entry("CertificateOnEvents", Set.of("dynamodb:Query")),
            Map.entry("InnovationOnEvents", Set.of("dynamodb:GetItem", "dynamodb:Query", "dynamodb:DeleteItem")),
            // somebody changes the department
            Map.entry("IncentiveOnEvents", Set.of("dynamodb:DeleteItem")),
            // a certificate waited for the first policy
            Map.entry("IncentiveCalculateAwards", Set.of("dynamodb:DeleteItem", "dynamodb:PutItem")),
            // lessons waited for their course
            Map.entry("ProgressHttp",
                    Set.of("dynamodb:DeleteItem", "dynamodb:ConditionCheckItem", "s3:ListBucket", "s3:DeleteObject")),
            Map.entry("ProgressOnEvents",
                    Set.of("dynamodb:DeleteItem", "dynamodb:ConditionCheckItem", "dynamodb:BatchGetItem",
                            "dynamodb:BatchWriteItem", "s3:GetObject", "s3:DeleteObject", "s3:ListBucket")),
            // who stored statements did not come to what follows from them: AftercareTest
            Map.entry("ProgressOnStatements",
                    Set.of("dynamodb:BatchWriteItem", "dynamodb:PutItem", "dynamodb:Query", "s3:GetObject",
                            "s3:ListBucket")),
            // complaints waited for a policy
            Map.entry("ServicePublishPolicy", Set.of("dynamodb:DeleteItem", "dynamodb:GetItem")),
            Map.entry("ServiceHttp", Set.of("dynamodb:DeleteItem")),
            // secrets are rotated: RotationCityTest
            Map.entry("WorkforceApplyImportChunk", Set.of("dynamodb:DeleteItem", "dynamodb:ConditionCheckItem")),
            Map.entry("WorkforceResealNips", Set.of("dynamodb:Scan", "dynamodb:PutItem", "dynamodb:DeleteItem")),
            Map.entry("CertificateResealNips", Set.of("dynamodb:Scan", "dynamodb:PutItem")),
            // an import was left behind
            Map.entry("WorkforceApplyImportLeftovers",
                    Set.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem",
                            "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem")));

    @Test
    void what_a_role_grants_is_needed() throws Exception {
        EveryOperation.of(CITY);
        for (FunctionSpec function : CITY.cloud().template().functions()) {
            for (ScheduleSpec schedule : function.schedules()) {
                fire(function, schedule);
            }
        }
        new DemoLoad(CITY.cloud(), RunningCity.PEOPLE, line -> {}).load();
        Quiet.await(CITY.cloud(), Duration.ofSeconds(60));
        Map<String, List<String>> unused = new TreeMap<>();
        for (Role role : CITY.cloud().roles().values()) {
            Set<String> rare = RARE.getOrDefault(role.function(), Set.of());
            List<String> grants = role.unused().stream()
                    .filter(grant -> !grant.startsWith("logs:") && !grant.startsWith("xray:"))
                    .filter(grant -> !rare.contains(grant.split(" ")[0])).toList();
            if (!grants.isEmpty()) {
                unused.put(role.function(), grants);
            }
        }
        assertEquals(Map.of(), unused);
    }

    /** The stream's relay may be faster than the schedule that looks for what it left behind: then once more. */
    private static void fire(FunctionSpec function, ScheduleSpec schedule) throws FunctionFailed {
        Role role = CITY.cloud().roles().get(function.name());
        for (int attempt = 0; attempt == 0 || attempt < ATTEMPTS && unused(role, "events:PutEvents"); attempt++) {
            if (unused(role, "events:PutEvents")) {
                leaveBehind(function.environment().get("TABLE"));
            }
            CITY.cloud().scheduler().fire(schedule.logicalId());
        }
    }

    private static boolean unused(Role role, String action) {
        return role.unused().stream().anyMatch(grant -> grant.startsWith(action));
    }

    /** An outbox row that has waited for two minutes. */
    private static void leaveBehind(String table) {
        String before = Instant.now().minus(Duration.ofMinutes(2)).toString();
        Map<String, AttributeValue> row = new TreeMap<>();
        Map.of("pk", "OUTBOX#0", "sk", before + "#left-behind", "type", "id.tumbuh.test.left-behind.v1", "source",
                "urn:tumbuh:test", "json", "{}", "recordedAt", before)
                .forEach((name, value) -> row.put(name, AttributeValue.fromS(value)));
        CITY.cloud().dynamo().client().putItem(put -> put.tableName(table).item(row));
    }
}
