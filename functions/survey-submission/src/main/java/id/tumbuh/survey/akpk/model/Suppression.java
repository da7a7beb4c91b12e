package id.tumbuh.survey.akpk.model;

import static id.tumbuh.survey.akpk.model.Tally.LEVELS;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.model.HiddenDepartments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What of a competency is told of the city and of each department, so that no number of fewer than the smallest group is told
 * or follows from what is: cells are withheld for what they say themselves, and others so that those do not follow.
 */
final class Suppression {

    /** With fewer groups that leave a band open, a further one joins it before a mean gap is withheld. */
    private static final int PARTNERS = 4;

    private final int smallestGroup;
    private final boolean complementary;
    private final List<DepartmentCode> departments;
    private final List<Group> groups = new ArrayList<>();
    private final Group city;

    /**
     * @param hidden those of whose participants nothing at all is told in this wave
     * @param cityGaps whether mean gaps of the city are told
     */
    Suppression(SortedMap<DepartmentCode, Tally> tallies, Set<DepartmentCode> hidden, boolean cityGaps,
            int smallestGroup, boolean complementary) {
        this.smallestGroup = smallestGroup;
        this.complementary = complementary;
        this.departments = List.copyOf(tallies.keySet());
        Map<DepartmentCode, Integer> people = new HashMap<>();
        tallies.forEach((department, tally) -> people.put(department, tally.people()));
        Set<DepartmentCode> none = complementary
                ? HiddenDepartments.of(people, hidden, smallestGroup)
                : HiddenDepartments.small(people, hidden, smallestGroup);
        tallies.forEach((department, tally) -> groups
                .add(new Group(tally, smallestGroup, none.contains(department))));
        Tally all = tallies.values().stream().reduce(Tally.EMPTY, Tally::plus);
        this.city = new Group(all, smallestGroup, all.people() < smallestGroup
                || complementary && !none.isEmpty() && !HiddenDepartments.hideEachOther(none, people, smallestGroup));
        if (complementary && !cityGaps) {
            city.withholdGap();
        }
    }

    Told told() {
        if (city.isHidden()) {
            SortedMap<DepartmentCode, Cell> cells = new TreeMap<>();
            departments.forEach(department -> cells.put(department, new Cell.Withheld()));
            return new Told(new Cell.Withheld(), cells);
        }
        while (complementary && (joinForRanges() || joinForOtherWorlds())) {
            // each round tells less
        }
        SortedMap<DepartmentCode, Cell> cells = new TreeMap<>();
        IntStream.range(0, groups.size()).forEach(g -> cells.put(departments.get(g), groups.get(g).cell()));
        return new Told(city.cell(), cells);
    }

    /** What is told of a competency. */
    record Told(Cell city, SortedMap<DepartmentCode, Cell> departments) {}

    /**
     * The city's number between two levels less all that departments tell is a number, too, of those who do not tell: nobody or
     * fewer than the smallest group it must not be.
     */
    private boolean joinForRanges() {
        for (int above = 0; above < LEVELS; above++) {
            for (int upTo = above + 1; upTo <= LEVELS; upTo++) {
                if (city.tells(above, upTo) && !(above == 0 && upTo == LEVELS) && isSmall(above, upTo)) {
                    join(above, upTo);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSmall(int above, int upTo) {
        int left = city.tally().between(above, upTo);
        boolean all = true;
        for (Group group : groups) {
            if (group.tells(above, upTo)) {
                left -= group.tally().between(above, upTo);
            } else {
                all = false;
            }
        }
        return !all && left < smallestGroup;
    }

    private void join(int above, int upTo) {
        int cut = upTo < LEVELS ? upTo : above;
        smallest(group -> group.tells(above, upTo) && group.tally().between(above, upTo) > 0).orElse(city).joinAt(cut);
    }

    private boolean joinForOtherWorlds() {
        OtherWorlds worlds = new OtherWorlds(groups, city);
        for (int level = 1; level <= LEVELS; level++) {
            if (isWithheld(city, level) && !worlds.leaveOpenInTheCity(level)) {
                leaveOpenInTheCity(city.bands().around(level));
                return true;
            }
        }
        for (int g = 0; g < groups.size(); g++) {
            for (int level = 1; level <= LEVELS; level++) {
                if (isWithheld(groups.get(g), level) && !worlds.leaveOpen(g, level)) {
                    leaveOpen(groups.get(g), level);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isWithheld(Group group, int level) {
        Bands.Band band = group.bands().around(level);
        return band.from() < band.to() && group.tally().between(band.from() - 1, band.to()) > 0;
    }

    /**
     * Somebody of the group is to change between the level and the nearest one at which it has people or may have: for that
     * somebody of another group has to change the other way, in a band that is told as one.
     */
    private void leaveOpen(Group group, int level) {
        Bands.Band way = way(group, level);
        Predicate<Group> helps = other -> other != group
                && (other.tally().at(level) > 0 || other.tally().between(way.from() - 1, way.to()) > 0
                        && group.tally().at(level) > 0);
        Optional<Group> next = smallest(helps.and(other -> cutsIn(other, way)));
        long partners = groups.stream().filter(helps).filter(other -> !cutsIn(other, way)).count();
        if (next.isPresent() && (partners < PARTNERS || !group.gapTold())) {
            next.get().joinAt(cut(next.get(), way));
        } else if (group.gapTold()) {
            group.withholdGap();
        } else if (cutsIn(city, way)) {
            city.joinAt(cut(city, way));
        } else if (city.gapTold()) {
            city.withholdGap();
        } else {
            throw new IllegalStateException("a withheld number is the only one that fits though nothing is told");
        }
    }

    /** The levels from the one to the other. */
    private static Bands.Band way(Group group, int level) {
        Bands.Band band = group.bands().around(level);
        int other = IntStream.rangeClosed(band.from(), band.to()).filter(one -> one != level)
                .filter(one -> group.tally().at(level) > 0 || group.tally().at(one) > 0).boxed()
                .min(Comparator.comparingInt(one -> Math.abs(one - level)))
                .orElse(level == band.from() ? level + 1 : level - 1);
        return new Bands.Band(Math.min(level, other), Math.max(level, other));
    }

    /** Somebody has to be able to move in the city's band, whose department leaves it open, too. */
    private void leaveOpenInTheCity(Bands.Band band) {
        Optional<Group> next = smallest(group -> cutsIn(group, band)
                && group.tally().between(band.from() - 1, band.to()) > 0);
        if (next.isPresent()) {
            next.get().joinAt(cut(next.get(), band));
        } else if (city.gapTold()) {
            city.withholdGap();
        } else {
            smallest(Group::gapTold).orElseThrow().withholdGap();
        }
    }

    private Optional<Group> smallest(Predicate<Group> wanted) {
        return groups.stream().filter(group -> !group.isHidden()).filter(wanted)
                .min(Comparator.comparingInt(Group::people));
    }

    private static boolean cutsIn(Group group, Bands.Band band) {
        return !group.isHidden() && cuts(group, band).findFirst().isPresent();
    }

    private static int cut(Group group, Bands.Band band) {
        return cuts(group, band).findFirst().orElseThrow();
    }

    private static IntStream cuts(Group group, Bands.Band band) {
        return IntStream.range(band.from(), band.to()).filter(group.bands()::cutsBehind);
    }
}
