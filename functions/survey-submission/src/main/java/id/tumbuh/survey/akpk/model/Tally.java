package id.tumbuh.survey.akpk.model;

import id.tumbuh.shared.ProficiencyLevel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How many people of a group require which level of a competency and have which. Not for anybody's eyes. */
public final class Tally {

    public static final int LEVELS = 5;
    public static final Tally EMPTY = new Tally(new int[LEVELS * LEVELS]);

    private final int[] counts;

    private Tally(int[] counts) {
        this.counts = counts;
    }

    public static Tally one(ProficiencyLevel required, ProficiencyLevel actual) {
        int[] counts = new int[LEVELS * LEVELS];
        counts[index(required.value(), actual.value())] = 1;
        return new Tally(counts);
    }

    /** @throws IllegalArgumentException where they are not what {@link #counts} gives */
    public static Tally of(List<Integer> counts) {
        if (counts.size() != LEVELS * LEVELS || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a tally has 25 counts");
        }
        return new Tally(counts.stream().mapToInt(Integer::intValue).toArray());
    }

    /** First those who require level 1, of them first those who have level 1. */
    public List<Integer> counts() {
        return Arrays.stream(counts).boxed().toList();
    }

    public Tally plus(Tally other) {
        int[] both = counts.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] += other.counts[i];
        }
        return new Tally(both);
    }

    public int people() {
        return Arrays.stream(counts).sum();
    }

    int of(int required, int actual) {
        return counts[index(required, actual)];
    }

    int at(int level) {
        return IntStream.rangeClosed(1, LEVELS).map(required -> of(required, level)).sum();
    }

    /** How many have a level above the one and not above the other. */
    int between(int above, int upTo) {
        return IntStream.rangeClosed(above + 1, upTo).map(this::at).sum();
    }

    /** The gaps of all of them together, in levels. */
    int gaps() {
        return IntStream.rangeClosed(1, LEVELS).map(required -> IntStream.rangeClosed(1, LEVELS)
                .map(actual -> of(required, actual) * gap(required, actual)).sum()).sum();
    }

    /** Whether all have one level: whoever hears it knows everybody's. */
    boolean isAlike() {
        return IntStream.rangeClosed(1, LEVELS).anyMatch(level -> at(level) == people());
    }

    static int gap(int required, int actual) {
        return Math.max(0, required - actual);
    }

    private static int index(int required, int actual) {
        return (required - 1) * LEVELS + actual - 1;
    }
}
