package id.tumbuh.progress.model.xapi;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a statement is found by (xAPI 1.0.3 Communication 2.1.3).
 *
 * @param registration in lower case
 * @param agents the actor and the object, and who is in them where they are groups
 * @param relatedAgents these and all others of the statement and of the one within it
 * @param activity the object, where it is an activity
 * @param relatedActivities this and all others of the statement and of the one within it
 * @param refersTo the statement that is the object, in lower case
 */
public record StatementKeys(
        Optional<String> verb,
        Optional<String> registration,
        Set<AgentId> agents,
        Set<AgentId> relatedAgents,
        Optional<String> activity,
        Set<String> relatedActivities,
        Optional<String> refersTo,
        boolean voids) {

    /** Of a statement that the rules accept. */
    public static StatementKeys of(Map<String, Object> statement) {
        Optional<String> verb = Tree.object(statement, "verb").flatMap(found -> Tree.text(found, "id"));
        Optional<String> refersTo = object(statement, "StatementRef").flatMap(found -> Tree.text(found, "id"))
                .map(StatementKeys::lower);
        Set<AgentId> agents = new LinkedHashSet<>();
        direct(statement, agents);
        Set<AgentId> relatedAgents = new LinkedHashSet<>();
        Set<String> relatedActivities = new LinkedHashSet<>();
        related(statement, relatedAgents, relatedActivities);
        return new StatementKeys(verb,
                Tree.object(statement, "context").flatMap(context -> Tree.text(context, "registration"))
                        .map(StatementKeys::lower),
                agents, relatedAgents, activity(statement), relatedActivities, refersTo,
                refersTo.isPresent() && verb.filter(StatementRules.VOIDED::equals).isPresent());
    }

    private static void direct(Map<String, Object> statement, Set<AgentId> agents) {
        Tree.object(statement, "actor").ifPresent(actor -> add(actor, agents));
        object(statement, "Agent").ifPresent(agent -> add(agent, agents));
        object(statement, "Group").ifPresent(group -> add(group, agents));
    }

    private static void related(Map<String, Object> statement, Set<AgentId> agents, Set<String> activities) {
        direct(statement, agents);
        activity(statement).ifPresent(activities::add);
        Tree.object(statement, "authority").ifPresent(authority -> add(authority, agents));
        Tree.object(statement, "context").ifPresent(context -> {
            Tree.object(context, "instructor").ifPresent(instructor -> add(instructor, agents));
            Tree.object(context, "team").ifPresent(team -> add(team, agents));
            each(context, "contextAgents", one -> Tree.object(one, "agent").ifPresent(agent -> add(agent, agents)));
            each(context, "contextGroups", one -> Tree.object(one, "group").ifPresent(group -> add(group, agents)));
            Tree.object(context, "contextActivities").ifPresent(kinds -> ContextRules.ACTIVITIES.forEach(
                    kind -> each(kinds, kind, one -> Tree.text(one, "id").ifPresent(activities::add))));
        });
        object(statement, "SubStatement").ifPresent(inner -> related(inner, agents, activities));
    }

    private static void add(Map<String, Object> actor, Set<AgentId> agents) {
        AgentId.of(actor).ifPresent(agents::add);
        each(actor, "member", member -> AgentId.of(member).ifPresent(agents::add));
    }

    private static Optional<String> activity(Map<String, Object> statement) {
        return object(statement, "Activity").flatMap(activity -> Tree.text(activity, "id"));
    }

    private static Optional<Map<String, Object>> object(Map<String, Object> statement, String kind) {
        return Tree.object(statement, "object")
                .filter(object -> ObjectRules.kind(object.get("objectType")).equals(kind));
    }

    private static void each(Map<String, Object> parent, String name, Consumer<Map<String, Object>> use) {
        for (Object one : Tree.list(parent, name)) {
            Tree.object(one).ifPresent(use);
        }
    }

    private static String lower(String uuid) {
        return uuid.toLowerCase(Locale.ROOT);
    }
}
