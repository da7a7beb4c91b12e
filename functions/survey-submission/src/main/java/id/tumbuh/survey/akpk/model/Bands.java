package id.tumbuh.survey.akpk.model;

import static id.tumbuh.survey.akpk.model.Tally.LEVELS;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which bands of neighbouring levels a group's distribution is told: {@code 1, 2, 3-5} is cut behind 1 and behind 2. What
 * is cut nowhere tells no more than how many people the group has.
 *
 * @param cuts bit b - 1 is set where it is cut behind level b, 1 to 4
 */
public record Bands(int cuts) {

    public static final Bands NONE = new Bands(0);
    private static final int ALL = (1 << LEVELS - 1) - 1;
    private static final List<Bands> FINEST_FIRST = IntStream.rangeClosed(0, ALL).mapToObj(Bands::new)
            .sorted(Comparator.<Bands>comparingInt(bands -> Integer.bitCount(bands.cuts)).reversed()
                    .thenComparing(Bands::cuts))
            .toList();

    /** A band of levels. */
    public record Band(int from, int to) {}

    public Bands {
        if (cuts < 0 || cuts > ALL) {
            throw new IllegalArgumentException("levels are cut behind 1 to 4");
        }
    }

    /** The finest ones in each of which there is nobody or a whole group, and which do not put all into one of several. */
    static Bands finest(Tally tally, int smallestGroup) {
        return FINEST_FIRST.stream()
                .filter(bands -> bands.sizes(tally).stream().allMatch(size -> size == 0 || size >= smallestGroup))
                .filter(bands -> bands.equals(NONE)
                        || bands.sizes(tally).stream().filter(size -> size > 0).count() > 1)
                .findFirst().orElse(NONE);
    }

    /** Whether it is told how many have at most this level, 0 to 5: none and all of them always are. */
    boolean cutsBehind(int level) {
        return level == 0 || level == LEVELS || (cuts >> level - 1 & 1) == 1;
    }

    Bands withoutCutBehind(int level) {
        return new Bands(cuts & ~(1 << level - 1));
    }

    /** The band that the level is in. */
    public Band around(int level) {
        return all().stream().filter(band -> band.from() <= level && level <= band.to()).findFirst().orElseThrow();
    }

    public List<Band> all() {
        List<Integer> ends = IntStream.rangeClosed(0, LEVELS).filter(this::cutsBehind).boxed().toList();
        return IntStream.range(1, ends.size()).mapToObj(i -> new Band(ends.get(i - 1) + 1, ends.get(i))).toList();
    }

    List<Integer> sizes(Tally tally) {
        return all().stream().map(band -> tally.between(band.from() - 1, band.to())).toList();
    }
}
