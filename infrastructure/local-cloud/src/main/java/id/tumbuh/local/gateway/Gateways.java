package id.tumbuh.local.gateway;

import com.sun.net.httpserver.HttpHandler;
import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.HttpApiSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The template's HTTP APIs: the first is at the port that was asked for, each other one at a port that is free. */
public final class Gateways implements AutoCloseable {

    private final Gateway main;
    private final Map<String, Gateway> apis = new LinkedHashMap<>();

    /**
     * @param port 0 for any that is free
     * @throws IOException where the port is in use
     */
    public Gateways(int port) throws IOException {
        main = new Gateway(port);
    }

    /** Of the first API, also before there is one. */
    public URI uri() {
        return main.uri();
    }

    /** Of the API of this logical id. */
    public URI uri(String api) {
        return apis.get(api).uri();
    }

    /** Takes a port for the API, which the template's reader asks for in the template's order. */
    public String endpoint(String api) {
        try {
            apis.put(api, apis.isEmpty() ? main : new Gateway(0));
            return uri(api).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param local what serves paths under {@code /_local/} of the first API */
    public void start(CloudTemplate template, Map<String, LocalLambda> functions, HttpHandler local, Clock clock,
            Duration patience) {
        for (HttpApiSpec api : template.httpApis()) {
            Gateway gateway = apis.get(api.logicalId());
            if (gateway == main) {
                gateway.start(template, api, functions, local, clock, patience);
            } else {
                gateway.start(template, api, functions, clock, patience);
            }
        }
    }

    /** The functions behind an API without access log. */
    public static Set<String> unlogged(CloudTemplate template) {
        Set<String> quiet = template.httpApis().stream().filter(api -> !api.accessLog()).map(HttpApiSpec::logicalId)
                .collect(Collectors.toSet());
        return template.functions().stream()
                .filter(function -> function.routes().stream().anyMatch(route -> quiet.contains(route.api())))
                .map(FunctionSpec::name).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        main.close();
        apis.values().stream().filter(api -> api != main).forEach(Gateway::close);
    }
}
