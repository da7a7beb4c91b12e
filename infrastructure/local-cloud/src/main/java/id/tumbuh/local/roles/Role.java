package id.tumbuh.local.roles;

import id.tumbuh.local.template.CloudTemplate.PermissionSpec;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one function may do, as its role in the template says: statements that allow actions on resources. It remembers
 * what it was asked for, so that a role that is wider than its use can be told.
 */
public final class Role {

    /** Whose role holds while a function runs on this thread. */
    public static final ScopedValue<Role> CURRENT = ScopedValue.newInstance();

    /** One action on the resources of its statement, for these partition keys or, where there are none, for all. */
    private record Grant(String action, List<String> resources, List<String> leadingKeys) {

        boolean covers(String asked, String resource) {
            return matches(action, asked) && resources.stream().anyMatch(pattern -> matches(pattern, resource));
        }

        boolean coversKeys(Set<String> asked) {
            return leadingKeys.isEmpty()
                    || asked.stream().allMatch(key -> leadingKeys.stream().anyMatch(pattern -> matches(pattern, key)));
        }

        private static boolean matches(String pattern, String value) {
            return Pattern.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E", value);
        }
    }

    private final String function;
    private final List<Grant> grants;
    private final Set<Grant> used = ConcurrentHashMap.newKeySet();

    public Role(String function, List<PermissionSpec> permissions) {
        this.function = function;
        this.grants = permissions.stream().flatMap(
                permission -> permission.actions().stream()
                        .map(action -> new Grant(action, permission.resources(), permission.leadingKeys())))
                .toList();
    }

    /** Whose role this is, by its name in the template. */
    public String function() {
        return function;
    }

    /** Whether the function may do this at all; the action as IAM writes it, such as dynamodb:GetItem. */
    public boolean allows(String action, String resourceArn) {
        return allows(action, resourceArn, Set.of());
    }

    /** Whether it may for all of these partition keys. */
    public boolean allows(String action, String resourceArn, Set<String> leadingKeys) {
        List<Grant> covering = grants.stream()
                .filter(grant -> grant.covers(action, resourceArn) && grant.coversKeys(leadingKeys)).toList();
        used.addAll(covering);
        return !covering.isEmpty();
    }

    /** What the role grants and nobody asked for yet: actions and their resources, sorted. */
    public List<String> unused() {
        return grants.stream().filter(grant -> !used.contains(grant))
                .map(grant -> grant.action() + " on " + grant.resources().stream().collect(Collectors.joining(", "))
                        + grant.leadingKeys().stream().collect(Collectors.joining(", ", " ", "")).stripTrailing())
                .sorted().toList();
    }
}
