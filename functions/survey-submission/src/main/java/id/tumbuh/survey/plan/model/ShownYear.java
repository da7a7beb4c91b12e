package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.plan.model.GroupPlan.Moved;
import id.tumbuh.survey.plan.model.Withheld.Cell;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The city's plan for a year as it may be shown, and its departments'. Nothing of fewer people than the smallest group is in
 * it, nor what would tell that: see {@link Withheld}. That covers sums of one table; whoever asks before and after an
 * approval still sees the difference of groups that are shown.
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

    private static final String ALL = "";

    public static ShownYear of(int year, SortedMap<DepartmentCode, GroupPlan> departments, int smallest) {
        SortedMap<DepartmentCode, GroupPlan> all = new TreeMap<>(departments);
        all.values().removeIf(plan -> plan.people() == 0);
        Map<Cell, Integer> people = new HashMap<>();
        all.forEach((department, plan) -> people.put(new Cell(department.value(), ALL), plan.people()));
        Withheld groups = Withheld.of(people, Set.of(), smallest);
        Set<String> hidden = groups.cells().stream().map(Cell::row).collect(Collectors.toSet());
        Withheld courses = Withheld.of(cells(all, GroupPlan::courses), hidden, smallest);
        Withheld gaps = Withheld.of(cells(all, ShownYear::moving), hidden, smallest);
        SortedMap<DepartmentCode, Shown> shown = new TreeMap<>();
        all.forEach((department, plan) -> shown.put(department, hidden.contains(department.value())
                ? Shown.NOTHING
                : shown(plan, courses.cells().stream().noneMatch(cell -> cell.row().equals(department.value())),
                        course -> !courses.cells().contains(new Cell(department.value(), course)),
                        gap -> !gaps.cells().contains(new Cell(department.value(), gap)))));
        GroupPlan city = all.values().stream().reduce(GroupPlan.NONE, GroupPlan::plus);
        long withoutHours = shown.values().stream().filter(one -> one.lessonHours().isEmpty()).count();
        return new ShownYear(year, groups.columns().isEmpty() && city.people() > 0
                // one department's alone would be what the others' leave of the city's
                ? shown(city, withoutHours != 1 && courses.columns().isEmpty(),
                        course -> !courses.columns().contains(course), gap -> !gaps.columns().contains(gap))
                : Shown.NOTHING, Collections.unmodifiableSortedMap(shown));
    }

    private static Shown shown(GroupPlan plan, boolean hours, Function<String, Boolean> course,
            Function<String, Boolean> gap) {
        SortedMap<CourseId, Integer> courses = new TreeMap<>(plan.courses());
        courses.keySet().removeIf(id -> !course.apply(id.value()));
        SortedMap<CompetencyCode, Moved> gaps = new TreeMap<>(plan.gaps());
        gaps.keySet().removeIf(code -> !gap.apply(code.value()));
        return new Shown(OptionalInt.of(plan.people()),
                hours ? OptionalInt.of(plan.lessonHours()) : OptionalInt.empty(), courses, gaps,
                !hours || courses.size() < plan.courses().size() || gaps.size() < plan.gaps().size());
    }

    private static SortedMap<CompetencyCode, Integer> moving(GroupPlan plan) {
        SortedMap<CompetencyCode, Integer> people = new TreeMap<>();
        plan.gaps().forEach((gap, moved) -> people.put(gap, moved.people()));
        return people;
    }

    private static Map<Cell, Integer> cells(SortedMap<DepartmentCode, GroupPlan> all,
            Function<GroupPlan, SortedMap<?, Integer>> counts) {
        Map<Cell, Integer> cells = new HashMap<>();
        all.forEach((department, plan) -> counts.apply(plan)
                .forEach((code, people) -> cells.put(new Cell(department.value(), code.toString()), people)));
        return cells;
    }
}
