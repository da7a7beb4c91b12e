package id.tumbuh.survey.akpk.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.akpk.model.Tally;
import id.tumbuh.survey.akpk.model.WaveTally;
import id.tumbuh.survey.store.Packed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was counted, as it is kept for a while: of a tally only the counts that are not 0, each behind its place. */
final class TallyJson {

    private record Stored(Map<String, Integer> participants, Map<String, Map<String, List<Integer>>> competencies) {}

    private TallyJson() {}

    static byte[] packed(Json json, WaveTally tally) {
        Map<String, Integer> participants = new TreeMap<>();
        tally.participants().forEach((department, people) -> participants.put(department.value(), people));
        Map<String, Map<String, List<Integer>>> competencies = new TreeMap<>();
        tally.competencies().forEach((competency, column) -> column.forEach((department, counts) -> competencies
                .computeIfAbsent(competency.value(), none -> new TreeMap<>())
                .put(department.value(), sparse(counts.counts()))));
        return Packed.of(json, new Stored(participants, competencies));
    }

    static WaveTally read(Json json, byte[] packed) {
        Stored stored = Packed.read(json, packed, Stored.class);
        SortedMap<DepartmentCode, Integer> participants = new TreeMap<>();
        stored.participants().forEach((department, people) -> participants.put(new DepartmentCode(department), people));
        SortedMap<CompetencyCode, SortedMap<DepartmentCode, Tally>> competencies = new TreeMap<>();
        stored.competencies().forEach((competency, column) -> column.forEach((department, counts) -> competencies
                .computeIfAbsent(new CompetencyCode(competency), none -> new TreeMap<>())
                .put(new DepartmentCode(department), Tally.of(dense(counts)))));
        return new WaveTally(participants, competencies);
    }

    private static List<Integer> sparse(List<Integer> counts) {
        List<Integer> sparse = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                sparse.addAll(List.of(i, counts.get(i)));
            }
        }
        return sparse;
    }

    private static List<Integer> dense(List<Integer> sparse) {
        List<Integer> counts = new ArrayList<>(Tally.EMPTY.counts());
        for (int i = 0; i < sparse.size(); i += 2) {
            counts.set(sparse.get(i), sparse.get(i + 1));
        }
        return counts;
    }
}
