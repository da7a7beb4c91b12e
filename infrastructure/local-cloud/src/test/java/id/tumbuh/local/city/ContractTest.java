package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.RouteSpec;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Routes of template.yaml, operations of openapi.yaml and function beans are the same, and answers keep to them. */
class ContractTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final OpenAPI OPENAPI = new OpenAPIV3Parser()
            .read(CITY.cloud().options().root().resolve("openapi.yaml").toString());

    /** HEAD of xAPI's resources, and its answers to what is none: OpenAPI has no word for any method of any path. */
    private static final String CATCH_ALL = "otherXapi";

    @Test
    void every_route_is_an_operation_and_every_operation_a_route() {
        Set<String> routes = new TreeSet<>();
        CITY.cloud().template().functions().forEach(f -> f.routes().stream().filter(ContractTest::isOperation)
                .forEach(route -> routes.add(route.routeKey())));
        assertEquals(routes, operations().keySet());
    }

    @Test
    void every_operation_is_a_function_bean_of_the_context_that_its_route_leads_to() throws Exception {
        for (FunctionSpec function : CITY.cloud().template().functions()) {
            Set<String> beans = beans(function);
            assertTrue(beans.contains(function.environment().get("SPRING_CLOUD_FUNCTION_DEFINITION")),
                    function.name());
            for (RouteSpec route : function.routes().stream().filter(ContractTest::isOperation).toList()) {
                assertTrue(beans.contains(operations().get(route.routeKey()).getOperationId()), route.routeKey());
            }
        }
    }

    @Test
    void every_function_bean_is_an_operation_or_a_lambda_of_its_own() throws Exception {
        Set<String> known = new HashSet<>();
        operations().values().forEach(operation -> known.add(operation.getOperationId()));
        for (FunctionSpec function : CITY.cloud().template().functions()) {
            known.add(function.environment().get("SPRING_CLOUD_FUNCTION_DEFINITION"));
        }
        for (FunctionSpec function : CITY.cloud().template().functions()) {
            Set<String> beans = beans(function);
            beans.removeAll(known);
            beans.remove(CATCH_ALL);
            assertEquals(Set.of(), beans, function.name());
        }
    }

    @Test
    void an_operation_wants_a_token_where_its_route_has_the_authorizer() {
        CITY.cloud().template().functions().stream().flatMap(function -> function.routes().stream())
                .filter(ContractTest::isOperation).forEach(route -> {
                    var own = Optional.ofNullable(operations().get(route.routeKey()).getSecurity());
                    // xAPI's routes have no authorizer, since they take Basic too: the function checks
                    boolean inFunction = own.map(list -> list.stream().anyMatch(s -> s.containsKey("xapiKey")))
                            .orElse(false);
                    assertEquals(route.authorizer().isEmpty(), own.map(List::isEmpty).orElse(false) || inFunction,
                            route.routeKey());
                });
    }

    @Test
    void every_operation_of_the_running_city_answers_as_the_contract_says() throws Exception {
        EveryOperation.of(CITY);
        List<String> unseen = new ArrayList<>(operations().keySet());
        CITY.contract().succeeded().forEach(seen -> unseen.removeIf(route -> seen.matches(
                route.replaceAll("\\{[^}]*}", "[^/]+"))));
        assertEquals(List.of(), unseen);
        System.out.println(CITY.contract().held() + " answers were held against openapi.yaml");
    }

    private static boolean isOperation(RouteSpec route) {
        return !route.method().equals("ANY");
    }

    private static Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        OPENAPI.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> operations.put(method + " " + path, operation)));
        return operations;
    }

    /** The names under which the context of a function registers functions. */
    @SuppressWarnings("unchecked")
    private static Set<String> beans(FunctionSpec function) throws Exception {
        Map<String, Object> settings = new TreeMap<>(function.environment());
        settings.put("AWS_REGION", "ap-southeast-3");
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("lambda", settings));
            ((ApplicationContextInitializer<GenericApplicationContext>) Class
                    .forName(function.environment().get("MAIN_CLASS")).getDeclaredConstructor().newInstance())
                    .initialize(context);
            Set<String> names = new TreeSet<>(Set.of(context.getBeanDefinitionNames()));
            return names;
        }
    }
}
