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

/** What a context is given to register its functions with. */
public final class Door {

    private final GenericApplicationContext context;
    private final Settings settings;
    private final Clock clock;
    private final Json json = new Json();
    private final AwsClients aws;
    private DynamoDbClient dynamoDb;

    Door(GenericApplicationContext context, Clock clock) {
        this.context = context;
        this.settings = new Settings(context.getEnvironment());
        this.clock = clock;
        this.aws = new AwsClients(settings);
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

    /** Registers a bean for each operation, and the bean "http" that serves all of them by their route key. */
    public void http(Consumer<Routes> register) {
        Routes routes = new Routes();
        register.accept(routes);
        HttpEdge edge = new HttpEdge(clock, json);
        routes.byKey().values().forEach(route -> httpBean(route.operationId(), () -> edge.serving(route)));
        httpBean("http", () -> edge.serving(routes));
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
        EventHandlers handlers = new EventHandlers(json);
        register.accept(handlers);
        bean(bean, SQSEvent.class, SQSBatchResponse.class, () -> new QueueConsumer(json, handlers));
    }

    /** Registers what a schedule calls; the answer is for whoever fires it by hand. */
    public void schedule(String bean, Function<ScheduledCall, Map<String, Object>> function) {
        bean(bean, ScheduledEvent.class, Map.class,
                () -> event -> function.apply(new ScheduledCall(event.getTime() == null
                        ? clock.instant()
                        : Instant.ofEpochMilli(event.getTime().getMillis()))));
    }

    /** Registers what an operator invokes directly, with JSON of the input's shape. */
    public <I> void operator(String bean, Class<I> input, Function<I, Map<String, Object>> function) {
        bean(bean, Map.class, Map.class, () -> event -> function.apply(json.mapper().convertValue(event, input)));
    }

    /** Registers what is done with each change of a table; the first that fails comes back with all after it. */
    public void stream(String bean, Consumer<StreamRecord> each) {
        bean(bean, DynamodbEvent.class, StreamsEventResponse.class, () -> new StreamConsumer(each));
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

    /** Lazy: a Lambda builds only what it serves. */
    private <I, O> void bean(String name, Class<I> input, Class<O> output,
            Supplier<Function<I, ? extends O>> function) {
        context.registerBean(name, FunctionRegistration.class,
                () -> new FunctionRegistration<>(function.get(), name)
                        .type(ResolvableType.forClassWithGenerics(Function.class, input, output).getType()),
                definition -> definition.setLazyInit(true));
    }
}
