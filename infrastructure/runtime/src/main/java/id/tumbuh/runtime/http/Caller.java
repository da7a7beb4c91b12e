package id.tumbuh.runtime.http;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import java.util.Set;

/** Who calls: the token's subject and roles, as the authorizer checked them. */
public record Caller(AsnId id, Set<Role> roles) {

    /** Whether the caller has any of the roles. */
    public boolean is(Role... any) {
        return Set.of(any).stream().anyMatch(roles::contains);
    }
}
