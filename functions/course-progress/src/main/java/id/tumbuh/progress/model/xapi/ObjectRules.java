package id.tumbuh.progress.model.xapi;

import java.util.Set;

/** What a statement's object must be (xAPI 1.0.3 Data 2.4.4). */
final class ObjectRules {

    private ObjectRules() {}

    /** The kind that an objectType names: an object that does not say is an activity. */
    static String kind(Object objectType) {
        return switch (objectType) {
            case null -> "Activity";
            case String text -> text;
            default -> "";
        };
    }

    static void check(Part object, XapiVersion version, boolean nested) {
        switch (object.has("objectType") && object.get("objectType") == null ? "" : kind(object.get("objectType"))) {
            case "Activity" -> ActivityRules.check(object);
            case "Agent" -> ActorRules.agent(object);
            case "Group" -> ActorRules.group(object);
            case "StatementRef" -> reference(object);
            case "SubStatement" -> {
                if (nested) {
                    object.reject("objectType", Wrong.NESTED);
                } else {
                    StatementRules.subStatement(object, version);
                }
            }
            default -> object.reject("objectType", Wrong.KIND);
        }
    }

    static void reference(Part reference) {
        reference.only(Set.of("objectType", "id"));
        reference.required("objectType", "id");
        reference.text("objectType", Wrong.KIND, "StatementRef"::equals);
        reference.text("id", Wrong.UUID, Uuids::isValid);
    }
}
