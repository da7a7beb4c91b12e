package id.tumbuh.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.event.EventHandlers;
import id.tumbuh.runtime.event.QueueConsumer;
import id.tumbuh.runtime.event.Relay;
import id.tumbuh.runtime.event.RelayFunction;
import id.tumbuh.runtime.event.StreamConsumer;
import id.tumbuh.runtime.http.HttpEdge;
import id.tumbuh.runtime.http.Routes;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a context is given to register its functions with. A Lambda builds only the bean that it serves, so it needs the
 * settings of that one alone: what a bean needs is built in the function that its registration is given.
 */
public final class Door {

    private static final String SERVED = "SPRING_CLOUD_FUNCTION_DEFINITION";

    private final GenericApplicationContext context;
    private final Settings settings;
    private final Clock clock;
    private final Json json = new Json();
    /** Held here for as long as the functions are: Lambda's client holds it weakly. */
    private final Restore restore = Restore.registered();
    private final AwsClients aws;
    private DynamoDbClient dynamoDb;
    private Runnable routes = () -> {};

    Door(GenericApplicationContext context, Clock clock) {
        this.context = context;
        this.settings = new Settings(context.getEnvironment());
        this.clock = clock;
        this.aws = new AwsClients(settings, restore);
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

    /** The table that the setting TABLE names. */
    public Database database() {
        return database("TABLE");
    }

    /** The table that the setting names. */
    public Database database(String setting) {
        if (dynamoDb == null) {
            dynamoDb = aws.dynamoDb();
        }
        return new Database(dynamoDb, settings.required(setting), clock, json);
    }

    /**
     * Registers a bean for each operation, and the bean "http" that serves all of them by their route key. The names of
     * operations are known only when the routes are made: that is done where the Lambda serves no bean of another kind.
     */
    public void http(Consumer<Routes> register) {
        routes = () -> {
            Routes made = new Routes();
            register.accept(made);
            HttpEdge edge = new HttpEdge(clock, json);
            made.byKey().values().forEach(route -> httpBean(route.operationId(), () -> edge.serving(route)));
            httpBean("http", () -> edge.serving(made));
        };
    }

    /** To be called when all other beans are registered. */
    void registerRoutes() {
        if (settings.optional(SERVED).filter(context::containsBeanDefinition).isEmpty()) {
            routes.run();
        }
    }

    /**
     * Takes the event as a stream and reads it here: the adapter would turn a body that is a JSON array into something
     * else, and take a client's headers for its own.
     */
    private void httpBean(String name, Supplier<Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> function) {
        PojoSerializer<APIGatewayV2HTTPEvent> events = LambdaEventSerializers
                .serializerFor(APIGatewayV2HTTPEvent.class, Door.class.getClassLoader());
        bean(name, InputStream.class, APIGatewayV2HTTPResponse.class,
                () -> function.get().compose(events::fromJson));
    }

    /** Registers the consumer of a queue that gets events from the bus. */
    public void queue(String bean, Consumer<EventHandlers> register) {
        bean(bean, SQSEvent.class, SQSBatchResponse.class, () -> {
            EventHandlers handlers = new EventHandlers(json);
            register.accept(handlers);
            return new QueueConsumer(json, handlers);
        });
    }

    /** Registers what a schedule calls; the answer is for whoever fires it by hand. */
    public void schedule(String bean, Function<ScheduledCall, Map<String, Object>> function) {
        schedule(bean, () -> function);
    }

    /** Registers what a schedule calls, built only where it is served. */
    public void schedule(String bean, Supplier<Function<ScheduledCall, Map<String, Object>>> building) {
        bean(bean, ScheduledEvent.class, Map.class, () -> {
            Function<ScheduledCall, Map<String, Object>> function = building.get();
            return event -> function.apply(new ScheduledCall(event.getTime() == null
                    ? clock.instant()
                    : Instant.ofEpochMilli(event.getTime().getMillis())));
        });
    }

    /** Registers what an operator invokes directly, with JSON of the input's shape. */
    public <I> void operator(String bean, Class<I> input, Function<I, Map<String, Object>> function) {
        bean(bean, Map.class, Map.class, () -> event -> function.apply(json.mapper().convertValue(event, input)));
    }

    /**
     * Registers what is done with each change of a table, built only where it is served; the first change that fails
     * comes back with all after it.
     */
    public void stream(String bean, Supplier<Consumer<StreamRecord>> building) {
        bean(bean, DynamodbEvent.class, StreamsEventResponse.class, () -> new StreamConsumer(building.get()));
    }

    /** Registers "relay" for the stream of the context's table and "relayLeftovers" for a schedule. */
    public void relay() {
        Supplier<Relay> relay = () -> new Relay(database(), aws.bus(json), clock);
        bean("relay", DynamodbEvent.class, StreamsEventResponse.class, () -> new RelayFunction(relay.get()));
        bean("relayLeftovers", ScheduledEvent.class, Map.class, () -> {
            Relay built = relay.get();
            return event -> Map.of("sent", built.sendLeftovers());
        });
    }

    /**
     * Spring Cloud Function asks for every registration at its start, lazy or not: so what this Lambda does not serve is
     * registered by name, and not built.
     */
    private <I, O> void bean(String name, Class<I> input, Class<O> output,
            Supplier<Function<I, ? extends O>> building) {
        context.registerBean(name, FunctionRegistration.class, () -> {
            boolean served = settings.optional(SERVED).map(name::equals).orElse(true);
            Function<I, ? extends O> function = served ? building.get() : event -> {
                throw new IllegalStateException("this Lambda does not serve " + name);
            };
            return new FunctionRegistration<>(function, name)
                    .type(ResolvableType.forClassWithGenerics(Function.class, input, output).getType());
        });
    }
}
