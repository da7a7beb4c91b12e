package id.tumbuh.benchmarks.coldstart;

import id.tumbuh.local.CloudOptions;
import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.day.CityDay;
import id.tumbuh.local.day.DayFailed;
import id.tumbuh.local.demo.DemoLoad;
import id.tumbuh.local.gateway.Gateway;
import id.tumbuh.local.lambda.LocalLambda;
import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A city that lived one day, and one event of each route that its functions were given on it: what a process of its own is
 * given again, on the same tables. Whatever is handled once only answers that it was. Of batches it is the smallest: a
 * start is not measured by the hundreds of people that one event may bring.
 */
public final class RecordedDay implements AutoCloseable {

    private static final int PEOPLE = 150;
    /** For what no day brings: a schedule's event, which is also an erasure of nobody. */
    private static final byte[] RARE = """
            {"time":"2026-01-01T00:00:00Z","person":"nobody","reason":"REQUESTED","reference":"0/0"}"""
            .getBytes(StandardCharsets.UTF_8);

    private final Map<String, Map<String, byte[]>> events = new ConcurrentHashMap<>();
    private final LocalCloud cloud;

    private RecordedDay(Path root) throws IOException {
        cloud = LocalCloud.bind(new CloudOptions(root, 0, Optional.empty(), Clock.systemUTC(), Gateway.PATIENCE))
                .around(Recorded::new).start(started -> new DemoLoad(started, PEOPLE, line -> {}).load());
    }

    public static RecordedDay live(Path root) throws IOException {
        RecordedDay day = new RecordedDay(root);
        try (CloudClient client = new CloudClient(day.cloud.uri().getPort())) {
            new CityDay(client, new PrintWriter(Writer.nullWriter()), Optional.empty()).live();
            return day;
        } catch (DayFailed e) {
            day.close();
            throw new IOException("the city's day failed: " + e.getMessage(), e);
        }
    }

    public LocalCloud cloud() {
        return cloud;
    }

    /** The function's events, one of each route; or one that fits where no day brings any. */
    public List<byte[]> events(FunctionSpec spec) {
        Map<String, byte[]> recorded = events.getOrDefault(spec.name(), Map.of());
        return recorded.isEmpty() ? List.of(RARE) : List.copyOf(recorded.values());
    }

    @Override
    public void close() {
        cloud.close();
    }

    private void keep(String function, byte[] event) {
        JsonNode json = JsonMapper.shared().readTree(event);
        Map<String, byte[]> ofFunction = events.computeIfAbsent(function,
                name -> Collections.synchronizedMap(new LinkedHashMap<>()));
        ofFunction.merge(json.path("routeKey").asString(""), event,
                (before, now) -> json.has("Records") && now.length < before.length ? now : before);
    }

    /** Keeps an event that was answered, and lets all pass. */
    private final class Recorded implements LocalLambda {

        private final LocalLambda function;

        Recorded(LocalLambda function) {
            this.function = function;
        }

        @Override
        public String name() {
            return function.name();
        }

        @Override
        public byte[] invoke(byte[] event) throws FunctionFailed {
            byte[] answer = function.invoke(event);
            keep(name(), event);
            return answer;
        }
    }
}
