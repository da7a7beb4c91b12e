package id.tumbuh.survey.akpk.model;

import static id.tumbuh.survey.akpk.model.Tally.LEVELS;

import id.tumbuh.shared.DepartmentCode;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Whether it is open how many people hidden departments have, though everything that is told of the city holds. */
final class Whereabouts {

    private Whereabouts() {}

    /**
     * Whether from one hidden department to another somebody may be moved in thought, with all of their levels, and the city's
     * mean gap of each competency stays what it is. Where not, those are not to be told.
     */
    static boolean areOpen(WaveTally tally, Collection<DepartmentCode> hidden, int smallestGroup) {
        if (hidden.isEmpty()) {
            return true;
        }
        List<Column> columns = tally.competencies().values().stream().map(column -> Column.of(column, smallestGroup))
                .toList();
        return hidden.stream().filter(from -> tally.participants().getOrDefault(from, 0) > 1)
                .anyMatch(from -> hidden.stream().filter(to -> !to.equals(from))
                        .anyMatch(to -> columns.stream().allMatch(column -> column.isOpen(from, to))));
    }

    /** A competency's departments and the city, whose sum is the same for each two of them. */
    private record Column(SortedMap<DepartmentCode, Tally> departments, Group city) {

        static Column of(SortedMap<DepartmentCode, Tally> departments, int smallestGroup) {
            Tally all = departments.values().stream().reduce(Tally.EMPTY, Tally::plus);
            return new Column(departments, new Group(all, smallestGroup, all.people() < smallestGroup));
        }

        boolean isOpen(DepartmentCode from, DepartmentCode to) {
            Tally before = departments.getOrDefault(from, Tally.EMPTY);
            Tally after = departments.getOrDefault(to, Tally.EMPTY);
            return before.people() == 0 || IntStream.rangeClosed(1, LEVELS)
                    .anyMatch(level -> Whereabouts.isOpen(before, after, level, city));
        }
    }

    /** Whether somebody of the level may have come from the one to the other, to a position like those that are there. */
    private static boolean isOpen(Tally from, Tally to, int level, Group city) {
        return IntStream.rangeClosed(1, LEVELS).filter(required -> from.of(required, level) > 0)
                .anyMatch(required -> IntStream.rangeClosed(1, LEVELS).filter(there -> requires(to, there))
                        .anyMatch(there -> city.tellsTheSameGapWith(
                                Tally.gap(there, level) - Tally.gap(required, level))));
    }

    private static boolean requires(Tally tally, int required) {
        return tally.people() == 0
                || IntStream.rangeClosed(1, LEVELS).anyMatch(level -> tally.of(required, level) > 0);
    }
}
