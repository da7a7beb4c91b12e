package id.tumbuh.local.city;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.cli.CloudClient.Answer;
import id.tumbuh.local.demo.DemoLoad;
import id.tumbuh.local.gateway.Gateway;
import id.tumbuh.local.services.SqsClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small demonstration city on a local cloud, started once for all tests that need one. */
final class RunningCity {

    static final int PEOPLE = 150;
    private static RunningCity running;
    private static Optional<IOException> failure = Optional.empty();

    private final LastEvents lastEvents = new LastEvents();
    private final LocalCloud cloud;
    private final Contract contract;
    private final CloudClient client;
    private final ToldMetrics told;

    private RunningCity() throws IOException {
        Path root = Path.of(System.getProperty("tumbuh.root"));
        long start = System.nanoTime();
        cloud = LocalCloud
                .bind(new CloudOptions(root, 0, Optional.empty(), Clock.systemUTC(), Gateway.PATIENCE))
                .around(lastEvents::around).start(empty -> {});
        told = ToldMetrics.open();
        new DemoLoad(cloud, PEOPLE, line -> {}).load();
        System.out.printf("a city of %d people is ready after %.1f s%n", PEOPLE, (System.nanoTime() - start) / 1e9);
        contract = new Contract(root.resolve("openapi.yaml"));
        client = new CloudClient(cloud.uri().getPort(), contract);
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
    }

    /** A city that did not become ready is not tried again: each test says why. */
    static synchronized RunningCity get() {
        if (failure.isEmpty() && running == null) {
            try {
                running = new RunningCity();
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
        failure.ifPresent(e -> {
            throw new UncheckedIOException(e);
        });
        return running;
    }

    /** What its functions told since before the city was loaded. */
    ToldMetrics told() {
        return told;
    }

    LocalCloud cloud() {
        return cloud;
    }

    LastEvents lastEvents() {
        return lastEvents;
    }

    Contract contract() {
        return contract;
    }

    /** A client whose every answer is held against openapi.yaml. */
    CloudClient client() {
        return client;
    }

    String token(String role) {
        return token("demo-" + role, role);
    }

    String token(String subject, String role) {
        return cloud.oidc().token(subject, "tumbuh", List.of(role), Duration.ofHours(1));
    }

    /** @param headers names and values in turn */
    Answer send(String method, String path, String token, byte[] body, String... headers) {
        Map<String, String> all = new HashMap<>();
        if (!token.isEmpty()) {
            all.put("authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        try {
            return client.send(method, path, all, body);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    Answer get(String path, String token, String... headers) {
        return send("GET", path, token, new byte[0], headers);
    }

    Answer json(String method, String path, String token, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "content-type";
        all[headers.length + 1] = "application/json";
        return send(method, path, token, json.getBytes(StandardCharsets.UTF_8), all);
    }

    /** Where a queue is that the template names so. */
    String url(String queue) {
        return cloud.queues().urls().get(cloud.template().queues().stream().filter(each -> each.name().equals(queue))
                .findFirst().orElseThrow().arn());
    }

    /** Other tests expect that none is there. */
    void emptyDeadLetters() {
        SqsClient sqs = cloud.queues().client();
        cloud.template().queues().stream().filter(queue -> queue.deadLetterArn().isEmpty())
                .map(queue -> url(queue.name())).forEach(url -> Stream
                        .generate(() -> sqs.receive(url, 10, 0, 30)).takeWhile(messages -> !messages.isEmpty())
                        .flatMap(List::stream).forEach(message -> sqs.delete(url, message.receiptHandle())));
    }

    /** All items of all tables: what a refused request must leave as it is. */
    int items() {
        return cloud.template().tables().stream().mapToInt(table -> cloud.dynamo().client()
                .scanPaginator(scan -> scan.tableName(table.name())).stream().mapToInt(page -> page.count()).sum())
                .sum();
    }
}
