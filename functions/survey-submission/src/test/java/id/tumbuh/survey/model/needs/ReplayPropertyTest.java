package id.tumbuh.survey.model.needs;

import static id.tumbuh.survey.model.needs.NeedsFixtures.DAY;
import static id.tumbuh.survey.model.needs.NeedsFixtures.DISHUB;
import static id.tumbuh.survey.model.needs.NeedsFixtures.NOON;
import static id.tumbuh.survey.model.needs.NeedsFixtures.T03;
import static id.tumbuh.survey.model.needs.NeedsFixtures.V1;
import static id.tumbuh.survey.model.needs.NeedsFixtures.V2;
import static id.tumbuh.survey.model.needs.NeedsFixtures.actual;
import static id.tumbuh.survey.model.needs.NeedsFixtures.dossier;
import static id.tumbuh.survey.model.needs.NeedsFixtures.log;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.RequiredLevels;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of any log: each is drawn from the seed that a failure names. */
class ReplayPropertyTest {

    private static final int LOGS = 2_000;
    /** Another level for each kind of position, as far as there are levels. */
    private static final RequiredLevels TABLE = new RequiredLevels(LocalDate.of(2020, 1, 1), "x",
            Arrays.stream(PositionKind.values()).collect(Collectors.toMap(kind -> kind,
                    kind -> new ProficiencyLevel(1 + kind.ordinal() % 5))));

    @Test
    void a_day_reads_the_same_for_ever_whatever_is_recorded_later_in_whatever_order_it_is_read() {
        for (int seed = 0; seed < LOGS; seed++) {
            Random random = new Random(seed);
            List<LogEntry> all = log(random);
            LocalDate day = DAY.minusDays(random.nextInt(900));
            List<LogEntry> known = new ArrayList<>(all.stream().filter(entry -> entry.isKnownOn(day)).toList());
            Policy policy = seed % 2 == 0 ? V1 : V2;
            ActualLevel then = actual(day, known, policy);
            List<LogEntry> later = new ArrayList<>(all);
            log(random).stream().filter(entry -> !entry.isKnownOn(day)).forEach(later::add);
            Collections.shuffle(later, random);
            assertEquals(then, actual(day, later, policy), "seed " + seed);
        }
    }

    /** Position, department and with them the required level and what complaints show: all of an explanation. */
    @Test
    void an_explanation_of_a_day_reads_the_same_for_ever_whatever_position_or_complaint_comes_later() {
        for (int seed = 0; seed < LOGS; seed++) {
            Random random = new Random(seed);
            List<Held> held = held(random);
            LocalDate day = DAY.minusDays(random.nextInt(300));
            List<LogEntry> log = log(random);
            DepartmentNeeds needs = needs(random, day);
            List<Held> known = held.stream().filter(one -> one.isKnownOn(day)).toList();
            Optional<Why> then = why(known, log.stream().filter(entry -> entry.isKnownOn(day)).toList(), needs, day);
            assertEquals(then, why(held, log, needs, day), "seed " + seed);
        }
    }

    private static Optional<Why> why(List<Held> held, List<? extends LogEntry> log, DepartmentNeeds needs,
            LocalDate day) {
        Dossier dossier = new Dossier(dossier(List.of(), day).person(), held, List.copyOf(log)).with(needs);
        return Held.on(day, held)
                .map(then -> Why.of(then, TABLE, dossier.actual(T03, day, V2), needs.of(T03), day, V2));
    }

