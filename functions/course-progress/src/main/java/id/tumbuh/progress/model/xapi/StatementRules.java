package id.tumbuh.progress.model.xapi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a statement must be (xAPI 1.0.3 Data 2, IEEE 9274.1.1 4.2). */
public final class StatementRules {

    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private static final Set<String> STATEMENT = Set.of("id", "actor", "verb", "object", "result", "context",
            "timestamp", "stored", "authority", "version", "attachments");
    private static final Set<String> SUB_STATEMENT = Set.of("objectType", "actor", "verb", "object", "result",
            "context", "timestamp", "attachments");
    private static final Set<String> OTHER_OBJECTS = Set.of("Agent", "Group", "StatementRef", "SubStatement");

    private StatementRules() {}

    /** What is wrong with it: nothing, or at most fifty violations. */
    public static List<Violation> check(Object tree, XapiVersion version) {
        Findings findings = new Findings();
        Surrogates.check(tree, "", findings);
        Part.root(tree, "", findings, statement -> statement(statement, version));
        return findings.list();
    }

    private static void statement(Part statement, XapiVersion version) {
        statement.only(STATEMENT);
        statement.text("id", Wrong.UUID, Uuids::isValid);
        timestamp(statement, "stored", version);
        statement.object("authority", ActorRules::authority);
        statement.text("version", Wrong.VERSION, text -> isVersion(text, version));
        common(statement, version, false);
    }

    /** A statement within a statement: an id, an authority and the like it has not. */
    static void subStatement(Part statement, XapiVersion version) {
        statement.only(SUB_STATEMENT);
        common(statement, version, true);
    }

    private static void common(Part statement, XapiVersion version, boolean nested) {
        statement.required("actor", "verb", "object");
        statement.object("actor", ActorRules::agentOrGroup);
        statement.object("verb", StatementRules::verb);
        statement.object("object", object -> ObjectRules.check(object, version, nested));
        statement.object("result", ResultRules::check);
        boolean other = OTHER_OBJECTS.contains(kindOfObject(statement));
        statement.object("context", context -> ContextRules.check(context, other, version));
        timestamp(statement, "timestamp", version);
        statement.objects("attachments", AttachmentRules::check);
        if (statement.get("verb") instanceof Map<?, ?> verb && VOIDED.equals(verb.get("id"))
                && !kindOfObject(statement).equals("StatementRef")) {
            statement.reject("object", Wrong.VOIDS);
        }
    }

    private static void verb(Part verb) {
        verb.only(Set.of("id", "display"));
        verb.required("id");
        verb.text("id", Wrong.IRI, Iri::isValid);
        verb.object("display", MapRules::language);
    }

    private static void timestamp(Part statement, String name, XapiVersion version) {
        statement.text(name, version == XapiVersion.V1 ? Wrong.TIMESTAMP : Wrong.TIMESTAMP_WITH_OFFSET,
                text -> Timestamps.parse(text, version).isPresent());
    }

    /** A statement of 1.0 is one of 2.0 as well; the other way round it is not. */
    private static boolean isVersion(String text, XapiVersion version) {
        return XapiVersion.of(text).filter(named -> named.compareTo(version) <= 0).isPresent();
    }

    private static String kindOfObject(Part statement) {
        return statement.get("object") instanceof Map<?, ?> object ? ObjectRules.kind(object.get("objectType")) : "";
    }
}
