package id.tumbuh.survey.plan.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The choice of courses that gains most within the budget; of equal ones that of fewest lesson hours, then of fewest
 * courses, then the one that has the first course, in their order, of those in which they differ. It tries courses in their
 * order, with and without each, and leaves a branch whose bound is not above the best choice so far.
 */
final class Search {

    /** How the best choice was found. @param atMost what no choice gains more than */
    record Found(List<Integer> courses, boolean exact, long gain, long atMost) {}

    private final Items items;
    private final int budget;
    private final long mostWork;
    private final Score score;
    private Chosen chosen;
    private Bound bound;
    private Prices prices;
    private boolean cut;
    private long best;
    private List<Integer> choice = List.of();

    Search(Items items, int budget, long mostWork) {
        this.items = items;
        this.budget = budget;
        this.mostWork = mostWork;
        score = Score.among(items.size(), budget);
        begin();
    }

    private void begin() {
        chosen = new Chosen(items);
        bound = new Bound(items, chosen, score, budget);
        prices = new Prices(items, chosen, score, budget);
    }

    Found best() {
        long all = Math.min(bound.of(budget), prices.of(budget));
        long greedy = greedy();
        List<Integer> greedily = chosen.taken();
        begin();
        // whatever is found has to be as good: of equals the order decides, not who came first
        best = greedy - 1;
        leaveHopeless();
        go(0, budget, 0);
        if (best < greedy) {
            best = greedy;
            choice = greedily;
        }
        long gain = score.gained(best);
        return new Found(List.copyOf(choice), !cut, gain, cut ? score.gained(all) : gain);
    }

    /** Again and again the course that, with what comes before it, gains most for a lesson hour and still fits. */
    private long greedy() {
        long all = 0;
        int left = budget;
        while (true) {
            int next = -1;
            long nextGain = 0;
            int nextHours = 0;
            for (int i = 0; i < items.size(); i++) {
                int hours = chosen.isOpen(i) ? chosen.hours(i) : budget + 1;
                long gain = hours <= left ? chosen.gain(i) : 0;
                if (gain * Math.max(1, nextHours) > nextGain * Math.max(1, hours)) {
                    next = i;
                    nextGain = gain;
                    nextHours = hours;
                }
            }
            if (next < 0) {
                return all;
            }
            all += take(chosen.toTake(next));
            left -= nextHours;
        }
    }

    /** Leaves each course with which no choice can be better than the best so far: most of many. */
    private void leaveHopeless() {
        List<Integer> hopeless = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int hours = chosen.hours(i);
            int[] courses = chosen.toTake(i);
            int[] levels = chosen.level.clone();
            if (isHopeless(take(courses), budget - hours)) {
                hopeless.add(i);
            }
            chosen.reopen(courses, levels);
        }
        hopeless.forEach(course -> chosen.leave(chosen.toLeave(course)));
    }

    private void go(int from, int left, long so) {
        if (so > best) {
            best = so;
            choice = chosen.taken();
        }
        int next = from;
        while (next < items.size() && !chosen.isOpen(next)) {
            next++;
        }
        if (next == items.size() || cut || isHopeless(so, left)) {
            return;
        }
        if (bound.work() + prices.work() > mostWork) {
            cut = true;
            return;
        }
        int[] levels = chosen.level.clone();
        int hours = chosen.hours(next);
        if (hours <= left) {
            int[] courses = chosen.toTake(next);
            go(next + 1, left - hours, so + take(courses));
            chosen.reopen(courses, levels);
        }
        int[] gone = chosen.toLeave(next);
        chosen.leave(gone);
        go(next + 1, left, so);
        chosen.reopen(gone, levels);
    }

    /** Whether nothing that is added to what there is so far makes it better than the best. */
    private boolean isHopeless(long so, int left) {
        return so + prices.of(left) <= best || so + bound.of(left) <= best;
    }

    private long take(int[] courses) {
        long all = 0;
        for (int course : courses) {
            all += score.of(chosen.gain(course), items.hours[course]);
            chosen.take(course);
        }
        return all;
    }
}
