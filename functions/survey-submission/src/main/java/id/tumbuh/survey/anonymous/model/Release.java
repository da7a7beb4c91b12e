package id.tumbuh.survey.anonymous.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** What of a closed poll may be seen. */
public sealed interface Release {

    /** All answers in an order that says nothing, without their tokens. */
    record Batch(List<String> answers) implements Release {

        public Batch {
            answers = List.copyOf(answers);
        }
    }

    /** Fewer ballots than the smallest group: nothing is released, ever, and not how many there were. */
    record TooFew() implements Release {}

    /** @param random of a system's own source: who can foretell it undoes the order */
    static Release of(Poll poll, Collection<Ballot> ballots, RandomGenerator random) {
        if (ballots.size() < poll.smallestGroup()) {
            return new TooFew();
        }
        List<String> answers = new ArrayList<>(ballots.stream().map(Ballot::answers).toList());
        Collections.shuffle(answers, random);
        return new Batch(answers);
    }
}
