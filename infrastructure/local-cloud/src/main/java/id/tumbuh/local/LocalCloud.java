package id.tumbuh.local;

import id.tumbuh.local.gateway.Gateway;
import id.tumbuh.local.lambda.FunctionHost;
import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.meter.Meter;
import id.tumbuh.local.observe.Observations;
import id.tumbuh.local.pages.LocalPages;
import id.tumbuh.local.roles.Role;
import id.tumbuh.local.roles.SourceAccess;
import id.tumbuh.local.services.DynamoServer;
import id.tumbuh.local.services.ObjectServer;
import id.tumbuh.local.services.OidcServer;
import id.tumbuh.local.services.QueueServer;
import id.tumbuh.local.services.SecretStore;
import id.tumbuh.local.sources.Checkpoints;
import id.tumbuh.local.sources.EventBridgeEndpoint;
import id.tumbuh.local.sources.QueuePoller;
import id.tumbuh.local.sources.QueueSender;
import id.tumbuh.local.sources.ScheduledFunction;
import id.tumbuh.local.sources.Scheduler;
import id.tumbuh.local.sources.StreamPoller;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.LocalAccount;
import id.tumbuh.local.template.TemplateReader;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The cloud on one machine, in one process, on loopback alone: everything that template.yaml says, and nothing else. What
 * was started is closed in the opposite order.
 */
public final class LocalCloud implements AutoCloseable {

    /** The folder of messages in a data folder. */
    public static final String QUEUES = "sqs";
    private static final Logger LOG = System.getLogger(LocalCloud.class.getName());

    private final CloudOptions options;
    private UnaryOperator<LocalLambda> around = UnaryOperator.identity();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final List<CompletableFuture<?>> starting = new CopyOnWriteArrayList<>();
    private boolean closing;
    private volatile boolean ready;
    private final Gateway gateway;
    private final Observations observations;
    private DataFolder data;
    private OidcServer oidc;
    private DynamoServer dynamo;
    private QueueServer queues;
    private ObjectServer objects;
    private EventBridgeEndpoint events;
    private Scheduler scheduler;
    private Meter meter;
    private CloudTemplate template;
    private final Map<String, LocalLambda> functions = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();

    private LocalCloud(CloudOptions options) throws IOException {
        this.options = options;
        this.gateway = new Gateway(options.port());
        this.observations = new Observations(options.clock());
    }

    /**
     * Takes the port, and nothing else yet.
     *
     * @throws java.net.BindException where it is in use
     */
    public static LocalCloud bind(CloudOptions options) throws IOException {
        return new LocalCloud(options);
    }

    /** Takes the port and starts everything: {@link #bind} and {@link #start(FirstLoad)}. */
    public static LocalCloud start(CloudOptions options) throws IOException {
        return bind(options).start(cloud -> {});
    }

    /** To be called before the start: every function is invoked through what this makes of it. */
    public LocalCloud around(UnaryOperator<LocalLambda> observer) {
        around = observer;
        return this;
    }

    /** What is brought into a cloud before it counts as ready. */
    @FunctionalInterface
    public interface FirstLoad {
        void into(LocalCloud cloud) throws IOException;
    }

