package id.tumbuh.survey.akpk.model;

import static id.tumbuh.survey.akpk.model.Tally.LEVELS;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the reports of a city's waves tell, as equations, and which numbers they withhold. */
final class Published {

    /** A number that is withheld, as the sum of unknowns that it is, and its true value. */
    record Secret(String name, Map<String, Integer> sum, int truth) {}

    private final Attacker attacker = new Attacker();
    private final List<Secret> secrets = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    Attacker attacker() {
        return attacker;
    }

    List<Secret> secrets() {
        return secrets;
    }

    /** Every number of people that is told. */
    List<Integer> numbers() {
        return numbers;
    }

    /** Besides what is published, who else knows it: how many of each department answered, as a list of those who did not tells. */
    void knowTurnout(String wave, SmallCity city) {
        city.levels().firstEntry().getValue().forEach((department, counts) -> {
            int people = Arrays.stream(counts).sum();
            attacker.learn(sum(wave, city.levels().firstKey(), List.of(department), 1, LEVELS), people, people);
        });
        secrets.removeIf(secret -> secret.name().endsWith(" 1-5"));
    }

    void tell(String wave, SmallCity city, Report report) {
        report.competencies().forEach((competency, column) -> {
            List<String> all = report.departments().stream().map(DepartmentCode::value).toList();
            tell(wave, city, competency, "Kota", all, column.city().cell(),
                    report.competencies().firstKey());
            column.departments().forEach((department, entry) -> tell(wave, city, competency, department.value(),
                    List.of(department.value()), entry.cell(), report.competencies().firstKey()));
        });
        city.levels().forEach((competency, column) -> column.forEach((department, counts) -> {
            for (int level = 1; level <= LEVELS; level++) {
                attacker.hint(unknown(wave, competency, department, level), counts[level]);
            }
        }));
        // who is listed took part, and everybody answers about every competency
        report.departments().forEach(department -> {
            String first = report.competencies().firstKey().value();
            attacker.learn(sum(wave, first, List.of(department.value()), 1, LEVELS), 1, 500);
            report.competencies().keySet().stream().map(CompetencyCode::value).skip(1).forEach(other -> {
                Map<String, Integer> same = new TreeMap<>(
                        sum(wave, other, List.of(department.value()), 1, LEVELS));
                sum(wave, first, List.of(department.value()), 1, LEVELS)
                        .forEach((name, times) -> same.put(name, -times));
                attacker.learn(same, 0, 0);
            });
        });
    }

    private void tell(String wave, SmallCity city, CompetencyCode competency, String name, List<String> departments,
            Cell cell, CompetencyCode first) {
        switch (cell) {
            case Cell.Withheld() -> {
                // as many in each competency
                if (competency.equals(first)) {
                    hide(wave, city, competency, name, departments, 1, LEVELS);
                }
                for (int level = 1; level <= LEVELS; level++) {
                    hide(wave, city, competency, name, departments, level, level);
                }
            }
            case Cell.Told told -> {
                numbers.add(told.people());
                learnGap(wave, city, competency, departments, told);
                List<Bands.Band> bands = told.bands().all();
                for (int b = 0; b < bands.size(); b++) {
                    Bands.Band band = bands.get(b);
                    int size = told.sizes().get(b);
                    numbers.add(size);
                    attacker.learn(sum(wave, competency.value(), departments, band.from(), band.to()), size, size);
                    for (int level = band.from(); band.from() < band.to() && size > 0 && level <= band.to(); level++) {
                        hide(wave, city, competency, name, departments, level, level);
                    }
                }
            }
        }
    }

    /** A rounded mean is all sums of gaps that round to it. */
    private void learnGap(String wave, SmallCity city, CompetencyCode competency, List<String> departments,
            Cell.Told told) {
        told.gap().ifPresent(gap -> {
            List<Integer> sums = new ArrayList<>();
            for (int gaps = 0; gaps <= (LEVELS - 1) * told.people(); gaps++) {
                if (MeanGap.of(gaps, told.people(), city.smallestGroup()).equals(gap)) {
                    sums.add(gaps);
                }
            }
            Map<String, Integer> sum = new TreeMap<>();
            for (String department : departments) {
                for (int level = 1; level <= LEVELS; level++) {
                    sum.put(unknown(wave, competency.value(), department, level),
                            Tally.gap(city.required().get(department), level));
                }
            }
            attacker.learn(sum, sums.getFirst(), sums.getLast());
        });
    }

    private void hide(String wave, SmallCity city, CompetencyCode competency, String name, List<String> departments,
            int from, int to) {
        int truth = 0;
        for (String department : departments) {
            for (int level = from; level <= to; level++) {
                truth += city.at(competency.value(), department, level);
            }
        }
        secrets.add(new Secret(wave + " " + competency + " " + name + " " + from + "-" + to,
                sum(wave, competency.value(), departments, from, to), truth));
    }

    private static Map<String, Integer> sum(String wave, String competency, List<String> departments, int from,
            int to) {
        Map<String, Integer> sum = new TreeMap<>();
        for (String department : departments) {
            for (int level = from; level <= to; level++) {
                sum.put(unknown(wave, competency, department, level), 1);
            }
        }
        return sum;
    }

    private static String unknown(String wave, String competency, String department, int level) {
        return wave + "|" + competency + "|" + department + "|" + level;
    }
}
