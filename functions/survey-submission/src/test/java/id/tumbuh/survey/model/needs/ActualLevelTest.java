package id.tumbuh.survey.model.needs;

import static id.tumbuh.survey.model.needs.NeedsFixtures.DAY;
import static id.tumbuh.survey.model.needs.NeedsFixtures.NOON;
import static id.tumbuh.survey.model.needs.NeedsFixtures.T03;
import static id.tumbuh.survey.model.needs.NeedsFixtures.V1;
import static id.tumbuh.survey.model.needs.NeedsFixtures.actual;
import static id.tumbuh.survey.model.needs.NeedsFixtures.evidence;
import static id.tumbuh.survey.model.needs.NeedsFixtures.level;
import static id.tumbuh.survey.model.needs.NeedsFixtures.standing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.shared.ProficiencyLevel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers of version 1 that were worked out by hand: they stay as they are for as long as the version is there. */
class ActualLevelTest {

    @Test
    void a_view_of_oneself_alone_is_the_level() {
        assertEquals(2000, level(evidence("a", Source.SELF, 2000, 0)));
        assertEquals(2000, level(evidence("a", Source.SELF, 2000, 700)));
    }

    @Test
    void a_certificate_weighs_more_than_ones_own_view_and_loses_less_of_it() {
        // 300 x 1000 x 1000 + 700 x 1000 x 3000, through 300,000 + 700,000
        assertEquals(2400, level(evidence("a", Source.SELF, 1000, 0), evidence("b", Source.CERTIFICATE, 3000, 0)));
        // after 365 days: 300 x 750 and 700 x 800
        assertEquals((225_000L * 1000 + 560_000L * 3000) / 785_000,
                level(evidence("a", Source.SELF, 1000, 365), evidence("b", Source.CERTIFICATE, 3000, 365)));
        assertEquals(Optional.of(new ProficiencyLevel(2)), actual(DAY, List.of(evidence("a", Source.SELF, 1000, 0),
                evidence("b", Source.CERTIFICATE, 3000, 0))).reached());
    }

    @Test
    void the_newest_view_of_oneself_holds_and_the_highest_certificate() {
        assertEquals(1000, level(evidence("a", Source.SELF, 5000, 9), evidence("b", Source.SELF, 1000, 1)));
        assertEquals(4000,
                level(evidence("a", Source.CERTIFICATE, 4000, 9), evidence("b", Source.CERTIFICATE, 2000, 1)));
        assertEquals(Effect.Standing.SUPERSEDED,
                standing(DAY, evidence("a", Source.SELF, 5000, 9), evidence("b", Source.SELF, 1000, 1)));
    }

    @Test
    void evidence_counts_until_its_last_day_and_no_longer() {
        Evidence view = evidence("a", Source.SELF, 2000, 730);
        assertEquals(Effect.Standing.COUNTS, standing(DAY, view));
        assertEquals(Effect.Standing.EXPIRED, standing(DAY.plusDays(1), view));
        Evidence licence = new Evidence("b", T03, Source.CERTIFICATE, 3000, 1, NOON, NOON, Optional.of(DAY));
        assertEquals(Effect.Standing.COUNTS, standing(DAY, licence));
        assertEquals(Effect.Standing.EXPIRED, standing(DAY.plusDays(1), licence));
        assertEquals(Optional.empty(), actual(DAY.plusDays(1), List.of(view)).value());
    }

    @Test
    void what_is_revoked_counted_until_then() {
        Evidence certificate = evidence("a", Source.CERTIFICATE, 3000, 30);
        Withdrawal revoked = new Withdrawal("a", NOON.minus(Duration.ofDays(2)));
        assertEquals(Effect.Standing.COUNTS, standing(DAY.minusDays(3), certificate, revoked));
        assertEquals(Effect.Standing.WITHDRAWN, standing(DAY.minusDays(2), certificate, revoked));
    }

    @Test
    void what_was_learnt_of_late_counts_from_the_day_on_which_it_was_recorded() {
        Evidence late = new Evidence("a", T03, Source.TEST, 3000, 1, NOON.minus(Duration.ofDays(9)), NOON,
                Optional.empty());
        assertEquals(List.of(), actual(DAY.minusDays(1), List.of(late)).effects());
        assertEquals(Effect.Standing.COUNTS, standing(DAY, late));
    }

    @Test
    void a_day_ends_at_midnight_in_jakarta() {
        Evidence before = new Evidence("a", T03, Source.SELF, 3000, 1, NOON, NOON.plus(Duration.ofHours(12))
                .minusNanos(1), Optional.empty());
        Evidence after = new Evidence("a", T03, Source.SELF, 3000, 1, NOON, NOON.plus(Duration.ofHours(12)),
                Optional.empty());
        assertEquals(Effect.Standing.COUNTS, standing(DAY, before));
        assertEquals(List.of(), actual(DAY, List.of(after)).effects());
    }

    @Test
    void what_fewer_than_three_raters_said_has_no_effect() {
        Evidence two = new Evidence("a", T03, Source.REVIEW_360, 3000, 2, NOON, NOON, Optional.empty());
        assertEquals(Effect.Standing.TOO_FEW_RATERS, standing(DAY, two));
        assertEquals(3, V1.sources().get(Source.REVIEW_360).minimumRaters());
    }
}
