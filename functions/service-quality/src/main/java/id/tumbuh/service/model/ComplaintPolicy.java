package id.tumbuh.service.model;

import id.tumbuh.shared.CompetencyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The departments that citizens complain of, which category of complaints shows the need of which competency, and how many
 * raise it; holds from a day on.
 */
public record ComplaintPolicy(
        LocalDate validFrom,
        String legalBasis,
        int threshold,
        Map<String, CompetencyCode> categories,
        List<Department> departments) {

    public ComplaintPolicy {
        if (threshold < 1 || legalBasis == null || legalBasis.isBlank()) {
            throw new IllegalArgumentException("a policy has a threshold of at least 1 and a legal basis");
        }
        if (departments == null || departments.isEmpty()
                || repeats(departments.stream().flatMap(department -> department.spellings().stream()))) {
            throw new IllegalArgumentException("a policy names the city's departments, each by names of its own");
        }
        if (repeats(categories.keySet().stream().map(Spelling::of))) {
            throw new IllegalArgumentException("a policy has a category twice");
        }
    }

    /** What the complaint shows; nothing where the city has no such department. */
    public Optional<Finding> judge(Complaint complaint) {
        Spelling named = Spelling.of(complaint.department());
        return departments.stream().filter(department -> department.spellings().contains(named)).findFirst()
                .map(department -> new Finding(department.code(), competencyFor(complaint), threshold));
    }

    private Optional<CompetencyCode> competencyFor(Complaint complaint) {
        Spelling named = Spelling.of(complaint.category());
        return categories.entrySet().stream().filter(entry -> Spelling.of(entry.getKey()).equals(named)).findFirst()
                .map(Map.Entry::getValue);
    }

    private static boolean repeats(Stream<Spelling> spellings) {
        List<Spelling> all = spellings.toList();
        return all.stream().distinct().count() != all.size();
    }
}
