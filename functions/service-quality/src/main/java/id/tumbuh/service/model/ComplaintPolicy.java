package id.tumbuh.service.model;

import id.tumbuh.shared.CompetencyCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Which category of complaints shows the need of which competency, and how many raise it; holds from a day on. */
public record ComplaintPolicy(LocalDate validFrom, String legalBasis, int threshold,
        Map<String, CompetencyCode> categories) {

    public ComplaintPolicy {
        if (threshold < 1 || legalBasis == null || legalBasis.isBlank()) {
            throw new IllegalArgumentException("a policy has a threshold of at least 1 and a legal basis");
        }
    }

    public Optional<CompetencyCode> competencyFor(Complaint complaint) {
        return Optional.ofNullable(categories.get(complaint.category()));
    }

    public boolean isRaisedBy(int complaints) {
        return complaints >= threshold;
    }
}
