package id.tumbuh.survey.akpk.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What remains for who runs the algorithm over every city that could be: all of them with three departments of up to four people
 * at three levels. Such a city is as small as one gets; the figure is printed. It takes 20 s,
 * and is no part of the tests: {@code -Dtest=AllWorldsBench}.
 */
class AllWorldsBench {

    private static final int PEOPLE = 4;
    private static final int LEVELS = 3;
    private static final double MOST = 0.09;
    private static final List<String> DEPARTMENTS = List.of("d0", "d1", "d2");
    private static final SortedMap<String, Integer> REQUIRED = new TreeMap<>(Map.of("d0", 3, "d1", 3, "d2", 3));

    @Test
    void who_knows_the_algorithm_and_every_position_is_certain_of_few_withheld_numbers() {
        Map<String, List<SmallCity>> byReport = new HashMap<>();
        Map<String, Report> reports = new HashMap<>();
        for (SmallCity city : cities()) {
            Report report = Report.of(city.wave("w"), city.tally(), Optional.empty());
            String told = report.competencies().toString();
            byReport.computeIfAbsent(told, none -> new ArrayList<>()).add(city);
            reports.putIfAbsent(told, report);
        }
        long secrets = 0;
        long certain = 0;
        for (var worlds : byReport.entrySet()) {
            Published published = new Published();
            published.tell("w", worlds.getValue().getFirst(), reports.get(worlds.getKey()));
            for (Published.Secret secret : published.secrets()) {
                // nobody is at the levels above in any of these cities
                if (!secret.name().contains("Kota") && !secret.name().matches(".*[45]-[45]")) {
                    secrets += worlds.getValue().size();
                    certain += values(secret, worlds.getValue()).size() == 1 ? worlds.getValue().size() : 0;
                }
            }
        }
        System.out.printf(
                "AKPK: who runs the algorithm over all %d smallest cities is certain of %d of %d withheld numbers%n",
                byReport.values().stream().mapToInt(List::size).sum(), certain, secrets);
        assertTrue(certain < MOST * secrets, certain + " of " + secrets);
    }

    private static Set<Integer> values(Published.Secret secret, List<SmallCity> worlds) {
        Set<Integer> values = new HashSet<>();
        for (SmallCity world : worlds) {
            values.add(secret.sum().keySet().stream().map(unknown -> unknown.split("\\|"))
                    .mapToInt(parts -> world.at(parts[1], parts[2], Integer.parseInt(parts[3]))).sum());
        }
        return values;
    }

    private static List<SmallCity> cities() {
        List<int[]> departments = new ArrayList<>();
        for (int code = 1; code < Math.pow(PEOPLE + 1, LEVELS); code++) {
            int[] counts = {0, code % (PEOPLE + 1), code / (PEOPLE + 1) % (PEOPLE + 1),
                    code / (PEOPLE + 1) / (PEOPLE + 1), 0, 0};
            if (counts[1] + counts[2] + counts[3] <= PEOPLE) {
                departments.add(counts);
            }
        }
        List<SmallCity> cities = new ArrayList<>();
        for (int[] first : departments) {
            for (int[] second : departments) {
                for (int[] third : departments) {
                    cities.add(new SmallCity(3, REQUIRED, new TreeMap<>(Map.of("T", new TreeMap<>(Map.of(
                            DEPARTMENTS.get(0), first, DEPARTMENTS.get(1), second, DEPARTMENTS.get(2), third))))));
                }
            }
        }
        return cities;
    }
}
