package id.tumbuh.survey.akpk.model;

/**
 * A group's mean gap in hundredths of a level. It is rounded to a step at which a whole smallest group's worth of levels makes
 * no difference: an exact mean of a few people would tell how many of them have a gap.
 */
public record MeanGap(int hundredths) {

    private static final int[] STEPS = {5, 10, 25, 50, 100};
    private static final int WHOLE = 100;

    /** @param people at least the smallest group */
    static MeanGap of(int gaps, int people, int smallestGroup) {
        long step = step(people, smallestGroup);
        long twice = 2L * gaps * WHOLE + people * step;
        return new MeanGap((int) (twice / (2L * people * step) * step));
    }

    /** Of a group, in thousandths: at most so many have a gap, for each lacks a level at least. */
    int share() {
        return Math.min(10 * WHOLE, 10 * hundredths);
    }

    /** In hundredths of a level: the smallest that spreads over the group to a smallest group's number of levels. */
    public static int step(int people, int smallestGroup) {
        for (int step : STEPS) {
            if ((long) step * people >= (long) smallestGroup * WHOLE) {
                return step;
            }
        }
        throw new IllegalArgumentException("fewer people than the smallest group have no mean");
    }
}
