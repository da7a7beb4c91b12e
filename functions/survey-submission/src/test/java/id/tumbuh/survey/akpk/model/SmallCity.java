package id.tumbuh.survey.akpk.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A city so small that all of it can be computed with. In a department all positions require one level, which everybody knows:
 * whoever knows less of positions can compute less.
 *
 * @param levels how many have each level, by competency and department
 */
record SmallCity(int smallestGroup, SortedMap<String, Integer> required,
        SortedMap<String, SortedMap<String, int[]>> levels) {

    /** One whose departments have each up to so many people; everybody answers about every competency. */
    static SmallCity random(RandomGenerator random, int competencies, int departments, int people) {
        SortedMap<String, Integer> required = new TreeMap<>();
        SortedMap<String, Integer> sizes = new TreeMap<>();
        for (int d = 0; d < departments; d++) {
            required.put("d" + d, random.nextInt(1, 6));
            sizes.put("d" + d, random.nextInt(1, people + 1));
        }
        SortedMap<String, SortedMap<String, int[]>> levels = new TreeMap<>();
        for (int c = 0; c < competencies; c++) {
            SortedMap<String, int[]> column = new TreeMap<>();
            // few levels at times, so that groups are alike and bands empty more often than by chance
            int most = random.nextInt(1, Tally.LEVELS + 1);
            sizes.forEach((department, size) -> {
                int[] counts = new int[Tally.LEVELS + 1];
                for (int person = 0; person < size; person++) {
                    counts[random.nextInt(1, most + 1)]++;
                }
                column.put(department, counts);
            });
            levels.put("T" + c, column);
        }
        return new SmallCity(random.nextInt(3, 6), required, levels);
    }

    WaveTally tally() {
        SortedMap<CompetencyCode, SortedMap<DepartmentCode, Tally>> competencies = new TreeMap<>();
        SortedMap<DepartmentCode, Integer> participants = new TreeMap<>();
        levels.forEach((competency, column) -> column.forEach((department, counts) -> {
            Tally tally = Tally.EMPTY;
            for (int level = 1; level <= Tally.LEVELS; level++) {
                for (int person = 0; person < counts[level]; person++) {
                    tally = tally.plus(Tally.one(new ProficiencyLevel(required.get(department)),
                            new ProficiencyLevel(level)));
                }
            }
            competencies.computeIfAbsent(new CompetencyCode(competency), none -> new TreeMap<>())
                    .put(new DepartmentCode(department), tally);
            participants.put(new DepartmentCode(department), tally.people());
        }));
        return new WaveTally(participants, competencies);
    }

    Wave wave(String id) {
        return new Wave(id, 1, "seri", new LocalizedText("Survei", "Survey"), Instant.parse("2026-11-25T00:00:00Z"),
                Instant.parse("2026-11-28T00:00:00Z"), smallestGroup);
    }

    /** The true number of the department's people at the level. */
    int at(String competency, String department, int level) {
        return levels.get(competency).get(department)[level];
    }
}
