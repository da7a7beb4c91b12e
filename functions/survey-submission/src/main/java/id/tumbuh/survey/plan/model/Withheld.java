package id.tumbuh.survey.plan.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which counts of people in a table are not shown: those of fewer than the smallest group, and in each column as many of the
 * next smallest that the column's sum tells none of them. Where there are none left to withhold, the sum is not shown.
 *
 * @param columns whose sum is not shown
 */
record Withheld(Set<Cell> cells, Set<String> columns) {

    record Cell(String row, String column) {}

    /**
     * @param counts by row and column, above 0
     * @param hidden the rows that are not shown at all
     */
    static Withheld of(Map<Cell, Integer> counts, Set<String> hidden, int smallest) {
        Withheld withheld = new Withheld(new HashSet<>(), new HashSet<>());
        counts.forEach((cell, people) -> {
            if (people < smallest || hidden.contains(cell.row())) {
                withheld.cells.add(cell);
            }
        });
        byColumn(counts).forEach((column, cells) -> {
            if (!withheld.complete(cells, counts, smallest)) {
                withheld.columns.add(column);
            }
        });
        return withheld;
    }

    private static Map<String, List<Cell>> byColumn(Map<Cell, Integer> counts) {
        Map<String, List<Cell>> columns = new TreeMap<>();
        counts.keySet().forEach(cell -> columns.computeIfAbsent(cell.column(), key -> new ArrayList<>()).add(cell));
        return columns;
    }

    /** @return whether the sum tells none of those that are withheld now */
    private boolean complete(List<Cell> all, Map<Cell, Integer> counts, int smallest) {
        while (!isSafe(all, counts, smallest)) {
            Optional<Cell> next = all.stream().filter(cell -> !cells.contains(cell))
                    .min(Comparator.<Cell, Integer>comparing(counts::get).thenComparing(Cell::row));
            if (next.isEmpty()) {
                return false;
            }
            cells.add(next.get());
        }
        return true;
    }

    private boolean isSafe(List<Cell> all, Map<Cell, Integer> counts, int smallest) {
        return isSafe(all.stream().filter(cells::contains).map(counts::get).toList(), smallest);
    }

    /** Whether a sum tells none of them: there are none, or at least two that are the smallest group together. */
    private static boolean isSafe(List<Integer> withheld, int smallest) {
        return withheld.isEmpty()
                || withheld.size() > 1 && withheld.stream().mapToInt(people -> people).sum() >= smallest;
    }
}
