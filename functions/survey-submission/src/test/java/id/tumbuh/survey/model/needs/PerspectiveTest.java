package id.tumbuh.survey.model.needs;

import static id.tumbuh.survey.model.needs.NeedsFixtures.V1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.tumbuh.survey.model.needs.Perspective.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerspectiveTest {

    private static final Group PEERS = new Group("rekan", 3, 2000);

    @Test
    void who_thinks_a_level_higher_of_oneself_than_others_do_has_a_blind_spot() {
        assertEquals(new Perspective.BlindSpot(3000, 2000, List.of(PEERS)),
                Perspective.of(3000, List.of(PEERS), V1));
        assertInstanceOf(Perspective.Alike.class, Perspective.of(2999, List.of(PEERS), V1));
    }

    @Test
    void who_thinks_a_level_lower_has_a_hidden_strength() {
        assertInstanceOf(Perspective.HiddenStrength.class, Perspective.of(1000, List.of(PEERS), V1));
    }

    @Test
    void two_raters_are_in_none_of_the_numbers() {
        Group two = new Group("bawahan", 2, 5000);
        assertEquals(Perspective.of(3000, List.of(PEERS), V1), Perspective.of(3000, List.of(PEERS, two), V1));
        assertEquals(new Perspective.NotShown(), Perspective.of(3000, List.of(two, two), V1));
    }

    @Test
    void each_rater_weighs_the_same() {
        assertEquals(new Perspective.Alike(3000, 3500, List.of(PEERS, new Group("bawahan", 9, 4000))),
                Perspective.of(3000, List.of(PEERS, new Group("bawahan", 9, 4000)), V1));
    }
}
