package id.tumbuh.survey.plan.model;

import java.util.Arrays;

/**
 * What no choice among the courses that are still open adds more than. It counts every gap that a course moves, as if no
 * other moved it too, but takes at most one of the courses that move one gap only and the same one; and it asks of a
 * course's prerequisites for one alone, so that they are trees.
 */
final class Bound {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Items items;
    private final Chosen chosen;
    private final Score score;
    private final Trees trees;
    /** For each place in the trees' order, and the end, what is left of each budget is worth from there on. */
    private final long[][] most;
    private final long[] value;
    /** For each gap the first of the courses that move it alone, and for each course the next of these. */
    private final int[] first;
    private final int[] next;
    private long work;

    Bound(Items items, Chosen chosen, Score score, int budget) {
        this.items = items;
        this.chosen = chosen;
        this.score = score;
        trees = items.trees;
        most = new long[trees.order().length + 1][budget + 1];
        value = new long[items.size()];
        first = new int[items.from.length];
        next = new int[items.size()];
    }

    /** In cells of the tables, since the search began. */
    long work() {
        return work;
    }

    long of(int left) {
        long[] end = most[trees.order().length];
        Arrays.fill(end, 0, left + 1, 0);
        alone(end, left);
        for (int place = trees.order().length - 1; place >= 0; place--) {
            tree(place, left);
        }
        return most[0][left];
    }

    private void alone(long[] end, int left) {
        Arrays.fill(first, NONE);
        for (int course : trees.alone()) {
            int only = chosen.isOpen(course) && items.hours[course] <= left ? only(course) : NONE;
            if (only != NONE) {
                value[course] = score.of(chosen.gain(course), items.hours[course]);
                next[course] = only == SEVERAL ? NONE : first[only];
            }
            if (only == SEVERAL) {
                oneOf(course, end, left);
            } else if (only != NONE) {
                first[only] = course;
            }
        }
        for (int course : first) {
            if (course != NONE) {
                oneOf(course, end, left);
            }
        }
    }

    /** At most one of the course and those that are linked to it. */
    private void oneOf(int group, long[] end, int left) {
        for (int hours = left; hours >= 0; hours--) {
            long best = end[hours];
            for (int i = group; i != NONE; i = next[i]) {
                work++;
                int rest = hours - items.hours[i];
                if (rest >= 0) {
                    best = Math.max(best, end[rest] + value[i]);
                }
            }
            end[hours] = best;
        }
    }

    /** With the course all that is below it may follow, without it nothing of that. */
    private void tree(int place, int left) {
        int course = trees.order()[place];
        long[] with = most[place + 1];
        long[] without = most[trees.end()[place]];
        long[] here = most[place];
        work += left + 1;
        if (!chosen.isOpen(course)) {
            System.arraycopy(chosen.isTaken(course) ? with : without, 0, here, 0, left + 1);
            return;
        }
        int cost = items.hours[course];
        long worth = score.of(chosen.gain(course), cost);
        for (int hours = 0; hours <= left; hours++) {
            here[hours] = hours < cost ? without[hours] : Math.max(without[hours], with[hours - cost] + worth);
        }
    }

    /** The gap that alone the course would move now. */
    private int only(int course) {
        int only = NONE;
        for (int i = 0; i < items.gaps[course].length; i++) {
            int gap = items.gaps[course][i];
            if (items.levels[course][i] > chosen.level[gap]) {
                if (only != NONE) {
                    return SEVERAL;
                }
                only = gap;
            }
        }
        return only;
    }
}
