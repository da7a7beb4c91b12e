package id.tumbuh.survey.model.needs;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.store.Policies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A day, the policy that comes with the code, and evidence by the hand and by chance. */
final class NeedsFixtures {

    static final DepartmentCode DISHUB = new DepartmentCode("dishub");
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    static final Instant NOON = Instant.parse("2026-11-25T05:00:00Z");
    static final CompetencyCode T03 = new CompetencyCode("T03");
    static final Policy V1 = Policies.in(new Json()).on(DAY);
    static final Policy V2 = Policies.in(new Json()).on(LocalDate.of(2026, 12, 1));

    private NeedsFixtures() {}

    static Evidence evidence(String id, Source source, int level, int daysAgo) {
        Instant at = NOON.minus(Duration.ofDays(daysAgo));
        return new Evidence(id, T03, source, level, 5, at, at, Optional.empty());
    }

    static ActualLevel actual(LocalDate day, List<? extends LogEntry> entries) {
        return actual(day, entries, V1);
    }

    static ActualLevel actual(LocalDate day, List<? extends LogEntry> entries, Policy policy) {
        return ActualLevel.of(T03, EvidenceLog.asOf(day, entries), policy);
    }

    static int level(LogEntry... entries) {
        return actual(DAY, List.of(entries)).value().orElseThrow();
    }

    static Effect.Standing standing(LocalDate day, LogEntry... entries) {
        return actual(day, List.of(entries)).effects().getFirst().standing();
    }

    /** Of who has worked in one place since the day. */
    static Dossier dossier(List<LogEntry> log, LocalDate since) {
        return new Dossier(
                new Person(new AsnId("asn-1"), DISHUB, PositionKind.PELAKSANA, Optional.empty(), Optional.empty()),
                List.of(new Held(PositionKind.PELAKSANA, DISHUB, since.atStartOfDay(Period.ZONE).toInstant())), log);
    }

    /** Up to twenty entries of the three years before the day, some withdrawn, some told twice. */
    static List<LogEntry> log(Random random) {
        List<LogEntry> log = new ArrayList<>();
        int size = 1 + random.nextInt(20);
        for (int i = 0; i < size; i++) {
            Instant happened = NOON.minus(Duration.ofHours(random.nextInt(3 * 365 * 24)));
            Instant recorded = happened.plus(Duration.ofHours(random.nextInt(24 * 60)));
            log.add(random.nextInt(8) == 0
                    ? new Withdrawal("e" + random.nextInt(size), recorded)
                    : new Evidence("e" + random.nextInt(size), T03,
                            Source.values()[random.nextInt(Source.values().length)], 1000 + random.nextInt(4001),
                            1 + random.nextInt(5), random.nextInt(3) == 0 ? random.nextInt(1001) : 1000, happened,
                            recorded, random.nextInt(4) == 0
                                    ? Optional.of(DAY.minusDays(random.nextInt(400) - 200L))
                                    : Optional.empty()));
        }
        return log;
    }
}
