package id.tumbuh.survey.plan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which courses are in and which are out so far, and the level of each gap with those that are in. */
final class Chosen {

    private static final byte UNDECIDED = 0;
    private static final byte IN = 1;
    private static final byte OUT = 2;

    private final Items items;
    private final byte[] state;
    final int[] level;

    Chosen(Items items) {
        this.items = items;
        state = new byte[items.size()];
        level = items.from.clone();
    }

    boolean isOpen(int course) {
        return state[course] == UNDECIDED;
    }

    boolean isTaken(int course) {
        return state[course] == IN;
    }

    /** Itself and what comes before it, as far as they are undecided. */
    int[] toTake(int course) {
        return open(items.before[course]);
    }

    /** Itself and what comes after it, as far as they are undecided. */
    int[] toLeave(int course) {
        return open(items.after[course]);
    }

    private int[] open(int[] courses) {
        return Arrays.stream(courses).filter(this::isOpen).toArray();
    }

    /** Of the course and of what has to be taken before it. */
    int hours(int course) {
        int hours = 0;
        for (int before : items.before[course]) {
            hours += isOpen(before) ? items.hours[before] : 0;
        }
        return hours;
    }

    /** What the course alone would gain now. */
    long gain(int course) {
        long gain = 0;
        for (int i = 0; i < items.gaps[course].length; i++) {
            int gap = items.gaps[course][i];
            gain += (long) Math.max(0, items.levels[course][i] - level[gap]) * items.perLevel[gap];
        }
        return gain;
    }

    void take(int course) {
        state[course] = IN;
        for (int i = 0; i < items.gaps[course].length; i++) {
            int gap = items.gaps[course][i];
            level[gap] = Math.max(level[gap], items.levels[course][i]);
        }
    }

    void leave(int... courses) {
        for (int course : courses) {
            state[course] = OUT;
        }
    }

    /** As before the courses were taken or left. @param levels as they were before */
    void reopen(int[] courses, int[] levels) {
        for (int course : courses) {
            state[course] = UNDECIDED;
        }
        System.arraycopy(levels, 0, level, 0, level.length);
    }

    List<Integer> taken() {
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < state.length; i++) {
            if (state[i] == IN) {
                taken.add(i);
            }
        }
        return taken;
    }
}
