package id.tumbuh.progress.model.xapi;

import java.util.Set;

/** What an activity and its definition must be (xAPI 1.0.3 Data 2.4.4.1). */
final class ActivityRules {

    private static final Set<String> DEFINITION = Set.of("name", "description", "type", "moreInfo", "extensions",
            "interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps");

    private ActivityRules() {}

    static void check(Part activity) {
        activity.only(Set.of("objectType", "id", "definition"));
        activity.text("objectType", Wrong.KIND, "Activity"::equals);
        activity.required("id");
        activity.text("id", Wrong.IRI, Iri::isValid);
        activity.object("definition", ActivityRules::definition);
    }

    private static void definition(Part definition) {
        definition.only(DEFINITION);
        definition.object("name", MapRules::language);
        definition.object("description", MapRules::language);
        definition.text("type", Wrong.IRI, Iri::isValid);
        definition.text("moreInfo", Wrong.IRI, Iri::isValid);
        definition.object("extensions", MapRules::extensions);
        InteractionRules.check(definition);
    }
}
