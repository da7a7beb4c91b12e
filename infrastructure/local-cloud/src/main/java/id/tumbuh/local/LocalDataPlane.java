package id.tumbuh.local;

import id.tumbuh.local.roles.Role;
import id.tumbuh.local.services.Buckets;
import id.tumbuh.local.services.DataPlane;
import id.tumbuh.local.services.DynamoServer;
import id.tumbuh.local.services.EventBus;
import id.tumbuh.local.services.ObjectServer;
import id.tumbuh.local.services.QueueServer;
import id.tumbuh.local.services.Queues;
import id.tumbuh.local.services.SecretStore;
import id.tumbuh.local.services.Started;
import id.tumbuh.local.services.Tables;
import id.tumbuh.local.sources.EventBridgeEndpoint;
import id.tumbuh.local.sources.QueueSender;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.SecretSpec;
import id.tumbuh.local.template.PhysicalNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Everything in this process, in memory or in a folder. */
final class LocalDataPlane implements DataPlane {

    private final Started started;
    private final Clock clock;
    private final SecretStore secrets;
    private final CompletableFuture<DynamoServer> dynamoStarts;
    private final CompletableFuture<QueueServer> queuesStart;
    private final CompletableFuture<ObjectServer> objectsStart;
    private CompletableFuture<Void> made;
    private EventBridgeEndpoint events;

    /** Begins to start the servers. */
    LocalDataPlane(DataFolder data, Clock clock, Started started) throws IOException {
        this.started = started;
        this.clock = clock;
        Optional<Path> tables = data.of("dynamodb");
        Optional<Path> objects = data.of("s3");
        Optional<Path> messages = data.of(LocalCloud.QUEUES);
        this.secrets = new SecretStore(data.of("secrets"));
        dynamoStarts = started.soon(() -> started.keep(new DynamoServer(tables)));
        queuesStart = started.soon(() -> started.keep(new QueueServer(messages)));
        objectsStart = started.soon(() -> started.keep(new ObjectServer(objects)));
    }

    @Override
    public PhysicalNames names() {
        return PhysicalNames.LOCAL;
    }

    @Override
    public String secret(SecretSpec secret) {
        return secrets.value(secret);
    }

    @Override
    public void open(CloudTemplate template, Map<String, Role> roles) throws IOException {
        QueueServer queues = started(queuesStart);
        queues.create(template.queues());
        events = started.keep(new EventBridgeEndpoint(template.buses(), template.rules(),
                QueueSender.to(queues.queues()), clock, roles)).start();
        DynamoServer dynamo = started(dynamoStarts);
        CompletableFuture<Void> tables = started.soon(() -> {
            template.tables().forEach(dynamo::create);
            return null;
        });
        made = tables.thenCombine(objectsStart, (done, objects) -> {
            objects.create(template.buckets());
            return done;
        });
    }

    @Override
    public void await() throws IOException {
        started(made);
    }

    private static <T> T started(CompletableFuture<T> service) throws IOException {
        try {
            return service.join();
        } catch (CompletionException e) {
            throw new IOException(String.valueOf(e.getCause().getMessage()), e.getCause());
        }
    }

    @Override
    public Tables tables() {
        return dynamoStarts.join().tables();
    }

    @Override
    public Queues queues() {
        return queuesStart.join().queues();
    }

    @Override
    public Buckets buckets() {
        return objectsStart.join().buckets();
    }

    @Override
    public EventBus bus() {
        return new EventBus(events.uri(), events::recent);
    }

    /** EventBridge sees no client of the SDK's: whose events they are is in the address. */
    @Override
    public URI busOf(String function) {
        return events.uri().resolve("/" + function);
    }
}
