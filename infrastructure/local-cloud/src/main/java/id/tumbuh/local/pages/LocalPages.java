package id.tumbuh.local.pages;

import id.tumbuh.local.lambda.LocalLambda;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.demo.DemoCity;
import id.tumbuh.local.lambda.LocalLambda.FunctionFailed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What only the local cloud has, under {@code /_local/}: a page that shows what goes on, tokens for demo people, secrets to
 * try things with, schedules to fire, operator functions to invoke, and the API's pages. It gives these to this machine
 * alone: a page of another origin that a browser has open is refused.
 */
public final class LocalPages implements HttpHandler {

    private static final Duration TOKEN_LIVES = Duration.ofHours(8);

    private final LocalCloud cloud;
    private final DocsPages docs;
    private final Status status;
    private final ObservePages observe;

    public LocalPages(LocalCloud cloud) {
        this.cloud = cloud;
        this.docs = new DocsPages(cloud.options().root().resolve("openapi.yaml"));
        this.status = new Status(cloud);
        this.observe = new ObservePages(cloud);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!fromHere(exchange)) {
            send(exchange, Page.json(403, Map.of("message", "only from this machine")));
            return;
        }
        Page page;
        try {
            page = page(exchange);
        } catch (NoSuchElementException | IllegalArgumentException e) {
            page = Page.json(404, Map.of("message", String.valueOf(e.getMessage())));
        } catch (IllegalStateException | SdkException e) {
            page = Page.json(503, Map.of("message", String.valueOf(e.getMessage())));
        } catch (FunctionFailed e) {
            page = Page.json(502, Map.of("errorType", e.errorType(), "errorMessage", String.valueOf(e.getMessage())));
        }
        send(exchange, page);
    }

    private Page page(HttpExchange exchange) throws IOException, FunctionFailed {
        String path = exchange.getRequestURI().getPath().substring("/_local/".length());
        String[] parts = path.split("/", 2);
        String key = exchange.getRequestMethod() + " " + parts[0];
        String rest = parts.length == 2 ? parts[1] : "";
        return switch (key) {
            case "GET " -> observe.file("index.html");
            case "GET observe" -> observe.file(rest);
            case "GET now" -> observe.now();
            case "GET paths" -> observe.path(rest);
            case "GET tables" -> observe.table(rest, query(exchange.getRequestURI()));
            case "POST dead-letters" -> observe.deadLetters(rest);
            case "GET status" -> status.page();
            case "GET addresses" -> Page.json(200, addresses());
            case "POST token" -> token(query(exchange.getRequestURI()));
            case "GET lrs-credentials" -> Page.json(200, lrsCredentials());
            case "GET webhook-secret" -> Page.json(200, webhookSecret());
            case "GET events" -> Page.json(200, cloud.events().recent());
            case "POST schedules" -> Page.json(cloud.scheduler().fire(rest));
            case "POST functions" -> invoke(rest, exchange.getRequestBody());
            case "GET docs" -> docs.page(rest);
            case "GET openapi.yaml" -> docs.contract();
            default -> throw new NoSuchElementException("there is no " + key);
        };
    }

    /** By the names of the template's outputs besides: each API beside the main one is at a port of its own. */
    private Map<String, String> addresses() {
        Map<String, String> addresses = new TreeMap<>(cloud.template().outputs());
        addresses.putAll(Map.of("publicUrl", cloud.uri().toString(), "issuer", cloud.oidc().issuer(), "dynamodb",
                cloud.dynamo().uri().toString(), "s3", cloud.objects().uri().toString(), "eventbridge",
                cloud.events().uri().toString()));
        return addresses;
    }

    private Page token(Map<String, String> query) {
        String role = Optional.ofNullable(query.get("role"))
                .orElseThrow(() -> new NoSuchElementException("which role?"));
        if (!Roles.ALL.contains(role)) {
            throw new NoSuchElementException("there is no role " + role + "; the roles are "
                    + String.join(", ", Roles.ALL));
        }
        String audience = cloud.template().mainApi().authorizers().getFirst().audience().getFirst();
        return Page.text(200, "text/plain", cloud.oidc().token(query.getOrDefault("subject", DemoCity.subjectOf(role)),
                audience, List.of(role), TOKEN_LIVES));
    }

    private Map<String, String> lrsCredentials() {
        return Map.of("endpoint", cloud.uri() + "/xapi", "key", setting("LRS_KEY"), "secret", setting("LRS_SECRET"));
    }

    private Map<String, String> webhookSecret() {
        return Map.of("endpoint", cloud.uri() + "/webhooks/complaints", "secret", setting("WEBHOOK_SECRET"));
    }

    private String setting(String name) {
        return cloud.template().functions().stream().map(function -> function.environment().get(name))
                .filter(java.util.Objects::nonNull).findFirst().orElseThrow();
    }

    /** As {@code aws lambda invoke} does. */
    private Page invoke(String function, InputStream body) throws IOException, FunctionFailed {
        byte[] event = body.readNBytes(LocalLambda.LARGEST_EVENT + 1);
        if (event.length > LocalLambda.LARGEST_EVENT) {
            return Page.json(413, Map.of("message", "an event has at most 6 MB"));
        }
        return Page.json(Optional.ofNullable(cloud.functions().get(function))
                .orElseThrow(() -> new NoSuchElementException("there is no function " + function)).invoke(event));
    }

    /** No name that was rebound to this machine, and no script of another origin. */
    private boolean fromHere(HttpExchange exchange) {
        int port = cloud.uri().getPort();
        List<String> hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return hosts.contains(String.valueOf(exchange.getRequestHeaders().getFirst("Host")))
                && (origin == null || hosts.stream().anyMatch(host -> origin.equals("http://" + host)));
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            // decoded after it is taken apart: a value may hold what separates them
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && !decoded(parts[1]).isBlank()) {
                query.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return query;
    }

    private static String decoded(String escaped) {
        return URI.create("?" + escaped).getQuery();
    }

    private static void send(HttpExchange exchange, Page page) throws IOException {
        exchange.getResponseHeaders().set("content-type", page.contentType());
        exchange.getResponseHeaders().set("cache-control", "no-store");
        exchange.getResponseHeaders().set("x-content-type-options", "nosniff");
        page.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
        exchange.getResponseBody().write(page.body());
    }

    /** What is sent. */
    record Page(int status, String contentType, byte[] body, Map<String, String> headers) {

        Page(int status, String contentType, byte[] body) {
            this(status, contentType, body, Map.of());
        }

        static Page json(int status, Object value) {
            return new Page(status, "application/json", JsonMapper.shared().writeValueAsBytes(value));
        }

        static Page json(byte[] json) {
            return new Page(200, "application/json", json);
        }

        static Page text(int status, String type, String text) {
            return new Page(status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
