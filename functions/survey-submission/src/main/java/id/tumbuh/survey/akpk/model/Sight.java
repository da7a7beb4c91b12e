package id.tumbuh.survey.akpk.model;

import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whose cells of a report a caller sees; the city's everybody who may read reports at all. BKPSDM, who acts on it, and auditors
 * see every department's; who administers a department sees its own; a partner institution none, it plans courses for the city.
 * What is withheld is withheld from all of them, so whoever asks for others to see more learns nothing more.
 */
public sealed interface Sight {

    int LEAST_DEPARTMENTS = 3;

    record Everything() implements Sight {}

    record OneDepartment(DepartmentCode department) implements Sight {}

    record TheCity() implements Sight {}

    /**
     * @param department where the caller works, if we know; asked for where it makes a difference alone
     * @return nothing for who may not read reports
     */
    static Optional<Sight> of(Set<Role> roles, Supplier<Optional<DepartmentCode>> department) {
        if (roles.contains(Role.BKPSDM) || roles.contains(Role.AUDITOR)) {
            return Optional.of(new Everything());
        }
        if (roles.contains(Role.ADMIN_OPD)) {
            return Optional.of(department.get().<Sight>map(OneDepartment::new).orElseGet(TheCity::new));
        }
        return roles.contains(Role.MITRA) ? Optional.of(new TheCity()) : Optional.empty();
    }

    /** Of a report with one department the city's cell is that one's, and of one with two the other's follows from one's own. */
    default boolean mayRead(Set<DepartmentCode> departments) {
        return this instanceof Everything || departments.size() >= LEAST_DEPARTMENTS;
    }

    default boolean sees(DepartmentCode other) {
        return switch (this) {
            case Everything() -> true;
            case OneDepartment(DepartmentCode own) -> own.equals(other);
            case TheCity() -> false;
        };
    }
}
