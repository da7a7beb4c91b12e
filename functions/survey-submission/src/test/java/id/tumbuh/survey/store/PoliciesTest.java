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
        Policy first = POLICIES.on(LocalDate.of(2026, 1, 1));
        assertEquals(List.of(1, 1, 1000, new Policy.PriorityWeights(500, 300, 200, 20)),
                List.of(first.version(), first.minimumEvidence(), first.difference(), first.priority()));
        assertEquals("""
                SELF 300 250 730 1 NEWEST
                REVIEW_360 600 250 730 3 ALL
                SUPERIOR 600 250 730 1 NEWEST
                TEST 900 200 1095 1 NEWEST
                CERTIFICATE 700 200 1095 1 HIGHEST
                COMPLAINT_SHARE 200 500 365 1 NEWEST
                PRIOR_LEARNING 500 200 1825 1 HIGHEST""",
                new TreeMap<>(first.sources()).entrySet().stream()
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
