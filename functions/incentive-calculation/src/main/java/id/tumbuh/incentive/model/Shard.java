package id.tumbuh.incentive.model;

import id.tumbuh.shared.DepartmentCode;
import java.util.List;
import java.util.Optional;

/**
 * Some members of a department, as they were when a run was planned: so many that one message is little work.
 *
 * @param number from 1 in each department
 * @param next where the members that are left begin; empty in the department's last shard
 */
public record Shard(DepartmentCode department, int number, List<Member> members, Optional<String> next) {

    public Shard {
        members = List.copyOf(members);
    }

    public boolean isLast() {
        return next.isEmpty();
    }
}