    /** Up to five positions of the last year, in the order in which they were recorded, in one of two departments. */
    private static List<Held> held(Random random) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> NOON.minus(Duration.ofHours(random.nextInt(9_000))))
                .sorted().map(at -> new Held(PositionKind.values()[random.nextInt(PositionKind.values().length)],
                        random.nextBoolean() ? DISHUB : new DepartmentCode("dlh"), at))
                .toList();
    }

    private static DepartmentNeeds needs(Random random, LocalDate day) {
        return new DepartmentNeeds(DISHUB, List.of(new ComplaintNeed(T03, 1 + random.nextInt(9), random.nextInt(1001),
                Optional.empty(), Optional.of(day.minusDays(random.nextInt(60))))), Map.of());
    }

    @Test
    void evidence_that_is_told_again_counts_once() {
        for (int seed = 0; seed < LOGS; seed++) {
            Random random = new Random(seed);
            List<LogEntry> once = log(random);
            List<LogEntry> often = new ArrayList<>(once);
            for (int i = 0; i < 8; i++) {
                often.addAll(once);
            }
            Collections.shuffle(often, random);
            assertEquals(actual(DAY, once), actual(DAY, often), "seed " + seed);
        }
    }

    @Test
    void a_level_lies_between_the_lowest_and_the_highest_of_what_counts_and_shares_are_at_most_the_whole() {
        for (int seed = 0; seed < LOGS; seed++) {
            ActualLevel actual = actual(DAY, log(new Random(seed)));
            List<Integer> levels = actual.effects().stream().filter(Effect::counts)
                    .map(effect -> effect.evidence().level()).sorted().toList();
            assertEquals(levels.isEmpty(), actual.value().isEmpty(), "seed " + seed);
            actual.value().ifPresent(value -> assertTrue(levels.getFirst() <= value && value <= levels.getLast()));
            int shares = actual.effects().stream().mapToInt(Effect::share).sum();
            assertTrue(shares <= 1000 && (levels.isEmpty() || shares > 1000 - levels.size()), "seed " + seed);
        }
    }

    @Test
    void a_higher_view_never_lowers_the_level() {
        for (int seed = 0; seed < LOGS; seed++) {
            Random random = new Random(seed);
            List<LogEntry> lower = log(random);
            List<LogEntry> higher = lower.stream().map(entry -> switch (entry) {
                case Evidence one when V1.sources().get(one.source()).counting() != SourceRule.Counting.HIGHEST ->
                    raised(one, random.nextInt(1000));
                default -> entry;
            }).map(LogEntry.class::cast).toList();
            actual(DAY, lower).value().ifPresent(value -> assertTrue(
                    actual(DAY, higher).value().orElseThrow() >= value, "of the log " + lower));
        }
    }

    @Test
    void complaints_never_raise_a_level_nor_make_one_of_nothing() {
        for (int seed = 0; seed < LOGS; seed++) {
            Random random = new Random(seed);
            List<LogEntry> personal = log(random).stream()
                    .filter(entry -> !(entry instanceof Evidence one && one.source() == Source.COMPLAINT_SHARE))
                    .toList();
            DepartmentNeeds needs = new DepartmentNeeds(DISHUB, List.of(new ComplaintNeed(T03, 1 + random.nextInt(20),
                    random.nextInt(1001), Optional.empty(), Optional.of(DAY.minusDays(random.nextInt(400))))),
                    Map.of());
            List<LogEntry> both = dossier(personal, DAY.minusDays(1000)).with(needs).log();
            assertEquals(personal.size() + 1, both.size());
            Optional<Integer> before = actual(DAY, personal, V2).value();
            Optional<Integer> after = actual(DAY, both, V2).value();
            assertEquals(before.isPresent(), after.isPresent(), "seed " + seed);
            assertTrue(after.orElse(0) <= before.orElse(0), "seed " + seed);
        }
    }

    /** From sixty days on all of it is recorded. */
    @Test
    void weight_only_falls_from_day_to_day() {
        for (int seed = 0; seed < 200; seed++) {
            List<LogEntry> one = List.of(log(new Random(seed)).getFirst());
            long before = Long.MAX_VALUE;
            for (int day = 60; day < 1_000; day += 7) {
                long weight = actual(DAY.plusDays(day), one).effects().stream().mapToLong(Effect::effectiveWeight)
                        .sum();
                assertTrue(weight <= before, "seed " + seed);
                before = weight;
            }
        }
    }

    private static Evidence raised(Evidence one, int by) {
        return new Evidence(one.id(), one.competency(), one.source(), Math.min(5000, one.level() + by), one.raters(),
                one.share(), one.happenedAt(), one.recordedAt(), one.validUntil());
    }
}
