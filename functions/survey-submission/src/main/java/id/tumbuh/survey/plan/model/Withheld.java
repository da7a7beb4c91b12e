package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.model.HiddenDepartments;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which counts of people in a table of departments are not shown: those of fewer than the smallest group, and in each column
 * as many more that the column's sum tells none of them, by the same rule as in the reports of needs. Where there are none
 * left to withhold, the sum is not shown.
 *
 * @param cells that are not shown; a department that is hidden has one in each column
 * @param columns whose sum is not shown
 */
record Withheld<T>(Set<Cell<T>> cells, Set<T> columns) {

    record Cell<T>(DepartmentCode department, T column) {}

    /**
     * @param counts by column and department, above 0
     * @param hidden the departments that are not shown in a column whatever they have there
     */
    static <T> Withheld<T> of(Map<T, Map<DepartmentCode, Integer>> counts,
            Function<T, Set<DepartmentCode>> hidden, int smallest) {
        Withheld<T> withheld = new Withheld<>(new HashSet<>(), new HashSet<>());
        counts.forEach((column, people) -> {
            Set<DepartmentCode> without = HiddenDepartments.of(people, hidden.apply(column), smallest);
            without.forEach(department -> withheld.cells.add(new Cell<>(department, column)));
            if (!without.isEmpty() && !HiddenDepartments.hideEachOther(without, people, smallest)) {
                withheld.columns.add(column);
            }
        });
        return withheld;
    }

    boolean shows(DepartmentCode department, T column) {
        return !cells.contains(new Cell<>(department, column));
    }

    boolean showsSum(T column) {
        return !columns.contains(column);
    }

    /** Whether something of the department is not shown. */
    boolean hides(DepartmentCode department) {
        return cells.stream().anyMatch(cell -> cell.department().equals(department));
    }
}
