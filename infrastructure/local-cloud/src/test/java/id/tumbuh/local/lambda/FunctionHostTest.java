package id.tumbuh.local.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.roles.Role;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.TemplateReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every function of the template is built from the contexts, so that template and function beans can not disagree. */
class FunctionHostTest {

    private static final Map<String, String> PARAMETERS = Map.of("OidcIssuer", "http://oidc", "OidcJwksUrl",
            "http://127.0.0.1:9/keys", "PublicUrl", "http://api", "SpaOrigin", "http://spa", "SignatoryName", "N",
            "SignatoryPosition", "P");
    private static CloudTemplate template;
    private static FunctionHost host;
    private static final Map<String, LocalLambda> LAMBDAS = new HashMap<>();
    private static final Queue<Invocation> ENDED = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void build() {
        template = TemplateReader.read(Path.of(System.getProperty("tumbuh.root"), "template.yaml"), PARAMETERS,
                secret -> "A".repeat(secret.length()));
        // nothing listens at the endpoints: only what needs no store is asked here
        host = new FunctionHost(function -> Map.of("AWS_REGION", "ap-southeast-3", "AWS_ENDPOINT_URL_DYNAMODB",
                "http://127.0.0.1:9",
                "AWS_ENDPOINT_URL_EVENTBRIDGE", "http://127.0.0.1:9", "aws.accessKeyId", "local", "aws.secretAccessKey",
                "local"), ENDED::add);
        long start = System.nanoTime();
        template.functions().forEach(function -> LAMBDAS.put(function.name(),
                host.build(function, new Role(function.name(), function.permissions()))));
        System.out.printf("%d functions were built in %.1f s%n", LAMBDAS.size(), (System.nanoTime() - start) / 1e9);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void every_route_of_the_template_is_served_by_its_function() throws Exception {
        for (FunctionSpec function : template.functions()) {
            for (CloudTemplate.RouteSpec route : function.routes()) {
                String answer = ask(function.name(), route.routeKey());
                assertTrue(answer.contains("\"statusCode\":"), route.routeKey() + " -> " + answer);
            }
        }
    }

    @Test
    void a_route_that_the_function_does_not_serve_is_a_function_error() {
        assertThrows(LocalLambda.FunctionFailed.class, () -> ask("CatalogueHttp", "GET /surveys"));
    }

    @Test
    void who_watches_is_told_of_each_invocation_and_how_it_ended() throws Exception {
        ENDED.clear();
        String answer = ask("CatalogueHttp", "GET /courses");
        assertThrows(LocalLambda.FunctionFailed.class, () -> ask("CatalogueHttp", "GET /surveys"));
        Invocation good = ENDED.remove();
        Invocation bad = ENDED.remove();
        assertEquals(List.of("CatalogueHttp", "", answer), List.of(good.function(), good.errorType(),
                new String(good.answer(), StandardCharsets.UTF_8)));
        assertTrue(good.nanos() > 0);
        assertTrue(bad.failed() && bad.answer().length == 0, bad.errorType());
        assertTrue(ENDED.isEmpty());
    }

    @Test
    void a_consumer_is_built_and_an_empty_batch_fails_nothing() throws Exception {
        for (FunctionSpec function : template.functions()) {
            if (!function.queueSources().isEmpty()) {
                String answer = new String(LAMBDAS.get(function.name()).invoke("{\"Records\":[]}".getBytes()),
                        StandardCharsets.UTF_8);
                assertEquals("{\"batchItemFailures\":[]}", answer, function.name());
            }
        }
    }

    /** Without a body, a token or a key each route refuses at its edge, before it needs a store; health says it is busy. */
    private static String ask(String function, String routeKey) throws Exception {
        String[] key = routeKey.split(" ");
        String event = """
                {"version":"2.0","routeKey":"%s","rawPath":"%s","rawQueryString":"","headers":{"accept":"application/json"},
                "pathParameters":{"code":"-","surveyId":"-","courseId":"-","certificateId":"-","importId":"-","period":"-"},
                "requestContext":{"accountId":"0","apiId":"a","requestId":"request-1","routeKey":"%s","stage":"$default",
                "http":{"method":"%s","path":"%s","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"t"}},
                "isBase64Encoded":false}""".formatted(routeKey, key[1], routeKey, key[0], key[1]);
        return new String(LAMBDAS.get(function).invoke(event.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
