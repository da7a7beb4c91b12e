package id.tumbuh.local.gateway;

import id.tumbuh.local.gateway.JwtAuthorizer.Decision.Allowed;
import id.tumbuh.local.gateway.JwtAuthorizer.Decision.Refused;
import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.lambda.LocalLambda.FunctionFailed;
import id.tumbuh.local.template.CloudTemplate;
import id.tumbuh.local.template.CloudTemplate.HttpApiSpec;
import id.tumbuh.local.template.CloudTemplate.JwtAuthorizerSpec;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What API Gateway does with a request of an HTTP API, in its order: preflight, route, limits, authorizer, function. */
final class HttpApi implements AutoCloseable {

    private static final Logger LOG = System.getLogger(HttpApi.class.getName());
    private static final int LARGEST_EVENT = 6 * 1024 * 1024;

    private final RouteTable routes;
    private final Map<String, JwtAuthorizer> authorizers = new HashMap<>();
    private final Map<String, LocalLambda> functions;
    private final Cors cors;
    private final Clock clock;
    private final Duration patience;
    private final boolean logged;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param patience how long a function may take: 30 s in AWS */
    HttpApi(CloudTemplate template, HttpApiSpec api, Map<String, LocalLambda> functions, Clock clock,
            Duration patience) {
        this.routes = new RouteTable(template.functions(), api.logicalId());
        this.functions = Map.copyOf(functions);
        this.cors = new Cors(api.cors());
        this.clock = clock;
        this.patience = patience;
        this.logged = api.accessLog();
        for (JwtAuthorizerSpec spec : api.authorizers()) {
            authorizers.put(spec.name(), new JwtAuthorizer(spec, clock));
        }
    }

    GatewayAnswer answer(GatewayRequest request, String requestId) {
        return cors.on(request, cors.preflight(request).orElseGet(() -> routed(request, requestId)));
    }

    private GatewayAnswer routed(GatewayRequest request, String requestId) {
        if (request.headTooLarge()) {
            return GatewayAnswer.own(431, "Request Header Fields Too Large");
        }
        if (request.bodyTooLarge()) {
            return GatewayAnswer.own(413, "Request Entity Too Large");
        }
        Optional<RouteTable.Match> match = find(request);
        if (match.isEmpty()) {
            return GatewayAnswer.own(404, "Not Found");
        }
        String authorizer = match.get().route().authorizer();
        if (authorizer.isEmpty()) {
            return invoked(request, match.get(), Optional.empty(), requestId);
        }
        return switch (authorizers.get(authorizer).authorize(match.get().route(), request)) {
            case Allowed allowed -> invoked(request, match.get(), Optional.of(allowed), requestId);
            case Refused(GatewayAnswer answer) -> answer;
        };
    }

    private Optional<RouteTable.Match> find(GatewayRequest request) {
        try {
            return routes.find(request.method(), request.path());
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
    }

    private GatewayAnswer invoked(
            GatewayRequest request,
            RouteTable.Match match,
            Optional<Allowed> caller,
            String requestId) {
        byte[] event;
        try {
            event = PayloadV2.event(request, match, caller, requestId, clock.instant());
        } catch (IllegalArgumentException badEscape) {
            return GatewayAnswer.own(400, "Bad Request");
        }
        if (event.length > LARGEST_EVENT) {
            return GatewayAnswer.own(413, "Request Entity Too Large");
        }
        Future<byte[]> answer = threads.submit(() -> functions.get(match.function()).invoke(event));
        try {
            return PayloadV2.answer(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return GatewayAnswer.own(503, "Service Unavailable");
        } catch (ExecutionException e) {
            return failed(match.function(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return GatewayAnswer.own(503, "Service Unavailable");
        } catch (RuntimeException e) {
            log(match.function() + " gave no answer of payload format 2.0", e);
            return GatewayAnswer.own(500, "Internal Server Error");
        }
    }

    private GatewayAnswer failed(String function, Throwable cause) {
        boolean throttled = cause instanceof FunctionFailed failed
                && failed.errorType().equals("TooManyRequestsException");
        log(function + " failed", cause);
        return throttled
                ? GatewayAnswer.own(503, "Service Unavailable")
                : GatewayAnswer.own(500, "Internal Server Error");
    }

    private void log(String what, Throwable cause) {
        if (logged) {
            LOG.log(Level.ERROR, what, cause);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
