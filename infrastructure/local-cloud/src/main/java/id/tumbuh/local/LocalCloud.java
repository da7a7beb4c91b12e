package id.tumbuh.local;

import id.tumbuh.local.gateway.Gateways;
import id.tumbuh.local.lambda.FunctionHost;
import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.meter.Meter;
import id.tumbuh.local.observe.Observations;
import id.tumbuh.local.pages.LocalPages;
import id.tumbuh.local.remote.RemoteDataPlane;
import id.tumbuh.local.roles.FunctionBuckets;
import id.tumbuh.local.roles.Role;
import id.tumbuh.local.roles.SourceAccess;
import id.tumbuh.local.services.Buckets;
import id.tumbuh.local.services.DataPlane;
import id.tumbuh.local.services.EventBus;
import id.tumbuh.local.services.OidcServer;
import id.tumbuh.local.services.Queues;
import id.tumbuh.local.services.Started;
import id.tumbuh.local.services.Tables;
import id.tumbuh.local.sources.Checkpoints;
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
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The cloud on one machine, in one process, on loopback alone: everything that template.yaml says, and nothing else. What
 * it keeps data in may be at an AWS endpoint instead. What was started is closed in the opposite order.
 */
public final class LocalCloud implements AutoCloseable {

    /** The folder of messages in a data folder. */
    public static final String QUEUES = "sqs";

    private final CloudOptions options;
    private UnaryOperator<LocalLambda> around = UnaryOperator.identity();
    private final Started started = new Started();
    private volatile boolean ready;
    private final Gateways gateways;
    private final Observations observations;
    private DataFolder data;
    private OidcServer oidc;
    private DataPlane plane;
    private Scheduler scheduler;
    private Meter meter;
    private CloudTemplate template;
    private final Map<String, LocalLambda> functions = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();

    private LocalCloud(CloudOptions options) throws IOException {
        this.options = options;
        this.gateways = new Gateways(options.port());
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
     * @throws IOException where the data folder or the endpoint can not be used, or the load fails
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
        data = started.keep(DataFolder.open(options.data()));
        Path file = options.root().resolve("template.yaml");
        plane = options.aws().isPresent()
                ? new RemoteDataPlane(options.aws().get(), file, started)
                : new LocalDataPlane(data, options.clock(), started);
        oidc = started.keep(new OidcServer());
        template = TemplateReader.read(file, parameters(), plane.names(), plane::secret, gateways::endpoint);
        observations.leaveUnlogged(Gateways.unlogged(template));
        template.functions().forEach(spec -> roles.put(spec.name(), new Role(spec.name(), spec.permissions())));
        plane.open(template, roles);
        build();
        plane.await();
        connect();
        gateways.start(template, functions, new LocalPages(this), options.clock(), options.patience());
    }

    private Map<String, String> parameters() {
        return Map.of("CanaryTokenUrl", oidc.tokens().toString(), "OidcIssuer", oidc.issuer(), "OidcJwksUrl",
                oidc.jwks().toString(), "PublicUrl",
                uri().toString(), "SpaOrigin", "http://localhost:5173", "SignatoryName", "Dra. Contoh Pejabat, M.Si.",
                "SignatoryPosition", "Kepala BKPSDM Kota Surakarta");
    }

    private void build() throws IOException {
        FunctionBuckets buckets = started.keep(new FunctionBuckets(plane.buckets(), roles));
        FunctionHost host = started.keep(new FunctionHost(name -> Map.of("AWS_REGION", LocalAccount.REGION,
                "AWS_ENDPOINT_URL_DYNAMODB", plane.tables().uri().toString(), "AWS_ENDPOINT_URL_EVENTBRIDGE",
                plane.busOf(name).toString(), "AWS_ENDPOINT_URL_S3", buckets.of(name).toString(),
                "aws.accessKeyId", "local", "aws.secretAccessKey", "local"),
                observations));
        meter = host.meter();
        template.functions().forEach(spec -> functions.put(spec.name(),
                around.apply(host.build(spec, roles.get(spec.name())))));
    }

    private void connect() throws IOException {
        Checkpoints checkpoints = data.of("positions").map(Checkpoints::in).orElse(Checkpoints.NONE);
        List<ScheduledFunction> schedules = new ArrayList<>();
        for (FunctionSpec spec : template.functions()) {
            LocalLambda function = functions.get(spec.name());
            spec.queueSources().forEach(source -> located(source.logicalId(), () -> {
                SourceAccess.queue(roles.get(spec.name()), source);
                started.keep(new QueuePoller(options.oneByOne() ? source.oneByOne() : source,
                        queues().urls().get(source.queueArn()), queues().client(), function, options.clock()))
                        .start();
            }));
            spec.streamSources().forEach(source -> located(source.logicalId(), () -> {
                SourceAccess.stream(roles.get(spec.name()), source);
                started.keep(new StreamPoller(options.oneByOne() ? source.oneByOne() : source, dynamo().streams(),
                        dynamo().streamArn(source.tableName()), function, objects().onFailure(), options.clock(),
                        checkpoints)).start();
            }));
            spec.schedules().forEach(schedule -> located(schedule.logicalId(), () -> {
                SourceAccess.async(roles.get(spec.name()), spec.async());
                ScheduledFunction scheduled = new ScheduledFunction(schedule, spec.async(), function);
                scheduled.check();
                schedules.add(scheduled);
            }));
        }
        scheduler = started.keep(new Scheduler(schedules, QueueSender.to(queues()), options.clock())).start();
    }

    /** What turns out to be wrong only here is a problem of the template's line, too. */
    private void located(String logicalId, Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException e) {
            throw template.problem(logicalId, e.getMessage());
        }
    }

    /** The API's address, such as http://127.0.0.1:8080. */
    public URI uri() {
        return gateways.uri();
    }

    /** The address of the API of this logical id. */
    public URI uri(String api) {
        return gateways.uri(api);
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

    public Tables dynamo() {
        return plane.tables();
    }

    public Queues queues() {
        return plane.queues();
    }

    public Buckets objects() {
        return plane.buckets();
    }

    public EventBus events() {
        return plane.bus();
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
        gateways.close();
        started.close();
    }
}
