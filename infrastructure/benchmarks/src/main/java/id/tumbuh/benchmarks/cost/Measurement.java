package id.tumbuh.benchmarks.cost;

import id.tumbuh.benchmarks.cost.Measured.Use;
import id.tumbuh.benchmarks.cost.Operation.Kind;
import id.tumbuh.local.meter.Invoked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gathers invocations, and says what each operation consumes. Requests that were refused are no operation of the city. */
final class Measurement implements Consumer<Invoked> {

    private record Seen(Operation operation, Invoked invoked, double bytesOut) {}

    private final Queue<Seen> all = new ConcurrentLinkedQueue<>();

    @Override
    public void accept(Invoked invoked) {
        Operation operation = Operation.of(invoked);
        if (operation.kind() != Kind.ROUTE) {
            all.add(new Seen(operation, invoked, invoked.answer().length));
            return;
        }
        JsonNode answer = JsonMapper.shared().readTree(invoked.answer());
        if (answer.path("statusCode").asInt(200) < 400) {
            // what goes over the wire is not in base64
            boolean encoded = answer.path("isBase64Encoded").asBoolean(false);
            all.add(new Seen(operation, invoked, invoked.answer().length * (encoded ? 0.75 : 1)));
        }
    }

    /** By operations' names. */
    SortedMap<String, Measured> operations() {
        Map<String, List<Seen>> byName = new TreeMap<>();
        all.forEach(seen -> byName.computeIfAbsent(seen.operation().name(), name -> new ArrayList<>()).add(seen));
        SortedMap<String, Measured> measured = new TreeMap<>();
        byName.forEach((name, seen) -> measured.put(name, measured(name, seen)));
        return measured;
    }

    private static Measured measured(String name, List<Seen> seen) {
        List<Seen> calm = seen.stream().filter(one -> !one.invoked().disturbed()).toList();
        List<Seen> counted = calm.isEmpty() ? seen : calm;
        Seen first = counted.getFirst();
        double[] millis = counted.stream().mapToDouble(one -> one.invoked().duration().toNanos() / 1e6).sorted()
                .toArray();
        return new Measured(name, first.operation().kind(), first.invoked().function().name(),
                first.invoked().function().memoryMb(), seen.size(), seen.size() - calm.size(),
                use(counted, values -> values.stream().mapToDouble(v -> v).average().orElse(0)),
                use(counted, values -> values.stream().mapToDouble(v -> v).max().orElse(0)),
                millis[millis.length / 2]);
    }

    private static Use use(List<Seen> seen, ToDoubleFunction<Collection<Double>> of) {
        return new Use(of(seen, of, one -> one.invoked().readUnits()), of(seen, of, one -> one.invoked().writeUnits()),
                of(seen, of, one -> one.invoked().calls().size()), of(seen, of, one -> one.invoked().event().length),
                of(seen, of, Seen::bytesOut), of(seen, of, one -> one.operation().payloadBytes()));
    }

    private static double of(List<Seen> seen, ToDoubleFunction<Collection<Double>> of, ToDoubleFunction<Seen> figure) {
        return of.applyAsDouble(seen.stream().map(one -> figure.applyAsDouble(one)).toList());
    }
}
