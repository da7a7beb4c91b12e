package id.tumbuh.survey.plan.model;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Another bound on what a choice among the open courses adds, for budgets that leave room, where gaps that count twice in
 * {@link Bound} would make it loose. Each lesson hour has a price, and each course pays with it for the gaps that it moves;
 * what no course can pay of a gap is its rest. No choice adds more than the rests and the price of the hours that are left:
 * it is a solution of the dual linear program, found greedily, and valid for any price.
 */
final class Prices {

    private static final int TRIED = 40;

    private final Items items;
    private final Chosen chosen;
    private final Score score;
    /** For each gap the courses that move it, and the places of their levels; gaps that few courses move first. */
    private final int[] order;
    private final int[][] courses;
    private final int[][] levels;
    private final long[] left;
    private final boolean[] open;
    private long price;
    private long work;

    Prices(Items items, Chosen chosen, Score score, int budget) {
        this.items = items;
        this.chosen = chosen;
        this.score = score;
        left = new long[items.size()];
        open = new boolean[items.size()];
        courses = new int[items.from.length][];
        levels = new int[items.from.length][];
        for (int gap = 0; gap < courses.length; gap++) {
            int one = gap;
            courses[gap] = IntStream.range(0, items.size())
                    .filter(course -> IntStream.of(items.gaps[course]).anyMatch(moved -> moved == one)).toArray();
            levels[gap] = IntStream.of(courses[gap]).map(course -> items.levels[course][place(course, one)]).toArray();
        }
        order = IntStream.range(0, courses.length).boxed().sorted(Comparator.comparing(gap -> courses[gap].length))
                .mapToInt(gap -> gap).toArray();
        price = best(budget);
    }

    private int place(int course, int gap) {
        int place = 0;
        while (items.gaps[course][place] != gap) {
            place++;
        }
        return place;
    }

    /** Of the prices at which a course is just worth its hours the one that bounds the whole choice most. */
    private long best(int budget) {
        long[] prices = IntStream.range(0, items.size()).filter(course -> items.hours[course] > 0)
                .mapToLong(course -> chosen.gain(course) * score.gain() / items.hours[course]).sorted().distinct()
                .toArray();
        long best = 0;
        long lowest = Long.MAX_VALUE;
        for (int i = 0; i < prices.length; i += Math.max(1, prices.length / TRIED)) {
            long bound = of(prices[i], budget);
            if (bound < lowest) {
                lowest = bound;
                best = prices[i];
            }
        }
        return best;
    }

    /** In courses looked at, since the search began. */
    long work() {
        return work;
    }

    long of(int hours) {
        return Math.min(of(0, hours), of(price, hours));
    }

    private long of(long each, int hours) {
        for (int course = 0; course < left.length; course++) {
            open[course] = chosen.isOpen(course) && chosen.hours(course) <= hours;
            left[course] = items.hours[course] * (score.hour() + each) + 1;
        }
        work += left.length;
        long sum = each * hours;
        for (int gap : order) {
            long rest = 0;
            for (int i = 0; i < courses[gap].length; i++) {
                rest = Math.max(rest, worth(gap, i) - left[courses[gap][i]]);
            }
            for (int i = 0; i < courses[gap].length; i++) {
                left[courses[gap][i]] -= Math.max(0, worth(gap, i) - rest);
            }
            work += courses[gap].length;
            sum += rest;
        }
        return sum;
    }

    private long worth(int gap, int i) {
        return open[courses[gap][i]]
                ? (long) Math.max(0, levels[gap][i] - chosen.level[gap]) * items.perLevel[gap] * score.gain()
                : 0;
    }
}
