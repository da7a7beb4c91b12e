package id.tumbuh.survey.plan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.plan.model.ShownYear.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownYearTest {

    private static final int SMALLEST = 5;
    private final SortedMap<DepartmentCode, GroupPlan> city = new TreeMap<>();

    @Test
    void a_department_of_fewer_than_five_people_is_withheld_and_the_smallest_other_with_it() {
        plan("dishub", 20, "a");
        plan("dlh", 7, "a");
        plan("kecil", 3, "a");
        ShownYear shown = shown();
        assertEquals(OptionalInt.of(30), shown.city().people());
        assertEquals(OptionalInt.of(20), department(shown, "dishub").people());
        assertEquals(OptionalInt.empty(), department(shown, "dlh").people(), "30 - 20 - 7 would tell the 3");
        assertEquals(OptionalInt.empty(), department(shown, "kecil").people());
    }

    @Test
    void two_small_departments_hide_each_other() {
        plan("dishub", 20, "a");
        plan("kecil", 3, "a");
        plan("mini", 4, "a");
        assertEquals(OptionalInt.of(20), department(shown(), "dishub").people());
        assertEquals(OptionalInt.of(27), shown().city().people());
    }

    @Test
    void a_city_of_fewer_than_five_people_or_with_one_department_that_is_withheld_shows_nothing() {
        plan("kecil", 3, "a");
        assertEquals(OptionalInt.empty(), shown().city().people());
        assertTrue(shown().city().withheld());
        city.clear();
        assertEquals(OptionalInt.empty(), shown().city().people());
    }

    @Test
    void a_course_of_few_is_withheld_and_so_is_what_would_tell_it_from_a_sum() {
        plan("dishub", 20, "a");
        plan("dishub", 9, "b");
        plan("dishub", 2, "c");
        plan("dlh", 30, "a");
        plan("dlh", 8, "c");
        Shown dishub = department(shown(), "dishub");
        assertEquals("[a, b]", dishub.courses().keySet().toString());
        assertEquals(OptionalInt.empty(), dishub.lessonHours(), "(124 - 80 - 36) / 4 would tell the 2");
        assertFalse(department(shown(), "dlh").courses().containsKey(new CourseId("c")), "10 - 8 would tell the 2");
        assertEquals(10, shown().city().courses().get(new CourseId("c")));
    }

    @Test
    void hours_tell_no_two_courses_apart_that_are_withheld_together() {
        plan("dishub", 10, "a");
        plan("dishub", 1, "b");
        plan("dishub", 4, "c");
        assertEquals(OptionalInt.empty(), department(shown(), "dishub").lessonHours(),
                "with other hours of each course 6x + 20y = 86 would tell the 1");
        assertEquals(OptionalInt.empty(), shown().city().lessonHours());
    }

    @Test
    void of_large_groups_everything_is_shown() {
        plan("dishub", 20, "a");
        plan("dlh", 6, "a");
        ShownYear shown = shown();
        assertEquals(OptionalInt.of(26 * 4), shown.city().lessonHours());
        assertEquals(new GroupPlan.Moved(6, 12), department(shown, "dlh").gaps().get(new CompetencyCode("T01")));
        assertFalse(shown.city().withheld() || department(shown, "dlh").withheld());
    }

    @Test
    void nothing_that_is_shown_tells_a_group_that_is_too_small() {
        Random random = new Random(2027);
        int withheld = 0;
        for (int i = 0; i < 2_000; i++) {
            city.clear();
            for (int department = 0; department < 1 + random.nextInt(6); department++) {
                for (int kind = 0; kind < 1 + random.nextInt(4); kind++) {
                    plan("opd-" + department, random.nextInt(9), "k" + random.nextInt(5));
                }
            }
            withheld += holds(shown()) ? 1 : 0;
        }
        assertTrue(withheld > 500, "so many cities had something to withhold: " + withheld);
    }

    /** @return whether something was withheld */
    private boolean holds(ShownYear shown) {
        List<Shown> groups = new ArrayList<>(shown.departments().values());
        groups.add(shown.city());
        for (Shown group : groups) {
            assertTrue(group.people().orElse(SMALLEST) >= SMALLEST);
            assertTrue(group.courses().values().stream().allMatch(people -> people >= SMALLEST));
            assertTrue(group.gaps().values().stream().allMatch(moved -> moved.people() >= SMALLEST));
        }
        if (shown.city().people().isPresent()) {
            safe(city.entrySet().stream().filter(department -> department.getValue().people() > 0
                    && department(shown, department.getKey().value()).people().isEmpty())
                    .map(department -> department.getValue().people()).toList());
        }
        for (CourseId course : shown.city().courses().keySet()) {
            safe(city.entrySet().stream().filter(department -> department.getValue().courses().containsKey(course)
                    && !department(shown, department.getKey().value()).courses().containsKey(course))
                    .map(department -> department.getValue().courses().get(course)).toList());
        }
        city.forEach((code, plan) -> {
            if (plan.people() > 0 && department(shown, code.value()).lessonHours().isPresent()) {
                safe(plan.courses().entrySet().stream()
                        .filter(course -> !department(shown, code.value()).courses().containsKey(course.getKey()))
                        .map(course -> course.getValue()).toList());
            }
        });
        assertTrue(shown.city().lessonHours().isEmpty() || shown.departments().values().stream()
                .filter(department -> department.lessonHours().isEmpty()).count() != 1);
        return groups.stream().anyMatch(Shown::withheld);
    }

    private static void safe(List<Integer> withheld) {
        assertTrue(withheld.isEmpty() || withheld.size() > 1
                && withheld.stream().mapToInt(people -> people).sum() >= SMALLEST, withheld.toString());
    }

    /** So many people more of the department plan one course of 4 JP, and move T01 by two levels. */
    private void plan(String department, int people, String course) {
        DepartmentCode code = new DepartmentCode(department);
        IntStream.range(0, people).forEach(i -> city.merge(code, GroupPlan.NONE.with(new Contribution(2027, 1, code,
                new TreeMap<>(Map.of(new CourseId(course), 4)),
                new TreeMap<>(Map.of(new CompetencyCode("T01"), 2)))), GroupPlan::plus));
        city.putIfAbsent(code, GroupPlan.NONE);
    }

    private ShownYear shown() {
        return ShownYear.of(2027, city, SMALLEST);
    }

    private static Shown department(ShownYear year, String code) {
        return year.departments().get(new DepartmentCode(code));
    }
}
