package id.tumbuh.survey.akpk.model;

import static id.tumbuh.survey.akpk.model.Tally.LEVELS;

import id.tumbuh.shared.DepartmentCode;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Between which hidden departments it is open where one of their people is: from the one to the other somebody may be moved in
 * thought, with all of their levels, and everything that is told of the city holds.
 *
 * @param cityGaps whether the city's mean gaps are told
 */
record Whereabouts(Set<Way> ways, boolean cityGaps) {

    record Way(DepartmentCode from, DepartmentCode to) {}

    /** Where no way is open the city's mean gaps can not be told: then somebody may leave any department of two or more. */
    static Whereabouts of(WaveTally tally, Collection<DepartmentCode> hidden, int smallestGroup) {
        Set<Way> all = hidden.stream().filter(from -> tally.participants().getOrDefault(from, 0) > 1)
                .flatMap(from -> hidden.stream().filter(to -> !to.equals(from)).map(to -> new Way(from, to)))
                .collect(Collectors.toSet());
        Set<Way> open = all.stream().filter(way -> tally.competencies().values().stream()
                .allMatch(column -> isOpen(column, way, smallestGroup))).collect(Collectors.toSet());
        return open.isEmpty() ? new Whereabouts(all, all.isEmpty()) : new Whereabouts(open, true);
    }

    private static boolean isOpen(SortedMap<DepartmentCode, Tally> column, Way way, int smallestGroup) {
        Tally from = column.getOrDefault(way.from(), Tally.EMPTY);
        Tally to = column.getOrDefault(way.to(), Tally.EMPTY);
        Tally all = column.values().stream().reduce(Tally.EMPTY, Tally::plus);
        Group city = new Group(all, smallestGroup, all.people() < smallestGroup);
        return from.people() == 0
                || IntStream.rangeClosed(1, LEVELS).anyMatch(level -> isOpen(from, to, level, city));
    }

    /** Whether somebody of the level may have come from the one to the other, to a position like those that are there. */
    static boolean isOpen(Tally from, Tally to, int level, Group city) {
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
