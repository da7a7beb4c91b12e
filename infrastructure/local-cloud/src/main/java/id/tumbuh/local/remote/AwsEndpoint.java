package id.tumbuh.local.remote;

import java.net.URI;

/** An endpoint that speaks AWS's protocols, such as LocalStack's, and the stack there that is the city's. */
public record AwsEndpoint(URI uri, String stack) {

    /** As {@code ./tumbuh} calls it. */
    public static final String STACK = "tumbuh";
}