    /**
     * Starts everything, or closes again what it had started.
     *
     * @throws IOException where the data folder can not be used, or the load fails
     * @throws id.tumbuh.local.template.TemplateProblem where the template can not be interpreted
     */
    public LocalCloud start(FirstLoad load) throws IOException {
        try {
            startAll();
            load.into(this);
            ready = true;
            return this;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startAll() throws IOException {
        data = keep(DataFolder.open(options.data()));
        Optional<Path> tableFolder = data.of("dynamodb");
        Optional<Path> objectFolder = data.of("s3");
        Optional<Path> queueFolder = data.of(QUEUES);
        CompletableFuture<DynamoServer> dynamoStarts = soon(() -> keep(new DynamoServer(tableFolder)));
        CompletableFuture<QueueServer> queuesStart = soon(() -> keep(new QueueServer(queueFolder)));
        CompletableFuture<ObjectServer> objectsStart = soon(() -> keep(new ObjectServer(objectFolder)));
        oidc = keep(new OidcServer());
        SecretStore secrets = new SecretStore(data.of("secrets"));
        template = TemplateReader.read(options.root().resolve("template.yaml"), parameters(), secrets::value);
        queues = started(queuesStart);
        queues.create(template.queues());
        QueueSender sender = QueueSender.to(queues.client(), queues.urls());
        template.functions().forEach(spec -> roles.put(spec.name(), new Role(spec.name(), spec.permissions())));
        events = keep(new EventBridgeEndpoint(template.buses(), template.rules(), sender, options.clock(), roles))
                .start();
        dynamo = started(dynamoStarts);
        CompletableFuture<Void> tables = soon(() -> {
            template.tables().forEach(dynamo::create);
            return null;
        });
        build();
        started(tables);
        objects = started(objectsStart);
        objects.create(template.buckets());
        connect(sender);
        gateway.start(template, functions, new LocalPages(this), options.clock(), options.patience());
    }

    private Map<String, String> parameters() {
        return Map.of("OidcIssuer", oidc.issuer(), "OidcJwksUrl", oidc.jwks().toString(), "PublicUrl",
                uri().toString(), "SpaOrigin", "http://localhost:5173", "SignatoryName", "Dra. Contoh Pejabat, M.Si.",
                "SignatoryPosition", "Kepala BKPSDM Kota Surakarta");
    }

    private void build() {
        FunctionHost host = keep(new FunctionHost(Map.of("AWS_REGION", LocalAccount.REGION, "AWS_ENDPOINT_URL_DYNAMODB",
                dynamo.uri().toString(), "AWS_ENDPOINT_URL_EVENTBRIDGE", events.uri().toString(), "aws.accessKeyId",
                "local", "aws.secretAccessKey", "local"), observations));
        meter = host.meter();
        template.functions().forEach(spec -> functions.put(spec.name(),
                around.apply(host.build(spec, roles.get(spec.name())))));
    }

    private void connect(QueueSender sender) throws IOException {
        Checkpoints checkpoints = data.of("positions").map(Checkpoints::in).orElse(Checkpoints.NONE);
        List<ScheduledFunction> schedules = new ArrayList<>();
        for (FunctionSpec spec : template.functions()) {
            LocalLambda function = functions.get(spec.name());
            spec.queueSources().forEach(source -> located(source.logicalId(), () -> {
                SourceAccess.queue(roles.get(spec.name()), source);
                keep(new QueuePoller(options.oneByOne() ? source.oneByOne() : source,
                        queues.urls().get(source.queueArn()), queues.client(), function,
                        options.clock())).start();
            }));
            spec.streamSources().forEach(source -> located(source.logicalId(), () -> {
                SourceAccess.stream(roles.get(spec.name()), source);
                keep(new StreamPoller(options.oneByOne() ? source.oneByOne() : source, dynamo.streams(),
                        dynamo.streamArn(source.tableName()), function,
                        objects.onFailure(), options.clock(), checkpoints)).start();
            }));
            spec.schedules().forEach(schedule -> located(schedule.logicalId(), () -> {
                SourceAccess.async(roles.get(spec.name()), spec.async());
                ScheduledFunction scheduled = new ScheduledFunction(schedule, spec.async(), function);
                scheduled.check();
                schedules.add(scheduled);
            }));
        }
        scheduler = keep(new Scheduler(schedules, sender, options.clock())).start();
    }

    /** What turns out to be wrong only here is a problem of the template's line, too. */
    private void located(String logicalId, Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException e) {
            throw template.problem(logicalId, e.getMessage());
        }
    }

    /** To be closed with the cloud; at once where the cloud closes already. */
    private <T extends AutoCloseable> T keep(T service) {
        synchronized (started) {
            if (!closing) {
                started.push(service);
                return service;
            }
        }
        close(service);
        throw new CancellationException("the local cloud is stopping");
    }

    private static <T> T started(CompletableFuture<T> service) throws IOException {
        try {
            return service.join();
        } catch (CompletionException e) {
            throw new IOException(String.valueOf(e.getCause().getMessage()), e.getCause());
        }
    }

    private <T> CompletableFuture<T> soon(Supplier<T> work) {
        CompletableFuture<T> begun = CompletableFuture.supplyAsync(work);
        starting.add(begun);
        return begun;
    }

    /** The API's address, such as http://127.0.0.1:8080. */
    public URI uri() {
        return gateway.uri();
    }

    /** Whether everything is started and what is loaded first is there. */
    public boolean ready() {
        return ready;
    }

    public CloudOptions options() {
        return options;
    }

    public CloudTemplate template() {
        return template;
    }

    public OidcServer oidc() {
        return oidc;
    }

    public DynamoServer dynamo() {
        return dynamo;
    }

    public QueueServer queues() {
        return queues;
    }

    public ObjectServer objects() {
        return objects;
    }

    public EventBridgeEndpoint events() {
        return events;
    }

    /** What the functions did since the start. */
    public Observations observations() {
        return observations;
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public DataFolder data() {
        return data;
    }

    /** What tells how much the functions consume. */
    public Meter meter() {
        return meter;
    }

    /** The roles of the template's functions by the functions' names. */
    public Map<String, Role> roles() {
        return Map.copyOf(roles);
    }

    /** The template's functions by their names. */
    public Map<String, LocalLambda> functions() {
        return Map.copyOf(functions);
    }

    /** Takes no more requests, and stops. Who closes it a second time waits until it is closed. */
    @Override
    public synchronized void close() {
        gateway.close();
        List<AutoCloseable> last;
        synchronized (started) {
            closing = true;
            last = List.copyOf(started);
            started.clear();
        }
        last.forEach(LocalCloud::close);
        // what was still starting finds the cloud closing, and closes itself
        starting.forEach(service -> service.handle((done, failure) -> done).join());
    }

    private static void close(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "Cannot stop", e);
        }
    }
}
