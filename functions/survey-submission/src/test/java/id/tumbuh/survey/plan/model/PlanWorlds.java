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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All plans that cities of so many departments and up to so many people may have, each of whom plans in one of a few ways. Nothing here
 * knows by which rule something is withheld.
 */
final class PlanWorlds {

    /** What a person plans: which of the courses a, b and c, and by how many levels the gap is moved. */
    record Way(String courses, int levels) {

        private Figures figures() {
            List<Integer> values = new ArrayList<>(List.of(1, courses.chars().map(HOURS::get).sum(),
                    levels > 0 ? 1 : 0, levels));
            COURSES.forEach(course -> values.add(courses.contains(course.value()) ? 1 : 0));
            return new Figures(values);
        }
    }

    private static final List<CourseId> COURSES = Stream.of("a", "b", "c").map(CourseId::new).toList();
    private static final Map<Integer, Integer> HOURS = Map.of((int) 'a', 4, (int) 'b', 6, (int) 'c', 9);
    private static final CompetencyCode GAP = new CompetencyCode("T01");
    private static final List<String> NAMES = List.of("people", "hours", "gap", "levels", "a", "b", "c");
    private static final int FIXED = 4;

    /** Of a group: people, lesson hours, who move the gap and by how many levels, and who plan each course. */
    private record Figures(List<Integer> values) {

        static final Figures NONE = new Figures(NAMES.stream().map(name -> 0).toList());

        Figures plus(Figures other) {
            return new Figures(IntStream.range(0, values.size()).mapToObj(i -> of(i) + other.of(i)).toList());
        }

        int of(int i) {
            return values.get(i);
        }

        GroupPlan plan() {
            SortedMap<CourseId, Integer> courses = new TreeMap<>();
            IntStream.range(0, COURSES.size()).filter(i -> of(FIXED + i) > 0)
                    .forEach(i -> courses.put(COURSES.get(i), of(FIXED + i)));
            return new GroupPlan(of(0), of(1), courses,
                    of(2) == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(GAP, new GroupPlan.Moved(of(2), of(3)))));
        }
    }

    /** What is told of a group; -1 is not told. */
    private record Told(List<Integer> values, boolean withheld) {

        static Told of(Shown shown) {
            Optional<GroupPlan.Moved> gap = Optional.ofNullable(shown.gaps().get(GAP));
            // what is missing where nothing is withheld is nobody
            int none = shown.withheld() ? -1 : 0;
            return new Told(Stream.concat(
                    Stream.of(told(shown.people(), none), told(shown.lessonHours(), none),
                            gap.map(GroupPlan.Moved::people).orElse(none),
                            gap.map(GroupPlan.Moved::levels).orElse(none)),
                    COURSES.stream().map(course -> shown.courses().getOrDefault(course, none))).toList(),
                    shown.withheld());
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
                        || told.values.get(0) < 0 && open.getFirst().city.of(i) > 0;
                if (counts && open.stream()
                        .allMatch(world -> world.departments.get(department).of(figure) == value)) {
                    known.add(NAMES.get(i) + " of " + department + " is " + value);
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
