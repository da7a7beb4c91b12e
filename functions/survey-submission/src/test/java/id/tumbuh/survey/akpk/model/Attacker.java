package id.tumbuh.survey.akpk.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Knows everything that was published and that counts are whole and not negative, and computes: by elimination over the
 * rationals what follows from the equations alone, and by search whether another whole solution exists.
 */
final class Attacker {

    /** What a solution has to keep: coefficients of unknowns, and between which numbers their sum is. */
    private record Row(int[] coefficients, long least, long most) {}

    private static final long UNBOUNDED = 1_000;
    private static final int PATIENCE = 20_000;
    private static final int NEARBY = 2_000;
    /** What is in larger sums, as the city's are, is not near for that. */
    private static final int NEAR = 5;

    private final Map<String, Integer> unknowns = new LinkedHashMap<>();
    private final List<Map<Integer, Integer>> sums = new ArrayList<>();
    private final List<long[]> bounds = new ArrayList<>();
    private final Map<String, Integer> hints = new TreeMap<>();
    private final List<long[]> solutions = new ArrayList<>();
    private int steps;
    private int[] distance = {};

    /** Learns that the unknowns, each so many times, are between these together. */
    void learn(Map<String, Integer> sum, long least, long most) {
        sums.add(indexed(sum));
        bounds.add(new long[]{least, most});
    }

    /** Where the search for other solutions begins: it ends the same, but sooner. */
    void hint(String unknown, int value) {
        hints.put(unknown, value);
    }

    int learned() {
        return sums.size();
    }

    private Map<Integer, Integer> indexed(Map<String, Integer> sum) {
        Map<Integer, Integer> indexed = new TreeMap<>();
        sum.forEach((name, times) -> indexed.merge(unknowns.computeIfAbsent(name, none -> unknowns.size()), times,
                Integer::sum));
        return indexed;
    }

    /** Whether the sum follows from the equations alone, by elimination in fractions. */
    boolean followsFromEquations(Map<String, Integer> sum) {
        Elimination elimination = new Elimination(unknowns.size());
        for (int i = 0; i < sums.size(); i++) {
            if (bounds.get(i)[0] == bounds.get(i)[1]) {
                elimination.add(sums.get(i));
            }
        }
        return elimination.spans(indexed(sum));
    }

    /** Whether no whole solution was found that gives the sum another value than its true one: at worst too often. */
    boolean knows(Map<String, Integer> sum, int truth) {
        Map<Integer, Integer> wanted = indexed(sum);
        return solutions.stream().allMatch(solution -> value(wanted, solution) == truth)
                && !possible(sum, truth + 1L, UNBOUNDED) && !possible(sum, 0, truth - 1L);
    }

    private static long value(Map<Integer, Integer> sum, long[] solution) {
        return sum.entrySet().stream().mapToLong(one -> one.getValue() * solution[one.getKey()]).sum();
    }

    /** Whether a whole solution is found that has the sum between these. */
    boolean possible(Map<String, Integer> sum, long least, long most) {
        if (least > most) {
            return false;
        }
        int n = unknowns.size();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            rows.add(row(sums.get(i), n, bounds.get(i)[0], bounds.get(i)[1]));
        }
        rows.add(row(indexed(sum), n, least, most));
        long[] near = new long[n];
        unknowns.forEach((name, i) -> near[i] = hints.getOrDefault(name, 0));
        int[] distances = distances(indexed(sum).keySet());
        for (long far : new long[]{1, -1, 2, -2, UNBOUNDED}) {
            // some are found where what is near is decided first, others where what has few values left is
            distance = far < 0 ? distances : new int[n];
            if (search(rows, near, Math.abs(far))) {
                return true;
            }
        }
        return false;
    }

    private boolean search(List<Row> rows, long[] near, long far) {
        steps = far == UNBOUNDED ? 0 : PATIENCE - NEARBY;
        return search(rows, Arrays.stream(near).map(value -> Math.max(0, value - far)).toArray(),
                Arrays.stream(near).map(value -> Math.min(UNBOUNDED, value + far)).toArray(), near);
    }

    /** How far each unknown is from those: what is near is decided first, or the search would not end. */
    private int[] distances(Set<Integer> from) {
        int[] distances = new int[unknowns.size()];
        Arrays.fill(distances, Integer.MAX_VALUE);
        Set<Integer> reached = new TreeSet<>(from);
        for (int steps = 0; !reached.isEmpty(); steps++) {
            int now = steps;
            reached.forEach(i -> distances[i] = now);
            Set<Integer> next = new TreeSet<>();
            sums.stream().filter(
                    sum -> sum.size() <= 2 * NEAR && sum.keySet().stream().anyMatch(one -> distances[one] == now))
                    .forEach(sum -> next.addAll(sum.keySet()));
            next.removeIf(i -> distances[i] <= now);
            reached = next;
        }
        return distances;
    }

    private static Row row(Map<Integer, Integer> sum, int n, long least, long most) {
        int[] coefficients = new int[n];
        sum.forEach((i, times) -> coefficients[i] = times);
        return new Row(coefficients, least, most);
    }

    private boolean search(List<Row> rows, long[] low, long[] high, long[] near) {
        if (++steps > PATIENCE || !tighten(rows, low, high)) {
            return false;
        }
        int open = -1;
        for (int i = 0; i < low.length; i++) {
            if (low[i] < high[i] && (open < 0 || distance[i] < distance[open]
                    || distance[i] == distance[open] && high[i] - low[i] < high[open] - low[open])) {
                open = i;
            }
        }
        if (open < 0) {
            solutions.add(low);
            return true;
        }
        int unknown = open;
        return LongStream.rangeClosed(low[open], high[open]).boxed()
                .sorted(Comparator.comparingLong(value -> Math.abs(value - near[unknown]))).anyMatch(value -> {
                    long[] lower = low.clone();
                    long[] higher = high.clone();
                    lower[unknown] = value;
                    higher[unknown] = value;
                    return search(rows, lower, higher, near);
                });
    }

    /** Narrows what each unknown may be until nothing changes. @return false where nothing is left */
    private static boolean tighten(List<Row> rows, long[] low, long[] high) {
        for (boolean changed = true; changed;) {
            changed = false;
            for (Row row : rows) {
                long least = 0;
                long most = 0;
                for (int i = 0; i < low.length; i++) {
                    int c = row.coefficients()[i];
                    least += c > 0 ? c * low[i] : c * high[i];
                    most += c > 0 ? c * high[i] : c * low[i];
                }
                if (least > row.most() || most < row.least()) {
                    return false;
                }
                for (int i = 0; i < low.length; i++) {
                    int c = row.coefficients()[i];
                    if (c == 0) {
                        continue;
                    }
                    long restLeast = least - (c > 0 ? c * low[i] : c * high[i]);
                    long restMost = most - (c > 0 ? c * high[i] : c * low[i]);
                    long upper = c > 0
                            ? Math.floorDiv(row.most() - restLeast, c)
                            : Math.floorDiv(row.least() - restMost, c);
                    long lower = c > 0
                            ? Math.ceilDiv(row.least() - restMost, c)
                            : Math.ceilDiv(row.most() - restLeast, c);
                    if (upper < high[i] || lower > low[i]) {
                        least = restLeast;
                        most = restMost;
                        high[i] = Math.min(high[i], upper);
                        low[i] = Math.max(low[i], lower);
                        if (low[i] > high[i]) {
                            return false;
                        }
                        least += c > 0 ? c * low[i] : c * high[i];
                        most += c > 0 ? c * high[i] : c * low[i];
                        changed = true;
                    }
                }
            }
        }
        return true;
    }
}
