package id.tumbuh.benchmarks.load;

import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.demo.DemoLoad;
import id.tumbuh.local.gateway.Gateway;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Answers of 1 KB from many people at once over HTTP to a local cloud, each sent once more by every fourth device; prints how
 * many came in a second, and counts what was stored. It is no part of the tests:
 * {@code ./mvnw -B test -pl infrastructure/benchmarks -am -Dtest=ResponseLoadBench -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ResponseLoadBench {

    private static final int PEOPLE = 2_000;
    private static final int AT_ONCE = 8;
    private static final int AGAIN = 4;
    private static final Path ROOT = Path.of(System.getProperty("tumbuh.root"));
    private static final List<String> ROWS = IntStream.rangeClosed(1, 15).mapToObj(i -> "T%02d".formatted(i)).toList();

    private record Sent(int status, long nanos) {}

    @Test
    void prints() throws Exception {
        try (LocalCloud cloud = LocalCloud.start(new CloudOptions(ROOT, 0, Optional.empty(), Clock.systemUTC(),
                Gateway.PATIENCE, Optional.empty(), true));
                CloudClient client = new CloudClient(cloud.uri().getPort())) {
            new DemoLoad(cloud, PEOPLE, line -> {}).load();
            String survey = published(client);
            Map<String, String> tokens = asked(client, survey);
            send(client, survey, tokens, 0, tokens.size() / AGAIN, "warm");
            send(client, survey, tokens, tokens.size() / AGAIN, tokens.size(), "measured");
            count(cloud, survey, tokens.size());
        }
    }

    private static void send(CloudClient client, String survey, Map<String, String> tokens, int from, int to,
            String what) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Sent>> calls = tokens.keySet().stream().sorted().skip(from).limit(to - from)
                .flatMap(subject -> IntStream.range(0, next.getAndIncrement() % AGAIN == 0 ? 2 : 1)
                        .mapToObj(i -> (Callable<Sent>) () -> answer(client, survey, tokens.get(subject))))
                .toList();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Sent>> all = threads.invokeAll(calls);
            double seconds = (System.nanoTime() - start) / 1e9;
            int[] statuses = new int[600];
            long[] nanos = new long[all.size()];
            for (int i = 0; i < nanos.length; i++) {
                nanos[i] = all.get(i).get().nanos();
                statuses[all.get(i).get().status()]++;
            }
            Arrays.sort(nanos);
            System.out.printf("%s: %d answers of %d people in %.1f s: %.0f/s; p50 %.0f ms, p99 %.0f ms; %s%n", what,
                    nanos.length, to - from, seconds, nanos.length / seconds, nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 99 / 100] / 1e6, IntStream.range(0, 600).filter(i -> statuses[i] > 0)
                            .mapToObj(i -> i + ": " + statuses[i]).collect(Collectors.joining(", ")));
        }
    }

    private static Sent answer(CloudClient client, String survey, String token) throws IOException {
        String rows = ROWS.stream().map(row -> "\"" + row + "\":1").collect(Collectors.joining(","));
        String body = "{\"answers\":{\"mandiri\":{" + rows + "},\"harapan\":\""
                + "Latihan singkat lewat ponsel, dengan contoh aduan warga. ".repeat(15) + "\"}}";
        long start = System.nanoTime();
        int status = client.send("POST", survey + "/responses",
                Map.of("authorization", "Bearer " + token, "content-type", "application/json"), body.getBytes())
                .status();
        return new Sent(status, System.nanoTime() - start);
    }

    private static String published(CloudClient client) throws IOException {
        String body = """
                {"title":{"id":"Survei","en":"Survey"},"opensAt":"2026-01-01T00:00:00Z","closesAt":"2100-01-01T00:00:00Z",
                "definition":{"pages":[{"elements":[{"type":"matrix","name":"mandiri","columns":[1,2,3,4,5],"rows":[%s]},
                {"type":"comment","name":"harapan"}]}]},"competencies":[%s]}""".formatted(
                ROWS.stream().map(row -> "\"" + row + "\"").collect(Collectors.joining(",")),
                ROWS.stream().map(row -> "{\"question\":\"mandiri\",\"row\":\"%s\",\"competency\":\"%<s\"}".formatted(
                        row)).collect(Collectors.joining(",")));
        String token = token(client, "bkpsdm", "");
        Map<String, String> headers = Map.of("authorization", "Bearer " + token, "content-type", "application/json",
                "idempotency-key", "kunci-beban");
        String survey = client.send("POST", "/surveys", headers, body.getBytes()).headers().get("location");
        client.send("PUT", survey + "/publication", headers, new byte[0]);
        return survey;
    }

    /** A token for each of the city's people whom the survey is open for. */
    private static Map<String, String> asked(CloudClient client, String survey) throws IOException {
        Map<String, String> tokens = new java.util.TreeMap<>();
        for (int i = 0; tokens.size() < PEOPLE && i < 2 * PEOPLE; i++) {
            String subject = "asn-%06d".formatted(i);
            String token = token(client, "asn", "&subject=" + subject);
            if (client.get(survey, Map.of("authorization", "Bearer " + token)).status() == 200) {
                tokens.put(subject, token);
            }
        }
        return tokens;
    }

    private static String token(CloudClient client, String role, String subject) throws IOException {
        return client.send("POST", "/_local/token?role=" + role + subject, Map.of(), new byte[0]).text().strip();
    }

    private static void count(LocalCloud cloud, String survey, int people) {
        Map<String, Long> stored = cloud.template().tables().stream()
                .flatMap(table -> cloud.dynamo().client().scanPaginator(scan -> scan.tableName(table.name())).items()
                        .stream())
                .map(item -> item.get("pk").s() + " " + item.get("sk").s())
                .filter(key -> key.startsWith("RESPONSES#" + survey.substring("/surveys/".length()))
                        || key.contains("EVIDENCE#survey/" + survey.substring("/surveys/".length())))
                .collect(Collectors.groupingBy(key -> key.split("#")[0], Collectors.counting()));
        System.out.printf("%d people: stored %s%n", people, stored);
        if (!stored.equals(Map.of("RESPONSES", (long) people, "PERSON", (long) people))) {
            throw new IllegalStateException("lost or doubled: " + stored);
        }
    }
}
