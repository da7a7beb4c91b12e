package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.model.HiddenDepartments;
import id.tumbuh.survey.plan.model.GroupPlan.Moved;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The city's plan for a year as it may be shown, and its departments'. Nothing of fewer people than the smallest group is in
 * it, nor what would tell that: see {@link Withheld}. Whatever is not shown may be another number for who knows all that is,
 * that each plan has a course, and which course moves a gap that no other moves. Whoever asks before and after an approval
 * still sees the difference of groups that are shown.
 */
public record ShownYear(int year, Shown city, SortedMap<DepartmentCode, Shown> departments) {

    /**
     * What is shown of a group.
     *
     * @param people nothing where even that is withheld
     * @param lessonHours of all courses; nothing where one is withheld: hours are a sum with known weights, and would tell it
     * @param withheld whether something is
     */
    public record Shown(OptionalInt people, OptionalInt lessonHours, SortedMap<CourseId, Integer> courses,
            SortedMap<CompetencyCode, Moved> gaps, boolean withheld) {

        private static final Shown NOTHING = new Shown(OptionalInt.empty(), OptionalInt.empty(), new TreeMap<>(),
                new TreeMap<>(), true);
    }

    public static ShownYear of(int year, SortedMap<DepartmentCode, GroupPlan> departments, int smallest) {
        SortedMap<DepartmentCode, GroupPlan> all = new TreeMap<>(departments);
        all.values().removeIf(plan -> plan.people() == 0);
        Map<DepartmentCode, Integer> people = new TreeMap<>();
        all.forEach((department, plan) -> people.put(department, plan.people()));
        Set<DepartmentCode> hidden = hidden(all, people, smallest);
        Withheld<CourseId> courses = courses(all, hidden, smallest);
        Withheld<CompetencyCode> gaps = Withheld.of(byColumn(all, ShownYear::moving),
                gap -> union(hidden, asManyAs(all, courses, gap)), smallest);
        SortedMap<DepartmentCode, Shown> shown = new TreeMap<>();
        all.forEach((department, plan) -> shown.put(department, hidden.contains(department)
                ? Shown.NOTHING
                : shown(plan, !courses.hides(department), course -> courses.shows(department, course),
                        gap -> gaps.shows(department, gap))));
        GroupPlan city = all.values().stream().reduce(GroupPlan.NONE, GroupPlan::plus);
        long withoutHours = shown.values().stream().filter(one -> one.lessonHours().isEmpty()).count();
        boolean open = hidden.isEmpty() || HiddenDepartments.hideEachOther(hidden, people, smallest);
        return new ShownYear(year, open && city.people() > 0
                // one department's alone would be what the others' leave of the city's
                ? shown(city, withoutHours != 1 && courses.columns().isEmpty(), courses::showsSum, gaps::showsSum)
                : Shown.NOTHING, Collections.unmodifiableSortedMap(shown));
    }

    /** With some of the departments, as they are. */
    public ShownYear only(Predicate<DepartmentCode> department) {
        SortedMap<DepartmentCode, Shown> some = new TreeMap<>(departments);
        some.keySet().removeIf(department.negate());
        return new ShownYear(year, city, some);
    }

    /** The same year with nothing of it. */
    public ShownYear withheld() {
        return new ShownYear(year, Shown.NOTHING, new TreeMap<>());
    }

    /** The departments of which nothing is shown: of too few people, or those of which counting would tell a course. */
    private static Set<DepartmentCode> hidden(SortedMap<DepartmentCode, GroupPlan> all,
            Map<DepartmentCode, Integer> people, int smallest) {
        Set<DepartmentCode> hidden = HiddenDepartments.of(people, Set.of(), smallest);
        while (true) {
            Withheld<CourseId> courses = courses(all, hidden, smallest);
            Set<DepartmentCode> before = hidden;
            Set<DepartmentCode> counted = where(all, (department, plan) -> !before.contains(department)
                    && countsTell(plan, course -> courses.shows(department, course)));
            if (counted.isEmpty()) {
                return hidden;
            }
            hidden = HiddenDepartments.of(people, union(hidden, counted), smallest);
        }
    }

    /** Nobody plans nothing: where each plans one course, those whose course is not shown plan the only one that is withheld. */
    private static boolean countsTell(GroupPlan plan, Predicate<CourseId> shown) {
        return plan.courses().keySet().stream().filter(shown.negate()).count() == 1
                && plan.courses().values().stream().mapToInt(planning -> planning).sum() == plan.people();
    }

    /** Those where as many move the gap as plan a course that is withheld: whoever knows that it is for the gap has its number. */
    private static Set<DepartmentCode> asManyAs(SortedMap<DepartmentCode, GroupPlan> all, Withheld<CourseId> courses,
            CompetencyCode gap) {
        return where(all, (department, plan) -> plan.gaps().containsKey(gap) && plan.courses().entrySet().stream()
                .anyMatch(course -> !courses.shows(department, course.getKey())
                        && course.getValue() == plan.gaps().get(gap).people()));
    }

    private static Withheld<CourseId> courses(SortedMap<DepartmentCode, GroupPlan> all, Set<DepartmentCode> hidden,
            int smallest) {
        return Withheld.of(byColumn(all, GroupPlan::courses), course -> hidden, smallest);
    }

    private static Set<DepartmentCode> where(SortedMap<DepartmentCode, GroupPlan> all,
            BiPredicate<DepartmentCode, GroupPlan> wanted) {
        return all.keySet().stream().filter(department -> wanted.test(department, all.get(department)))
                .collect(Collectors.toSet());
    }

    private static Set<DepartmentCode> union(Set<DepartmentCode> some, Set<DepartmentCode> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static Shown shown(GroupPlan plan, boolean hours, Predicate<CourseId> course,
            Predicate<CompetencyCode> gap) {
        SortedMap<CourseId, Integer> courses = new TreeMap<>(plan.courses());
        courses.keySet().removeIf(course.negate());
        SortedMap<CompetencyCode, Moved> gaps = new TreeMap<>(plan.gaps());
        gaps.keySet().removeIf(gap.negate());
        return new Shown(OptionalInt.of(plan.people()),
                hours ? OptionalInt.of(plan.lessonHours()) : OptionalInt.empty(), courses, gaps,
                !hours || courses.size() < plan.courses().size() || gaps.size() < plan.gaps().size());
    }

    private static SortedMap<CompetencyCode, Integer> moving(GroupPlan plan) {
        SortedMap<CompetencyCode, Integer> people = new TreeMap<>();
        plan.gaps().forEach((gap, moved) -> people.put(gap, moved.people()));
        return people;
    }

    private static <T> Map<T, Map<DepartmentCode, Integer>> byColumn(SortedMap<DepartmentCode, GroupPlan> all,
            Function<GroupPlan, SortedMap<T, Integer>> counts) {
        Map<T, Map<DepartmentCode, Integer>> columns = new HashMap<>();
        all.forEach((department, plan) -> counts.apply(plan).forEach((column, people) -> columns
                .computeIfAbsent(column, none -> new TreeMap<>()).put(department, people)));
        return columns;
    }
}
