package id.tumbuh.survey.plan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Courses that have to do with prerequisites as trees: each below one course that comes directly before it, the longest of
 * them. In their order a course is followed by all that is below it.
 *
 * @param order the courses, trees one after another
 * @param end for each place in the order the place behind all that is below it
 * @param alone the courses that are in no tree
 */
record Trees(int[] order, int[] end, int[] alone) {

    static Trees of(int[][] direct, int[] hours) {
        int n = direct.length;
        List<List<Integer>> below = new ArrayList<>();
        boolean[] root = new boolean[n];
        Arrays.fill(root, true);
        for (int i = 0; i < n; i++) {
            below.add(new ArrayList<>());
        }
        for (int i = 0; i < n; i++) {
            int parent = -1;
            for (int before : direct[i]) {
                parent = parent < 0 || hours[before] > hours[parent] ? before : parent;
            }
            if (parent >= 0) {
                below.get(parent).add(i);
                root[i] = false;
            }
        }
        List<Integer> order = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        int[] end = new int[n];
        for (int i = 0; i < n; i++) {
            if (root[i] && below.get(i).isEmpty()) {
                alone.add(i);
            } else if (root[i]) {
                grow(i, below, order, end);
            }
        }
        return new Trees(ints(order), Arrays.copyOf(end, order.size()), ints(alone));
    }

    private static void grow(int course, List<List<Integer>> below, List<Integer> order, int[] end) {
        int place = order.size();
        order.add(course);
        below.get(course).forEach(next -> grow(next, below, order, end));
        end[place] = order.size();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(number -> number).toArray();
    }
}
