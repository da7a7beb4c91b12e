package id.tumbuh.local.services;

import id.tumbuh.local.roles.Role;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.SecretSpec;
import id.tumbuh.local.template.PhysicalNames;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Where the template's tables, streams, queues, bus, buckets and secrets are: on this machine, or at an AWS endpoint. What
 * calls functions, and the functions themselves, do not see the difference.
 */
public interface DataPlane {

    /** What things are called there. */
    PhysicalNames names();

    /** The value of a secret that the template wants generated. */
    String secret(SecretSpec secret);

    /** Begins to make what the template says; addresses hold from now on. */
    void open(CloudTemplate template, Map<String, Role> roles) throws IOException;

    /** Waits until all of it is there. */
    void await() throws IOException;

    Tables tables();

    Queues queues();

    Buckets buckets();

    EventBus bus();

    /** Where this function puts its events. */
    URI busOf(String function);
}
