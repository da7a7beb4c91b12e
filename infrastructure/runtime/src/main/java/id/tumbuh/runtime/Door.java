package id.tumbuh.runtime;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.event.EventHandlers;
import id.tumbuh.runtime.event.QueueConsumer;
import id.tumbuh.runtime.event.Relay;
import id.tumbuh.runtime.event.RelayFunction;
import id.tumbuh.runtime.event.StreamConsumer;
import id.tumbuh.runtime.http.HttpEdge;
import id.tumbuh.runtime.http.QuietEdge;
import id.tumbuh.runtime.http.Routes;
import id.tumbuh.runtime.measure.EmfLines;
import id.tumbuh.runtime.measure.Measures;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What a context is given to register its functions with. A Lambda builds only the function that it serves, so it needs
 * the settings of that one alone: what a function needs is built where its registration is asked for.
 */
public final class Door {

    private final Settings settings;
    private final Clock clock;
    private final Json json = new Json();
    private final AwsClients aws;
    private final Measures measures;
    private final EmfLines lines;
    private final Map<String, Supplier<Function<JsonNode, ?>>> functions = new HashMap<>();
    private final Map<String, Supplier<Routes>> routes = new LinkedHashMap<>();
    private boolean quiet;

    /** @param service the context's name, such as survey */
    Door(Settings settings, String service, Clock clock, AwsClients aws) {
        this.settings = settings;
        this.clock = clock;
        this.aws = aws;
        this.measures = new Measures(clock);
        this.lines = new EmfLines(service, settings.optional("AWS_LAMBDA_FUNCTION_NAME").orElse("unknown"), clock,
                json);
    }

    public Settings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    public Json json() {
        return json;
    }

    /** What is counted here is told at the end of each event. */
    public Measures measures() {
        return measures;
    }

    /** The table that the setting TABLE names. */
    public Database database() {
        return database("TABLE");
    }

    /** The table that the setting names. */
    public Database database(String setting) {
        return new Database(aws.dynamoDb(), settings.required(setting), clock, json, measures);
    }

    /** The bucket that the setting names. */
    public Bucket bucket(String setting) {
        return aws.bucket(settings.required(setting));
    }

    /** Registers a function for each operation, and the function "http" that serves all of them by their route key. */
    public void http(Consumer<Routes> register) {
        http("http", register);
    }

    /** The same under another name, for routes whose function has a role of its own. */
    public void http(String name, Consumer<Routes> register) {
        routes.put(name, made(register));
        functions.put(name, () -> new HttpEdge(clock, json, measures).serving(routes.get(name).get()));
    }

    /** Registers a function for routes of which nothing may be told: see {@link QuietEdge}. Where it is served, no metrics are. */
    public void quietHttp(String name, Consumer<Routes> register) {
        routes.put(name, made(register));
        functions.put(name, () -> {
            quiet = true;
            return new QuietEdge(clock, json).serving(routes.get(name).get());
        });
    }

    private static Supplier<Routes> made(Consumer<Routes> register) {
        return () -> {
            Routes made = new Routes();
            register.accept(made);
            return made;
        };
    }

    /** Registers the consumer of a queue that gets events from the bus. */
    public void queue(String name, Consumer<EventHandlers> register) {
        functions.put(name, () -> {
            EventHandlers handlers = new EventHandlers(json);
            register.accept(handlers);
            return new QueueConsumer(json, handlers, measures);
        });
    }

    /** Registers what a schedule calls; the answer is for whoever fires it by hand. */
    public void schedule(String name, Function<ScheduledCall, Map<String, Object>> function) {
        schedule(name, () -> function);
    }

    /** Registers what a schedule calls, built only where it is served. */
    public void schedule(String name, Supplier<Function<ScheduledCall, Map<String, Object>>> building) {
        functions.put(name, () -> {
            Function<ScheduledCall, Map<String, Object>> function = building.get();
            return event -> function.apply(new ScheduledCall(event.path("time").asStringOpt().map(Instant::parse)
                    .orElseGet(clock::instant)));
        });
    }

    /** Registers what an operator invokes directly, with JSON of the input's shape. */
    public <I> void operator(String name, Class<I> input, Function<I, Map<String, Object>> function) {
        operator(name, input, () -> function);
    }

    /** The same, built only where it is served. */
    public <I> void operator(String name, Class<I> input, Supplier<Function<I, Map<String, Object>>> building) {
        functions.put(name, () -> {
            Function<I, Map<String, Object>> function = building.get();
            return event -> function.apply(json.mapper().treeToValue(event, input));
        });
    }

    /**
     * Registers what is done with each change of a table, built only where it is served; the first change that fails
     * comes back with all after it.
     */
    public void stream(String name, Supplier<Consumer<StreamRecord>> building) {
        functions.put(name, () -> new StreamConsumer(building.get(), measures));
    }

    /** Registers "relay" for the stream of the context's table and "relayLeftovers" for a schedule. */
    public void relay() {
        Supplier<Relay> relay = () -> new Relay(database(), aws.bus(json), clock, measures);
        functions.put("relay", () -> new RelayFunction(relay.get()));
        functions.put("relayLeftovers", () -> {
            Relay built = relay.get();
            return event -> Map.of("sent", built.sendLeftovers());
        });
    }

    AotCache aotCache() {
        return new AotCache(settings, measures, lines);
    }

    /** All functions; the operations among them only where one is served, since their names need the routes' settings. */
    Set<String> names(String served) {
        Set<String> names = new HashSet<>(functions.keySet());
        if (routes.containsKey(served) || !functions.containsKey(served)) {
            routes(served).byKey().values().forEach(route -> names.add(route.operationId()));
        }
        return names;
    }

    /**
     * Builds the function of this name: from an event in JSON to its answer in JSON. What was measured is told with each
     * event, also where it failed.
     *
     * @throws IllegalStateException where there is none, or a setting that it needs is missing
     */
    Function<InputStream, byte[]> function(String name) {
        Function<JsonNode, ?> function = functions.getOrDefault(name, () -> operation(name)).get();
        return event -> {
            try {
                return json.mapper().writeValueAsBytes(function.apply(json.mapper().readTree(event)));
            } finally {
                if (!quiet) {
                    lines.tell(measures);
                }
            }
        };
    }

    private Function<JsonNode, ?> operation(String operationId) {
        return routes(operationId).byKey().values().stream().filter(route -> route.operationId().equals(operationId))
                .findFirst().map(new HttpEdge(clock, json, measures)::serving)
                .orElseThrow(() -> new IllegalStateException("there is no function " + operationId));
    }

    /** The routes of the function of this name; of an operation's own those of "http". */
    private Routes routes(String served) {
        return routes.getOrDefault(served, routes.getOrDefault("http", Routes::new)).get();
    }
}
