package id.tumbuh.survey.akpk.model;

import static id.tumbuh.survey.akpk.model.Tally.LEVELS;

import java.util.List;

/**
 * Worlds that differ from ours by one or two people's levels and of which everything that is told holds, too. Where such a
 * world gives a withheld number another value, no arithmetic computes the number from what is told. In each of them as many
 * people are in each department as in ours: who knows how many answered can not rule it out.
 */
final class OtherWorlds {

    /** Gaps change by -4 to 4. */
    private static final int MOST = LEVELS - 1;
    private static final int CHANGES = 2 * MOST + 1;

    private final List<Group> groups;
    private final Group city;
    /** By group, level from and level to: the changes of its gap, as bits, that moving one of its people there may make. */
    private final int[][][] moves;
    /** By level from, level to and change: how many groups have such a move. */
    private final int[][][] movable = new int[LEVELS + 1][LEVELS + 1][CHANGES];

    OtherWorlds(List<Group> groups, Group city) {
        this.groups = groups;
        this.city = city;
        this.moves = new int[groups.size()][LEVELS + 1][LEVELS + 1];
        for (int g = 0; g < groups.size(); g++) {
            for (int from = 1; from <= LEVELS; from++) {
                for (int to = 1; to <= LEVELS; to++) {
                    moves[g][from][to] = moves(groups.get(g), from, to);
                    for (int change = 0; change < CHANGES; change++) {
                        movable[from][to][change] += moves[g][from][to] >> change & 1;
                    }
                }
            }
        }
    }

    private static int moves(Group group, int from, int to) {
        int changes = 0;
        if (from != to && group.leavesOpen(from, to)) {
            for (int required = 1; required <= LEVELS; required++) {
                int change = Tally.gap(required, to) - Tally.gap(required, from);
                if (group.tally().of(required, from) > 0 && group.tellsTheSameGapWith(change)) {
                    changes |= 1 << change + MOST;
                }
            }
        }
        return changes;
    }

    /** Whether another number of the group's people may have the level. */
    boolean leaveOpen(int group, int level) {
        for (int other = 1; other <= LEVELS; other++) {
            if (other != level && (moves(group, level, other) || moves(group, other, level))) {
                return true;
            }
        }
        return false;
    }

    /** Whether another number of the city's people may have the level. */
    boolean leaveOpenInTheCity(int level) {
        for (int other = 1; other <= LEVELS; other++) {
            for (int change = 0; other != level && change < CHANGES; change++) {
                if (movable[level][other][change] > 0 && alone(level, other, change - MOST)
                        || movable[other][level][change] > 0 && alone(other, level, change - MOST)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean moves(int group, int from, int to) {
        for (int change = 0; change < CHANGES; change++) {
            if ((moves[group][from][to] >> change & 1) == 1
                    && (alone(from, to, change - MOST) || withAnother(group, to, from, change - MOST))) {
                return true;
            }
        }
        return false;
    }

    private boolean alone(int from, int to, int change) {
        return city.leavesOpen(from, to) && city.tellsTheSameGapWith(change);
    }

    /** Somebody of another group moves back, so that the city has as many at each level as before. */
    private boolean withAnother(int group, int from, int to, int already) {
        for (int change = 0; change < CHANGES; change++) {
            int others = movable[from][to][change] - (moves[group][from][to] >> change & 1);
            if (others > 0 && city.tellsTheSameGapWith(already + change - MOST)) {
                return true;
            }
        }
        return false;
    }
}
