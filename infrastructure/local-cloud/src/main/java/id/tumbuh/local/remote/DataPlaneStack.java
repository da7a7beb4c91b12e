package id.tumbuh.local.remote;

import id.tumbuh.local.services.LocalAws;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResource;

/** The stack of a data plane, deployed through CloudFormation. */
public final class DataPlaneStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Set<String> THERE = Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE");
    private static final Set<ResourceStatus> REFUSED = Set.of(ResourceStatus.CREATE_FAILED,
            ResourceStatus.UPDATE_FAILED);

    private final AwsEndpoint endpoint;
    private final CloudFormationClient client;

    public DataPlaneStack(AwsEndpoint endpoint) {
        this.endpoint = endpoint;
        this.client = LocalAws.at(CloudFormationClient.builder(), endpoint.uri()).build();
    }

    /**
     * Creates the stack, or updates the one that is there, and waits for it.
     *
     * @throws IOException in one sentence, where nothing answers or the stack does not come about
     */
    void deploy(String template) throws IOException {
        try {
            if (find().isEmpty()) {
                client.createStack(create -> create.stackName(endpoint.stack()).templateBody(template));
            } else {
                update(template);
            }
            String status = settled();
            if (!THERE.contains(status)) {
                throw new IOException("the stack " + endpoint.stack() + " is " + status + ": " + reason()
                        + " Delete it, and start again.");
            }
        } catch (SdkClientException e) {
            throw new IOException("no AWS endpoint answers at " + endpoint.uri(), e);
        } catch (CloudFormationException e) {
            throw new IOException("CloudFormation at " + endpoint.uri() + " refuses the stack: " + e.getMessage(), e);
        }
    }

    private void update(String template) {
        try {
            client.updateStack(update -> update.stackName(endpoint.stack()).templateBody(template));
        } catch (CloudFormationException e) {
            // an update without a change is an error of CloudFormation's, and what is wanted here
            if (!String.valueOf(e.getMessage()).contains("No updates are to be performed")) {
                throw e;
            }
        }
    }

    /** The status that the stack comes to. */
    private String settled() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            String status = find().map(Stack::stackStatusAsString).orElse("DELETE_COMPLETE");
            if (!status.endsWith("_IN_PROGRESS")) {
                return status;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException("the stack " + endpoint.stack() + " does not come to an end");
    }

    private Optional<Stack> find() {
        try {
            return client.describeStacks(request -> request.stackName(endpoint.stack())).stacks().stream().findFirst();
        } catch (CloudFormationException e) {
            if (String.valueOf(e.getMessage()).contains("does not exist")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private String reason() {
        List<StackEvent> events = client.describeStackEvents(request -> request.stackName(endpoint.stack()))
                .stackEvents();
        return events.stream().filter(event -> REFUSED.contains(event.resourceStatus())).findFirst()
                .map(event -> event.logicalResourceId() + ": " + event.resourceStatusReason())
                .orElse("no reason given.");
    }

    /** The resources: physical ids by logical ids. */
    public Map<String, String> resources() {
        Map<String, String> ids = new HashMap<>();
        client.describeStackResources(request -> request.stackName(endpoint.stack())).stackResources().stream()
                .filter(resource -> resource.physicalResourceId() != null)
                .forEach((StackResource resource) -> ids.put(resource.logicalResourceId(),
                        resource.physicalResourceId()));
        return ids;
    }

    /** Deletes the stack with all that is in it, and waits for it. */
    public void delete() throws IOException {
        client.deleteStack(request -> request.stackName(endpoint.stack()));
        String status = settled();
        if (!status.equals("DELETE_COMPLETE")) {
            throw new IOException("the stack " + endpoint.stack() + " is " + status + ": " + reason());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
