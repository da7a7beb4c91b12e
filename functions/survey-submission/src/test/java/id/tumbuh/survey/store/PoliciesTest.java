package id.tumbuh.survey.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.Json;
import id.tumbuh.survey.model.needs.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The policies that ship. A version that was deployed stays as it is here: a change of it would change the past. */
class PoliciesTest {

    private static final Policies POLICIES = Policies.in(new Json());

    @Test
    void version_1_is_what_it_was() {
        assertIs(1, LocalDate.of(2026, 1, 1), 0);
        assertIs(1, LocalDate.of(2026, 11, 30), 0);
    }

    @Test
    void version_2_lets_complaints_count() {
        assertIs(2, LocalDate.of(2026, 12, 1), 200);
    }

    private static void assertIs(int version, LocalDate day, int weightOfComplaints) {
        Policy policy = POLICIES.on(day);
        assertEquals(List.of(version, 1, 1000, new Policy.PriorityWeights(500, 300, 200, 20)),
                List.of(policy.version(), policy.minimumEvidence(), policy.difference(), policy.priority()));
        assertEquals("""
                SELF 300 250 730 1 NEWEST
                REVIEW_360 600 250 730 3 ALL
                SUPERIOR 600 250 730 1 NEWEST
                TEST 900 200 1095 1 NEWEST
                CERTIFICATE 700 200 1095 1 HIGHEST
                COMPLAINT_SHARE %d 500 365 1 NEWEST
                PRIOR_LEARNING 500 200 1825 1 HIGHEST""".formatted(weightOfComplaints),
                new TreeMap<>(policy.sources()).entrySet().stream()
                        .map(one -> "%s %d %d %d %d %s".formatted(one.getKey(), one.getValue().weight(),
                                one.getValue().lossPerYear(), one.getValue().validDays(),
                                one.getValue().minimumRaters(), one.getValue().counting()))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void before_the_first_version_the_first_one_holds() {
        assertEquals(1, POLICIES.on(LocalDate.of(2020, 1, 1)).version());
    }
}
