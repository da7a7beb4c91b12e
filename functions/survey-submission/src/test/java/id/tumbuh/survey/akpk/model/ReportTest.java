package id.tumbuh.survey.akpk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a report tells of departments that are large enough, too small, or all alike. */
class ReportTest {

    @Test
    void a_department_of_a_whole_group_tells_its_levels_and_its_mean_gap() {
        Cell.Told told = told(city(Map.of("dishub", levels(10, 10, 0, 0, 0))), "dishub");
        assertEquals(20, told.people());
        assertEquals(List.of(10, 10, 0, 0, 0), told.sizes());
        // 30 gaps of 20 people, in steps of 0.25
        assertEquals(Optional.of(new MeanGap(150)), told.gap());
    }

    @Test
    void neighbouring_levels_of_too_few_are_told_together() {
        Cell.Told told = told(city(Map.of("dishub", levels(9, 9, 2, 3, 0))), "dishub");
        assertEquals(List.of(9, 9, 5), told.sizes().stream().filter(size -> size > 0).toList());
    }

    @Test
    void who_is_alike_is_told_by_number_alone() {
        Cell.Told told = told(city(Map.of("dishub", levels(0, 30, 0, 0, 0))), "dishub");
        assertEquals(List.of(30), told.sizes());
        assertFalse(told.gap().isPresent());
    }

    @Test
    void a_department_of_too_few_hides_a_small_one_with_it() {
        Report report = city(Map.of("kecil", levels(1, 1, 0, 0, 0), "sedang", levels(5, 6, 0, 0, 0), "besar",
                levels(20, 20, 0, 0, 0)));
        assertEquals(new Cell.Withheld(), cell(report, "kecil"));
        assertEquals(new Cell.Withheld(), cell(report, "sedang"));
        assertInstanceOf(Cell.Told.class, cell(report, "besar"));
        assertInstanceOf(Cell.Told.class, column(report).city().cell());
    }

    @Test
    void three_departments_of_one_person_each_tell_nothing_of_the_city_either() {
        Report report = city(3, Map.of("a", levels(1, 0, 0, 0, 0), "b", levels(0, 1, 0, 0, 0), "c",
                levels(0, 1, 0, 0, 0)));
        assertEquals(new Cell.Withheld(), column(report).city().cell());
    }

    @Test
    void a_smallest_group_of_one_is_three_all_the_same() {
        Report report = city(1, Map.of("a", levels(1, 1, 0, 0, 0), "b", levels(9, 9, 0, 0, 0), "c",
                levels(9, 9, 0, 0, 0)));
        assertEquals(3, report.wave().smallestGroup());
        assertEquals(new Cell.Withheld(), cell(report, "a"));
    }

    @Test
    void a_trend_is_the_difference_of_what_two_waves_tell() {
        Report first = city(Map.of("dishub", levels(20, 20, 0, 0, 0), "dlh", levels(2, 0, 0, 0, 0), "bkd",
                levels(6, 6, 0, 0, 0)));
        Report second = Report.of(wave(5), tally(Map.of("dishub", levels(0, 20, 20, 0, 0), "dlh",
                levels(20, 20, 0, 0, 0), "bkd", levels(6, 6, 0, 0, 0))), Optional.of(first));
        assertEquals(Optional.of(-100), column(second).departments().get(new DepartmentCode("dishub")).trend());
        assertEquals(Optional.empty(), column(second).departments().get(new DepartmentCode("dlh")).trend());
        assertEquals("w", second.before().orElseThrow().surveyId());
    }

    @Test
    void a_selection_has_the_very_cells_of_the_whole() {
        Report report = city(Map.of("dishub", levels(9, 9, 2, 3, 0), "dlh", levels(9, 9, 9, 0, 0)));
        Report some = report.only(new DepartmentCode("dlh")::equals, competency -> true);
        assertEquals(cell(report, "dlh"), cell(some, "dlh"));
        assertEquals(column(report).city(), column(some).city());
        assertEquals(1, some.departments().size());
        assertTrue(report.only(department -> true, competency -> false).competencies().isEmpty());
    }

    private static Report city(Map<String, Tally> departments) {
        return city(5, departments);
    }

    private static Report city(int smallestGroup, Map<String, Tally> departments) {
        return Report.of(wave(smallestGroup), tally(departments), Optional.empty());
    }

    private static Wave wave(int smallestGroup) {
        return new SmallCity(smallestGroup, new TreeMap<>(), new TreeMap<>()).wave("w");
    }

    private static WaveTally tally(Map<String, Tally> departments) {
        TreeMap<DepartmentCode, Integer> people = new TreeMap<>();
        TreeMap<DepartmentCode, Tally> column = new TreeMap<>();
        departments.forEach((department, tally) -> {
            people.put(new DepartmentCode(department), tally.people());
            column.put(new DepartmentCode(department), tally);
        });
        return new WaveTally(people, new TreeMap<>(Map.of(new CompetencyCode("T03"), column)));
    }

    /** So many at each level, all of whom require level 3. */
    private static Tally levels(int... counts) {
        List<Integer> all = new ArrayList<>(Collections.nCopies(25, 0));
        for (int level = 1; level <= 5; level++) {
            all.set(10 + level - 1, counts[level - 1]);
        }
        return Tally.of(all);
    }

    private static Report.Column column(Report report) {
        return report.competencies().get(new CompetencyCode("T03"));
    }

    private static Cell cell(Report report, String department) {
        return column(report).departments().get(new DepartmentCode(department)).cell();
    }

    private static Cell.Told told(Report report, String department) {
        return assertInstanceOf(Cell.Told.class, cell(report, department));
    }
}
