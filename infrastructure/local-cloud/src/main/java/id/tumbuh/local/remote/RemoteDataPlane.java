package id.tumbuh.local.remote;

import id.tumbuh.local.roles.Role;
import id.tumbuh.local.services.Buckets;
import id.tumbuh.local.services.DataPlane;
import id.tumbuh.local.services.EventBus;
import id.tumbuh.local.services.LocalAws;
import id.tumbuh.local.services.Queues;
import id.tumbuh.local.services.SqsClient;
import id.tumbuh.local.services.Started;
import id.tumbuh.local.services.Tables;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.SecretSpec;
import id.tumbuh.local.template.DataPlaneTemplate;
import id.tumbuh.local.template.PhysicalNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The template's data plane as a stack at an AWS endpoint: it is deployed first, and stays when this cloud stops. */
public final class RemoteDataPlane implements DataPlane {

    private final URI endpoint;
    private final Map<String, String> resources;
    private final SecretsManagerClient secrets;
    private final Tables tables;
    private final Buckets buckets;
    private final SqsClient sqs;
    private Queues queues;

    /** @throws IOException in one sentence, where it can not be deployed */
    public RemoteDataPlane(AwsEndpoint at, Path template, Started started) throws IOException {
        endpoint = at.uri();
        DataPlaneStack stack = started.keep(new DataPlaneStack(at));
        stack.deploy(DataPlaneTemplate.json(template));
        resources = stack.resources();
        secrets = started.keep(LocalAws.at(SecretsManagerClient.builder(), endpoint).build());
        tables = started.keep(new Tables(endpoint));
        buckets = started.keep(new Buckets(endpoint));
        sqs = new SqsClient(endpoint);
        queues = new Queues(sqs, Map.of());
    }

    /** A queue's physical id is its URL, whose last part is its name. */
    @Override
    public PhysicalNames names() {
        Map<String, String> names = new HashMap<>();
        resources.forEach((id, physical) -> names.put(id, physical.startsWith("http")
                ? physical.substring(physical.lastIndexOf('/') + 1)
                : physical));
        return PhysicalNames.of(names);
    }

    @Override
    public String secret(SecretSpec secret) {
        return secrets.getSecretValue(request -> request.secretId(resources.get(secret.logicalId()))).secretString();
    }

    @Override
    public void open(CloudTemplate template, Map<String, Role> roles) {
        Map<String, String> urls = new HashMap<>();
        template.queues().forEach(queue -> urls.put(queue.arn(), resources.get(queue.logicalId())));
        queues = new Queues(sqs, urls);
    }

    @Override
    public void await() {
        // it was there before anything else
    }

    @Override
    public Tables tables() {
        return tables;
    }

    @Override
    public Queues queues() {
        return queues;
    }

    @Override
    public Buckets buckets() {
        return buckets;
    }

    /** EventBridge remembers no events for anybody to read. */
    @Override
    public EventBus bus() {
        return new EventBus(endpoint, List::of);
    }

    @Override
    public URI busOf(String function) {
        return endpoint;
    }
}
