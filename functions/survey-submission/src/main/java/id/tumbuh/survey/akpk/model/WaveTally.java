package id.tumbuh.survey.akpk.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a wave's participants have, before anything is withheld: gone as soon as its report is published. */
public record WaveTally(SortedMap<DepartmentCode, Integer> participants,
        SortedMap<CompetencyCode, SortedMap<DepartmentCode, Tally>> competencies) {

    public static WaveTally empty() {
        return new WaveTally(new TreeMap<>(), new TreeMap<>());
    }

    /** The same and one participant more. */
    public static WaveTally one(DepartmentCode department, Map<CompetencyCode, Tally> tallies) {
        SortedMap<CompetencyCode, SortedMap<DepartmentCode, Tally>> competencies = new TreeMap<>();
        tallies.forEach((code, tally) -> competencies.put(code, new TreeMap<>(Map.of(department, tally))));
        return new WaveTally(new TreeMap<>(Map.of(department, 1)), competencies);
    }

    public WaveTally plus(WaveTally other) {
        SortedMap<DepartmentCode, Integer> people = new TreeMap<>(participants);
        other.participants.forEach((department, count) -> people.merge(department, count, Integer::sum));
        SortedMap<CompetencyCode, SortedMap<DepartmentCode, Tally>> all = new TreeMap<>();
        competencies.forEach((code, tallies) -> all.put(code, new TreeMap<>(tallies)));
        other.competencies.forEach((code, tallies) -> tallies.forEach((department, tally) -> all
                .computeIfAbsent(code, none -> new TreeMap<>()).merge(department, tally, Tally::plus)));
        return new WaveTally(people, all);
    }
}
