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

    /** Of one participant. */
    public static WaveTally one(DepartmentCode department, Map<CompetencyCode, Tally> tallies) {
        SortedMap<CompetencyCode, SortedMap<DepartmentCode, Tally>> competencies = new TreeMap<>();
        tallies.forEach((code, tally) -> competencies.put(code, new TreeMap<>(Map.of(department, tally))));
        return new WaveTally(new TreeMap<>(Map.of(department, 1)), competencies);
    }

    /** What all of them have together. */
    public static WaveTally sum(Iterable<WaveTally> all) {
        SortedMap<DepartmentCode, Integer> participants = new TreeMap<>();
        SortedMap<CompetencyCode, SortedMap<DepartmentCode, Tally>> competencies = new TreeMap<>();
        for (WaveTally one : all) {
            one.participants.forEach((department, count) -> participants.merge(department, count, Integer::sum));
            one.competencies.forEach((code, tallies) -> tallies.forEach((department, tally) -> competencies
                    .computeIfAbsent(code, none -> new TreeMap<>()).merge(department, tally, Tally::plus)));
        }
        return new WaveTally(participants, competencies);
    }
}
