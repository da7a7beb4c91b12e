package id.tumbuh.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.HttpApiSpec;
import id.tumbuh.local.template.CloudTemplate.PermissionSpec;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/anonymous-surveys.md says that the deployment keeps. */
class AnonymousTemplateTest {

    private static final Path FILE = Path.of(System.getProperty("tumbuh.root"), "template.yaml");
    private static final CloudTemplate CLOUD = TemplateReader.read(FILE, Map.of("OidcIssuer", "http://oidc",
            "OidcJwksUrl", "http://oidc/k", "PublicUrl", "http://api", "SpaOrigin", "http://spa", "SignatoryName", "N",
            "SignatoryPosition", "P"), secret -> "value-of-" + secret.logicalId());
    private static final String BALLOTS = LocalAccount.arn("dynamodb", "table/BallotTable");
    private static final String SURVEYS = LocalAccount.arn("dynamodb", "table/SurveyTable");

    @Test
    void the_table_of_ballots_has_no_stream_no_recovery_and_no_expiry() {
        TableSpec table = CLOUD.tables().stream().filter(each -> each.logicalId().equals("BallotTable")).findFirst()
                .orElseThrow();
        assertFalse(table.backedUp());
        assertEquals("", table.streamViewType() + table.ttlAttribute());
    }

    @Test
    void ballots_come_to_an_api_of_their_own_without_log_and_token_and_to_a_function_that_serves_nothing_else()
            throws IOException {
        HttpApiSpec api = CLOUD.httpApis().stream().filter(each -> each.logicalId().equals("BallotApi")).findFirst()
                .orElseThrow();
        assertFalse(api.accessLog());
        assertEquals(List.of(), api.authorizers());
        assertFalse(api.cors().allowCredentials());
        assertEquals(List.of("content-type", "accept-language"), api.cors().allowHeaders());
        assertEquals(Set.of("BallotApi"), function("SurveyBallots").routes().stream().map(route -> route.api())
                .collect(Collectors.toSet()));
        assertEquals(List.of("SurveyBallots"), CLOUD.functions().stream()
                .filter(each -> each.routes().stream().anyMatch(route -> route.api().equals("BallotApi")))
                .map(FunctionSpec::name).toList());
        assertTrue(section("SurveyBallots").contains("\n      Tracing: PassThrough\n"));
        assertFalse(section("SurveyBallots").contains("LoggingConfig"));
    }

    @Test
    void who_takes_ballots_can_write_no_log_and_no_trace_and_reach_no_other_table_and_no_key() {
        assertEquals(Set.of("GetItem TERMS#*", "GetItem BALLOTS#*", "PutItem BALLOTS#*", "ConditionCheckItem POLL#*"),
                ofBallots("SurveyBallots"));
        assertEquals(Set.of(BALLOTS), function("SurveyBallots").permissions().stream()
                .flatMap(permission -> permission.resources().stream()).collect(Collectors.toSet()));
        assertEquals(Set.of("BALLOT_TABLE"), function("SurveyBallots").environment().keySet().stream()
                .filter(name -> name.contains("TABLE") || name.contains("SECRET")).collect(Collectors.toSet()));
    }

    @Test
    void who_signs_reads_no_ballot() {
        assertEquals(Set.of("GetItem KEY#*", "PutItem KEY#*", "PutItem TERMS#*", "PutItem POLL#*"),
                ofBallots("SurveyPolls"));
    }

    @Test
    void who_reads_ballots_signs_nothing_and_lists_no_names() {
        assertEquals(
                Set.of("GetItem KEY#*", "GetItem RELEASE#*", "GetItem RELEASED#*", "PutItem KEY#*", "PutItem POLL#*",
                        "PutItem RELEASE#*",
                        "Query BALLOTS#*", "Query RELEASED#*", "BatchWriteItem BALLOTS#*", "BatchWriteItem RELEASED#*"),
                ofBallots("SurveyResults"));
        assertFalse(function("SurveyResults").environment().containsKey("BALLOT_KEY_SECRET"));
        assertEquals(Set.of("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"),
                function("SurveyResults").permissions().stream()
                        .filter(permission -> permission.resources().contains(SURVEYS))
                        .flatMap(permission -> permission.actions().stream()).collect(Collectors.toSet()));
    }

    @Test
    void who_closes_polls_by_the_clock_does_no_more_with_them_and_lists_surveys_alone() {
        assertEquals(
                Set.of("GetItem KEY#*", "GetItem RELEASE#*", "PutItem KEY#*", "PutItem POLL#*", "PutItem RELEASE#*",
                        "Query BALLOTS#*", "Query RELEASED#*", "BatchWriteItem BALLOTS#*", "BatchWriteItem RELEASED#*"),
                ofBallots("SurveyClosePolls"));
        assertFalse(function("SurveyClosePolls").environment().containsKey("BALLOT_KEY_SECRET"));
        assertEquals(Set.of("PUBLISHED"), function("SurveyClosePolls").permissions().stream()
                .filter(permission -> permission.resources().contains(SURVEYS)
                        && permission.actions().contains("dynamodb:Query"))
                .flatMap(permission -> permission.leadingKeys().stream()).collect(Collectors.toSet()));
    }

    @Test
    void nobody_else_reaches_the_table_of_ballots() {
        assertEquals(Set.of("SurveyPolls", "SurveyResults", "SurveyBallots", "SurveyClosePolls"),
                CLOUD.functions().stream()
                        .filter(each -> each.permissions().stream().anyMatch(one -> one.resources().contains(BALLOTS)))
                        .map(FunctionSpec::name).collect(Collectors.toSet()));
    }

    /** Actions and the partitions for which they are granted. */
    private static Set<String> ofBallots(String function) {
        return function(function).permissions().stream().filter(one -> one.resources().contains(BALLOTS))
                .flatMap(one -> one.actions().stream().flatMap(action -> partitions(one)
                        .map(key -> action.replace("dynamodb:", "") + " " + key)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> partitions(PermissionSpec permission) {
        return permission.leadingKeys().isEmpty() ? Stream.of("of all") : permission.leadingKeys().stream();
    }

    private static FunctionSpec function(String name) {
        return CLOUD.functions().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static String section(String resource) throws IOException {
        String from = Files.readString(FILE).split("\n  " + resource + ":\n")[1];
        return from.split("\n  \\w+:\n")[0];
    }
}
