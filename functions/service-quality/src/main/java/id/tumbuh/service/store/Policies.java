package id.tumbuh.service.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.service.model.ComplaintPolicy;
import id.tumbuh.service.model.Department;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The complaint policies by the day from which they hold. */
public final class Policies {

    private static final String PARTITION = "POLICY";

    record DepartmentItem(String code, List<String> names) {}

    record PolicyItem(String pk, String sk, String legalBasis, int threshold, Map<String, String> categories,
            List<DepartmentItem> departments) {

        ComplaintPolicy policy() {
            Map<String, CompetencyCode> competencies = new HashMap<>();
            categories.forEach((category, code) -> competencies.put(category, new CompetencyCode(code)));
            return new ComplaintPolicy(LocalDate.parse(sk), legalBasis, threshold, competencies, departments.stream()
                    .map(item -> new Department(new DepartmentCode(item.code()), item.names())).toList());
        }
    }

    private final Database database;

    private Policies(Database database) {
        this.database = database;
    }

    public static Policies in(Database database) {
        return new Policies(database);
    }

    /** The policy that holds on the day. */
    public Optional<ComplaintPolicy> on(LocalDate day) {
        return database.query(PolicyItem.class, PARTITION, "").stream().map(PolicyItem::policy)
                .filter(policy -> !policy.validFrom().isAfter(day))
                .max(Comparator.comparing(ComplaintPolicy::validFrom));
    }

    public void publish(ComplaintPolicy policy) {
        Map<String, String> categories = new HashMap<>();
        policy.categories().forEach((category, code) -> categories.put(category, code.value()));
        database.write().put(new PolicyItem(PARTITION, policy.validFrom().toString(), policy.legalBasis(),
                policy.threshold(), categories, policy.departments().stream()
                        .map(department -> new DepartmentItem(department.code().value(), department.names())).toList()))
                .commit();
    }
}
