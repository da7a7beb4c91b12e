package id.tumbuh.survey.model.needs;

import static id.tumbuh.survey.model.needs.NeedsFixtures.V1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    @Test
    void a_version_holds_from_its_day_on_in_whatever_order_they_are_listed() {
        Policy second = new Policy(2, JULY, "dasar", 2, 1000, V1.sources(), V1.priority());
        for (List<Policy> versions : List.of(List.of(V1, second), List.of(second, V1))) {
            assertEquals(1, Policy.on(JULY.minusDays(1), versions).version());
            assertEquals(2, Policy.on(JULY, versions).version());
        }
    }

    @Test
    void where_two_pieces_are_wanted_one_gives_no_level() {
        Policy two = new Policy(2, JULY, "dasar", 2, 1000, V1.sources(), V1.priority());
        EvidenceLog one = EvidenceLog.asOf(NeedsFixtures.DAY,
                List.of(NeedsFixtures.evidence("a", Source.SELF, 3000, 1)));
        assertEquals(Optional.empty(), ActualLevel.of(NeedsFixtures.T03, one, two).value());
        assertEquals(1, ActualLevel.of(NeedsFixtures.T03, one, two).effects().size());
    }

    @Test
    void a_policy_that_forgets_a_source_is_none() {
        assertThrows(IllegalArgumentException.class,
                () -> new Policy(2, JULY, "dasar", 1, 1000, Map.of(), V1.priority()));
    }
}
