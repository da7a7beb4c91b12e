package id.tumbuh.benchmarks.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The recorded budget of each operation, and how what was measured is held against it. */
record Budget(SortedMap<String, Units> operations) {

    /** Of items that are near a boundary of units a longer timestamp makes a difference: this much is no news. */
    private static final double NOISE = 0.02;

    /** The most that one invocation may consume. */
    record Units(double readUnits, double writeUnits, double requests) {

        boolean dearerThan(Units budget) {
            return readUnits > allowed(budget.readUnits()) || writeUnits > allowed(budget.writeUnits())
                    || requests > budget.requests();
        }

        private static double allowed(double units) {
            return units + Math.floor(units * NOISE);
        }
    }

    static Budget of(Path file) throws IOException {
        return new Budget(JsonMapper.shared().readValue(Files.readAllBytes(file),
                new TypeReference<TreeMap<String, Units>>() {
                }));
    }

    static Budget of(MeasuredCity city) {
        SortedMap<String, Units> operations = new TreeMap<>();
        city.firstDay().forEach((name, measured) -> operations.put(name, new Units(measured.most().readUnits(),
                measured.most().writeUnits(), measured.most().requests())));
        return new Budget(operations);
    }

    /** One line for each operation that is dearer than here, or not here at all. */
    List<String> exceededBy(Budget measured) {
        List<String> exceeded = new ArrayList<>();
        measured.operations().forEach((name, units) -> {
            Units budget = operations.get(name);
            if (budget == null) {
                exceeded.add(name + " has no budget; it consumes " + units);
            } else if (units.dearerThan(budget)) {
                exceeded.add(name + " consumes " + units + ", its budget is " + budget);
            }
        });
        return exceeded;
    }

    /** What is here and was not measured: a budget that nothing keeps. */
    List<String> unmeasuredIn(Budget measured) {
        return operations.keySet().stream().filter(name -> !measured.operations().containsKey(name)).toList();
    }

    /** One operation a line, so that a change of one is a change of a line. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, operations.entrySet().stream()
                .map(one -> "  " + JsonMapper.shared().writeValueAsString(one.getKey()) + ": "
                        + JsonMapper.shared().writeValueAsString(one.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }

    static Budget with(Map<String, Units> operations) {
        return new Budget(new TreeMap<>(operations));
    }
}
