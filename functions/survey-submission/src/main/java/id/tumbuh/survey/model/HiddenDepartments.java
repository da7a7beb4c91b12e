package id.tumbuh.survey.model;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The departments of whose people nothing is told, where the number of all of them together may be. */
public final class HiddenDepartments {

    private HiddenDepartments() {}

    /** Those of fewer people than the smallest group. */
    public static Set<DepartmentCode> small(Map<DepartmentCode, Integer> people, Collection<DepartmentCode> already,
            int smallestGroup) {
        Set<DepartmentCode> hidden = new TreeSet<>(already);
        people.forEach((department, count) -> {
            if (count < smallestGroup) {
                hidden.add(department);
            }
        });
        return hidden;
    }

    /**
     * The small ones, and as many further ones as it takes until they hide each other. The further ones are among the smallest,
     * but which of those does not depend on how small exactly: it would tell.
     */
    public static Set<DepartmentCode> of(Map<DepartmentCode, Integer> people, Collection<DepartmentCode> already,
            int smallestGroup) {
        Set<DepartmentCode> hidden = small(people, already, smallestGroup);
        if (hidden.isEmpty() || hideEachOther(hidden, people, smallestGroup)) {
            return hidden;
        }
        List<DepartmentCode> rest = new ArrayList<>(people.keySet().stream().filter(one -> !hidden.contains(one))
                .sorted(Comparator.<DepartmentCode>comparingInt(one -> sizeClass(people.get(one), smallestGroup))
                        .thenComparing(one -> Digests.hex("SHA-256", one.value().getBytes(StandardCharsets.UTF_8))))
                .toList());
        while (!rest.isEmpty() && !hideEachOther(hidden, people, smallestGroup)) {
            hidden.add(rest.removeFirst());
        }
        return hidden;
    }

    /** Whether they are two or more, a whole group together, and more people than departments: each listed one has somebody. */
    public static boolean hideEachOther(Set<DepartmentCode> hidden, Map<DepartmentCode, Integer> people,
            int smallestGroup) {
        int together = hidden.stream().mapToInt(department -> people.getOrDefault(department, 0)).sum();
        return hidden.size() > 1 && together >= smallestGroup && together > hidden.size();
    }

    /** How often the smallest group doubles until it is more than so many people. */
    private static int sizeClass(int people, int smallestGroup) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(people / smallestGroup);
    }
}
