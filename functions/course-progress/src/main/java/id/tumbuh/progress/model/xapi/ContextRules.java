package id.tumbuh.progress.model.xapi;

import java.util.List;
import java.util.Set;

/** What a context must be (xAPI 1.0.3 Data 2.4.6, IEEE 9274.1.1 4.2.2.5). */
final class ContextRules {

    private static final Set<String> V1 = Set.of("registration", "instructor", "team", "contextActivities", "revision",
            "platform", "language", "statement", "extensions");
    private static final Set<String> V2 = Set.of("registration", "instructor", "team", "contextActivities", "revision",
            "platform", "language", "statement", "extensions", "contextAgents", "contextGroups");
    /** How an activity of the context is related to the statement. */
    static final List<String> ACTIVITIES = List.of("parent", "grouping", "category", "other");

    private ContextRules() {}

    /** @param other whether the statement's object is another thing than an activity */
    static void check(Part context, boolean other, XapiVersion version) {
        context.only(version == XapiVersion.V1 ? V1 : V2);
        context.text("registration", Wrong.UUID, Uuids::isValid);
        context.object("instructor", ActorRules::agentOrGroup);
        context.object("team", ActorRules::group);
        context.object("contextActivities", ContextRules::activities);
        ofActivity(context, "revision", other);
        ofActivity(context, "platform", other);
        context.text("language", Wrong.LANGUAGE, LanguageTags::isValid);
        context.object("statement", ObjectRules::reference);
        context.object("extensions", MapRules::extensions);
        if (version == XapiVersion.V2) {
            context.objects("contextAgents", one -> {
                related(one, "contextAgent", Wrong.CONTEXT_AGENT, "agent");
                one.object("agent", ActorRules::agent);
            });
            context.objects("contextGroups", one -> {
                related(one, "contextGroup", Wrong.CONTEXT_GROUP, "group");
                one.object("group", ActorRules::group);
            });
        }
    }

    private static void activities(Part activities) {
        activities.only(Set.copyOf(ACTIVITIES));
        ACTIVITIES.forEach(name -> activities.objectOrObjects(name, ActivityRules::check));
    }

    private static void ofActivity(Part context, String name, boolean other) {
        context.text(name);
        if (context.has(name) && other) {
            context.reject(name, Wrong.ACTIVITY_ONLY);
        }
    }

    private static void related(Part one, String kind, Wrong otherwise, String who) {
        one.only(Set.of("objectType", who, "relevantTypes"));
        one.required("objectType", who);
        one.text("objectType", otherwise, kind::equals);
        one.texts("relevantTypes", Wrong.IRI, Iri::isValid);
        if (List.of().equals(one.get("relevantTypes"))) {
            one.reject("relevantTypes", Wrong.EMPTY);
        }
    }
}
