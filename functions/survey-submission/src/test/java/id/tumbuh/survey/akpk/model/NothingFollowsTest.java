package id.tumbuh.survey.akpk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No arithmetic over all that the reports of a small city ever tell gives a number that they withhold. */
class NothingFollowsTest {

    /** -Dakpk.cities=N takes more of them. */
    private static final int CITIES = Integer.getInteger("akpk.cities", 12);
    private static final int QUICK = 1_500;

    @Test
    void no_withheld_number_follows_from_all_reports_of_all_waves_of_a_city() {
        List<String> known = new ArrayList<>();
        int secrets = 0;
        int equations = 0;
        for (int seed = 0; seed < CITIES; seed++) {
            Published published = new Published();
            SplittableRandom random = new SplittableRandom(seed);
            Optional<Report> before = Optional.empty();
            for (int wave = 1; wave <= 1 + seed % 2; wave++) {
                SmallCity city = SmallCity.random(random, 2, 1 + seed % 5, 14);
                Report report = Report.of(city.wave("wave-" + wave), city.tally(), before);
                published.tell("wave-" + wave, city, report);
                if (seed % 4 > 1) {
                    published.knowTurnout("wave-" + wave, city);
                }
                before = Optional.of(report);
            }
            secrets += published.secrets().size();
            equations += published.attacker().learned();
            known.addAll(known(seed, published));
        }
        System.out.printf("AKPK: each of %d withheld numbers of %d small cities may be another, given %d equations%n",
                secrets, CITIES, equations);
        assertEquals(List.of(), known);
        assertTrue(secrets > 10 * CITIES, "too few are withheld: " + secrets);
    }

    @Test
    void without_complements_the_same_arithmetic_finds_withheld_numbers() {
        List<String> known = new ArrayList<>();
        List<String> byEquations = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            SmallCity city = SmallCity.random(new SplittableRandom(seed), 1, 2 + seed % 4, 14);
            Published published = new Published();
            published.tell("wave", city, Report.withoutComplements(city.wave("wave"), city.tally()));
            known.addAll(known(seed, published));
            published.secrets().stream().filter(secret -> published.attacker().followsFromEquations(secret.sum()))
                    .forEach(secret -> byEquations.add(secret.name()));
        }
        System.out.printf(
                "AKPK: without complements %d withheld numbers of 40 small cities are known, %d by equations alone%n",
                known.size(), byEquations.size());
        assertTrue(byEquations.size() > 20 && known.size() > byEquations.size(), known.toString());
    }

    @Test
    void no_number_that_is_told_is_of_fewer_people_than_the_smallest_group() {
        for (int seed = 0; seed < QUICK; seed++) {
            SmallCity city = SmallCity.random(new SplittableRandom(seed), 2, 1 + seed % 6, 20);
            Published published = new Published();
            published.tell("wave", city, Report.of(city.wave("wave"), city.tally(), Optional.empty()));
            List<Integer> small = published.numbers().stream()
                    .filter(number -> number > 0 && number < city.smallestGroup()).toList();
            assertEquals(List.of(), small, "city " + seed);
        }
    }

    @Test
    void what_the_city_tells_less_what_its_departments_tell_is_a_whole_group_or_nothing() {
        for (int seed = 0; seed < QUICK; seed++) {
            SmallCity city = SmallCity.random(new SplittableRandom(seed), 1, 1 + seed % 6, 20);
            Report report = Report.of(city.wave("wave"), city.tally(), Optional.empty());
            for (Report.Column column : report.competencies().values()) {
                List<Cell> cells = column.departments().values().stream().map(Report.Entry::cell).toList();
                for (int above = 0; above < Tally.LEVELS; above++) {
                    for (int upTo = above + 1; upTo <= Tally.LEVELS; upTo++) {
                        assertRestIsAGroup(city, column.city().cell(), cells, above, upTo);
                    }
                }
            }
        }
    }

    private static void assertRestIsAGroup(SmallCity city, Cell all, List<Cell> cells, int above, int upTo) {
        Optional<Integer> ofAll = told(all, above, upTo);
        List<Optional<Integer>> each = cells.stream().map(cell -> told(cell, above, upTo)).toList();
        if (ofAll.isPresent() && each.stream().anyMatch(Optional::isEmpty)) {
            int rest = ofAll.get() - each.stream().mapToInt(one -> one.orElse(0)).sum();
            assertTrue(rest >= city.smallestGroup(), rest + " of " + all + cells);
        }
    }

    /** How many are between the levels, where the cell tells it. */
    private static Optional<Integer> told(Cell cell, int above, int upTo) {
        return switch (cell) {
            case Cell.Told told when told.bands().cutsBehind(above) && told.bands().cutsBehind(upTo) -> Optional.of(
                    IntStream.range(0, told.sizes().size())
                            .filter(b -> told.bands().all().get(b).from() > above
                                    && told.bands().all().get(b).to() <= upTo)
                            .map(b -> told.sizes().get(b)).sum());
            default -> Optional.empty();
        };
    }

    private static List<String> known(int seed, Published published) {
        return published.secrets().stream()
                .filter(secret -> published.attacker().followsFromEquations(secret.sum())
                        || published.attacker().knows(secret.sum(), secret.truth()))
                .map(secret -> "city " + seed + ": " + secret.name() + " is " + secret.truth()).toList();
    }
}
