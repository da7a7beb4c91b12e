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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void departments_of_one_person_each_are_no_group_that_hides_them() {
        plan("besar", 20, "a");
        plan("sedang", 30, "a");
        for (String one : List.of("satu", "dua", "tiga", "empat", "lima")) {
            plan(one, 1, "a");
        }
        ShownYear shown = shown();
        assertEquals(OptionalInt.of(55), shown.city().people());
        assertEquals(1, shown.departments().values().stream().filter(some -> some.people().isPresent()).count(),
                "55 - 20 - 30 would tell that each of the five has one");
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
        plan("dishub", 20, "a", "b");
        plan("dishub", 2, "a", "c");
        plan("dlh", 30, "a", "b");
        plan("dlh", 8, "a", "c");
        Shown dishub = department(shown(), "dishub");
        assertEquals("[a, b]", dishub.courses().keySet().toString());
        assertEquals(OptionalInt.empty(), dishub.lessonHours(), "(176 - 88 - 80) / 4 would tell the 2");
        assertFalse(department(shown(), "dlh").courses().containsKey(new CourseId("c")), "10 - 8 would tell the 2");
        assertEquals(10, shown().city().courses().get(new CourseId("c")));
    }

    @Test
    void where_each_plans_one_course_those_who_are_left_do_not_tell_the_only_one_that_is_withheld() {
        plan("dishub", 20, "a");
        plan("dishub", 2, "c");
        plan("dlh", 30, "a");
        plan("dlh", 8, "c");
        assertEquals(OptionalInt.empty(), department(shown(), "dishub").people(), "22 - 20 would tell the 2");
        assertEquals(OptionalInt.empty(), department(shown(), "dlh").people(), "10 - (38 - 30) would tell the 2");
        assertEquals(10, shown().city().courses().get(new CourseId("c")));
    }

    @Test
    void a_gap_of_as_many_as_plan_a_course_that_is_withheld_is_withheld_with_it() {
        plan("dishub", 20, "a", "b");
        plan("dishub", 2, "a", "c");
        plan("dlh", 30, "a", "b");
        plan("dlh", 8, "a", "c");
        city.replaceAll((department, plan) -> new GroupPlan(plan.people(), plan.lessonHours(), plan.courses(),
                new TreeMap<>(Map.of(new CompetencyCode("T01"), new GroupPlan.Moved(8, 8)))));
        assertEquals(Map.of(), department(shown(), "dlh").gaps(), "where c alone is for T01, 10 - 8 would tell the 2");
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
        boolean hidden = shown.departments().values().stream().anyMatch(group -> group.people().isEmpty());
        shown.city().people().ifPresent(people -> rest(hidden, people, shown, group -> group.people().orElse(0)));
        shown.city().courses().forEach(
                (course, people) -> rest(hidden, people, shown, group -> group.courses().getOrDefault(course, 0)));
        shown.city().gaps().forEach((gap, moved) -> rest(hidden, moved.people(), shown,
                group -> Optional.ofNullable(group.gaps().get(gap)).map(GroupPlan.Moved::people).orElse(0)));
        assertTrue(shown.city().lessonHours().isEmpty() || shown.departments().values().stream()
                .filter(department -> department.lessonHours().isEmpty()).count() != 1);
        return groups.stream().anyMatch(Shown::withheld);
    }

    /** What the departments leave of the city's figure is a whole group, or nothing where none is hidden. */
    private static void rest(boolean hidden, int city, ShownYear shown, ToIntFunction<Shown> told) {
        int rest = city - shown.departments().values().stream().mapToInt(told).sum();
        assertTrue(rest >= SMALLEST || rest == 0 && !hidden, rest + " are left in " + shown);
    }

    /** So many people more of the department plan the courses of 4 JP each, and move T01 by two levels. */
    private void plan(String department, int people, String... courses) {
        DepartmentCode code = new DepartmentCode(department);
        IntStream.range(0, people).forEach(i -> city.merge(code, GroupPlan.NONE.with(new Contribution(2027, 1, code,
                new TreeMap<>(Stream.of(courses).collect(Collectors.toMap(CourseId::new, course -> 4))),
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
