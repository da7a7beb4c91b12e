package id.tumbuh.survey.akpk.model;

import java.util.Optional;

/** What is to be told of a group in a competency, as it is decided: it is only ever told less. */
final class Group {

    private final Tally tally;
    private final int people;
    private final int gaps;
    private final int smallestGroup;
    private final boolean hidden;
    private Bands bands;
    private boolean gapTold;

    Group(Tally tally, int smallestGroup, boolean hidden) {
        this.tally = tally;
        this.people = tally.people();
        this.gaps = tally.gaps();
        this.smallestGroup = smallestGroup;
        this.hidden = hidden;
        this.bands = hidden ? Bands.NONE : Bands.finest(tally, smallestGroup);
        // where all have one level, their mean gap would tell it, too
        this.gapTold = !hidden && !tally.isAlike();
    }

    Tally tally() {
        return tally;
    }

    int people() {
        return people;
    }

    boolean isHidden() {
        return hidden;
    }

    Bands bands() {
        return bands;
    }

    boolean gapTold() {
        return gapTold;
    }

    /** Whether it is told how many are between the levels. */
    boolean tells(int above, int upTo) {
        return !hidden && bands.cutsBehind(above) && bands.cutsBehind(upTo);
    }

    /** Whether somebody may be thought at the one level or at the other: nothing that is told says which. */
    boolean leavesOpen(int level, int other) {
        return hidden || bands.around(level).equals(bands.around(other));
    }

    /** Whether the gap would be told as it is where the gaps of all were so much more together. */
    boolean tellsTheSameGapWith(int more) {
        return !gapTold || MeanGap.of(gaps + more, people, smallestGroup)
                .equals(MeanGap.of(gaps, people, smallestGroup));
    }

    void joinAt(int level) {
        bands = bands.withoutCutBehind(level);
        if (bands.sizes(tally).stream().filter(size -> size > 0).count() < 2) {
            bands = Bands.NONE;
        }
    }

    void withholdGap() {
        gapTold = false;
    }

    Cell cell() {
        return hidden
                ? new Cell.Withheld()
                : new Cell.Told(people, bands, bands.sizes(tally), gapTold
                        ? Optional.of(MeanGap.of(gaps, people, smallestGroup))
                        : Optional.empty());
    }
}
