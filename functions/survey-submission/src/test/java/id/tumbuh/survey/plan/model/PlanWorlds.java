package id.tumbuh.survey.plan.model;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.plan.model.ShownYear.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All plans that cities of so many departments and up to so many people may have, each of whom plans in one of a few ways. Nothing here
 * knows by which rule something is withheld.
 */
final class PlanWorlds {

    /** What a person plans: whether the one course, whether the other, and by how many levels the gap is moved. */
    record Way(boolean one, boolean other, int levels) {

        private Figures figures() {
            return new Figures(List.of(1, (one ? 4 : 0) + (other ? 6 : 0), one ? 1 : 0, other ? 1 : 0,
                    levels > 0 ? 1 : 0, levels));
        }
    }

    /** Of a group: people, lesson hours, who plan the one course and the other, who move the gap and by how many levels. */
    private record Figures(List<Integer> values) {

        private static final int PEOPLE = 0;
        private static final int HOURS = 1;
        private static final List<String> NAMES = List.of("people", "hours", "kursus-a", "kursus-b", "gap", "levels");

        static final Figures NONE = new Figures(NAMES.stream().map(name -> 0).toList());

        Figures plus(Figures other) {
            return new Figures(IntStream.range(0, values.size()).mapToObj(i -> of(i) + other.of(i)).toList());
        }

        int of(int i) {
            return values.get(i);
        }

        GroupPlan plan() {
            SortedMap<CourseId, Integer> courses = new TreeMap<>(
                    Map.of(new CourseId("kursus-a"), of(2), new CourseId("kursus-b"), of(3)));
            courses.values().removeIf(people -> people == 0);
            return new GroupPlan(of(PEOPLE), of(HOURS), courses, of(4) == 0
                    ? new TreeMap<>()
                    : new TreeMap<>(Map.of(new CompetencyCode("T01"), new GroupPlan.Moved(of(4), of(5)))));
        }
    }

    /** What is told of a group; -1 is not told. */
    private record Told(List<Integer> values, boolean withheld) {

        static Told of(Shown shown) {
            var gap = shown.gaps().get(new CompetencyCode("T01"));
            // what is missing where nothing is withheld is nobody
            int none = shown.withheld() ? -1 : 0;
            return new Told(List.of(told(shown.people(), none), told(shown.lessonHours(), none),
                    shown.courses().getOrDefault(new CourseId("kursus-a"), none),
                    shown.courses().getOrDefault(new CourseId("kursus-b"), none), gap == null ? none : gap.people(),
                    gap == null ? none : gap.levels()), shown.withheld());
        }

        private static int told(OptionalInt number, int none) {
            return number.orElse(none);
        }

        boolean isOf(Figures figures) {
            boolean any = !withheld;
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) >= 0 && values.get(i) != figures.of(i)) {
                    return false;
                }
                any |= values.get(i) < 0 && figures.of(i) > 0;
            }
            return any;
        }
    }

    private record World(List<Figures> departments, Figures city) {}

    private record Published(Told city, List<Told> departments) {

        boolean isOf(World world) {
            return city.isOf(world.city) && IntStream.range(0, departments.size())
                    .allMatch(i -> departments.get(i).isOf(world.departments.get(i)));
        }
    }

    private final int smallest;
    private final List<World> worlds = new ArrayList<>();
    /** The worlds by what the city's figures are, for each of the ways in which some of them are told. */
    private final Map<List<Integer>, Map<List<Integer>, List<World>>> byCity = new HashMap<>();
    private int secrets;

    PlanWorlds(int departments, int people, int smallest, List<Way> ways) {
        this.smallest = smallest;
        List<Set<Figures>> bySize = new ArrayList<>(List.of(Set.of(Figures.NONE)));
        for (int size = 1; size <= people; size++) {
            bySize.add(bySize.getLast().stream().flatMap(group -> ways.stream().map(way -> group.plus(way.figures())))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        add(List.of(), departments, people, bySize);
    }

    private void add(List<Figures> some, int more, int people, List<Set<Figures>> bySize) {
        if (more == 0) {
            worlds.add(new World(some, some.stream().reduce(Figures.NONE, Figures::plus)));
            return;
        }
        for (int size = 1; size <= people - more + 1; size++) {
            for (Figures next : bySize.get(size)) {
                List<Figures> with = new ArrayList<>(some);
                with.add(next);
                add(with, more - 1, people - size, bySize);
            }
        }
    }

    int size() {
        return worlds.size();
    }

    /** How many figures the plans withheld of which it was looked whether they may be others. */
    int secrets() {
        return secrets;
    }

    /** The withheld figures that are the same wherever all holds that is told. */
    List<String> known() {
        Map<Published, World> publications = new LinkedHashMap<>();
        worlds.forEach(world -> publications.putIfAbsent(publish(world), world));
        List<String> known = new ArrayList<>();
        publications.forEach((published, world) -> {
            List<World> open = candidates(published.city).stream().filter(published::isOf).toList();
            for (int d = 0; d < published.departments.size(); d++) {
                known.addAll(known(published.departments.get(d), d, open).stream()
                        .map(name -> name + " of " + describe(world) + " told " + published).toList());
            }
        });
        return known;
    }

    private List<String> known(Told told, int department, List<World> open) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < told.values.size(); i++) {
            int figure = i;
            if (told.values.get(i) < 0) {
                secrets++;
                int value = open.getFirst().departments.get(department).of(i);
                // nobody is no secret of a department of which something is told, nor where the whole city has nobody
                boolean counts = value > 0
                        || told.values.get(Figures.PEOPLE) < 0 && open.getFirst().city.of(i) > 0;
                if (counts && open.stream()
                        .allMatch(world -> world.departments.get(department).of(figure) == value)) {
                    known.add(Figures.NAMES.get(i) + " of " + department + " is " + value);
                }
            }
        }
        return known;
    }

    private static String describe(World world) {
        return world.departments.stream().map(figures -> figures.values.toString()).toList().toString();
    }

    private Published publish(World world) {
        SortedMap<DepartmentCode, GroupPlan> plans = new TreeMap<>();
        IntStream.range(0, world.departments.size())
                .forEach(d -> plans.put(new DepartmentCode("opd-" + d), world.departments.get(d).plan()));
        ShownYear shown = ShownYear.of(2027, plans, smallest);
        return new Published(Told.of(shown.city()), shown.departments().values().stream().map(Told::of).toList());
    }

    private List<World> candidates(Told city) {
        List<Integer> told = IntStream.range(0, city.values.size()).filter(i -> city.values.get(i) >= 0).boxed()
                .toList();
        return byCity.computeIfAbsent(told, none -> {
            Map<List<Integer>, List<World>> index = new HashMap<>();
            worlds.forEach(world -> index.computeIfAbsent(told.stream().map(i -> world.city.of(i)).toList(),
                    key -> new ArrayList<>()).add(world));
            return index;
        }).getOrDefault(told.stream().map(city.values::get).toList(), List.of());
    }
}
