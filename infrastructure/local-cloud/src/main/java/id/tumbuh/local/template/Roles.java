package id.tumbuh.local.template;

import id.tumbuh.local.template.CloudTemplate.PermissionSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What functions may do: statements that allow, of a role that the function names or of policies of its own. */
final class Roles {

    private static final Set<String> STATEMENT = Set.of("Sid", "Effect", "Action", "Resource", "Condition");
    private static final Set<String> ROLE = Set.of("AssumeRolePolicyDocument", "Policies", "Description",
            "ManagedPolicyArns", "PermissionsBoundary");

    private final Map<String, List<PermissionSpec>> byArn = new HashMap<>();

    /** Reads an AWS::IAM::Role. */
    void read(String arn, Yaml properties) {
        Map<String, Yaml> members = properties.members(ROLE);
        properties.required("AssumeRolePolicyDocument").plain();
        List<PermissionSpec> permissions = new ArrayList<>();
        properties.member("Policies").map(Yaml::items).orElse(List.of()).forEach(policy -> {
            policy.members(Set.of("PolicyName", "PolicyDocument"));
            permissions.addAll(document(policy.required("PolicyDocument")));
        });
        if (members.containsKey("ManagedPolicyArns")) {
            throw members.get("ManagedPolicyArns").problem("a managed policy says more than a function needs");
        }
        byArn.put(arn, permissions);
    }

    /** What a function with these properties may do. */
    List<PermissionSpec> of(Map<String, Yaml> function) {
        List<PermissionSpec> permissions = new ArrayList<>();
        Optional.ofNullable(function.get("Policies"))
                .ifPresent(policies -> policies.items().forEach(policy -> permissions.addAll(document(policy))));
        Optional.ofNullable(function.get("Role")).ifPresent(role -> permissions.addAll(Optional
                .ofNullable(byArn.get(role.text())).orElseThrow(() -> role.problem("no role is called so"))));
        return permissions;
    }

    private static List<PermissionSpec> document(Yaml document) {
        document.members(Set.of("Version", "Statement"));
        return document.required("Statement").items().stream().map(Roles::statement).toList();
    }

    private static PermissionSpec statement(Yaml statement) {
        statement.members(STATEMENT);
        if (!statement.required("Effect").text().equals("Allow")) {
            throw statement.problem("the local cloud knows statements that allow alone");
        }
        // IAM lets a request pass that has no leading keys, as a scan: who may not read everything is granted no scan
        return new PermissionSpec(statement.required("Action").textOrTexts(),
                statement.required("Resource").textOrTexts(),
                statement.member("Condition").map(condition -> condition.onlyMember("ForAllValues:StringLike")
                        .onlyMember("dynamodb:LeadingKeys").textOrTexts()).orElse(List.of()));
    }
}
