package id.tumbuh.progress.model.xapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The forms in which a stored statement can be asked for (xAPI 1.0.3 Communication 2.1.3). */
public final class StatementFormats {

    private static final List<String> IDENTIFIERS = List.of("objectType", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Rewriting IDS = new Rewriting(StatementFormats::idOnly, StatementFormats::idOnly,
            StatementFormats::identified);

    private StatementFormats() {}

    public static Map<String, Object> exact(Map<String, Object> statement) {
        return statement;
    }

    /** With no more of agents, activities and verbs than identifies them. */
    public static Map<String, Object> ids(Map<String, Object> statement) {
        return IDS.of(statement);
    }

    /**
     * With each activity as the store knows it, and one language in each of its texts and of the verb's.
     *
     * @param definitionOfActivity what the store knows of an activity, by its id
     * @param languages the ranges of Accept-Language, the most wanted first
     */
    public static Map<String, Object> canonical(Map<String, Object> statement,
            Function<String, Optional<Map<String, Object>>> definitionOfActivity, List<String> languages) {
        UnaryOperator<Map<String, Object>> one = texts -> Languages.one(texts, languages);
        return new Rewriting(verb -> Rewriting.with(verb, "display", one), activity -> {
            Map<String, Object> copy = new LinkedHashMap<>(activity);
            Tree.text(activity, "id").flatMap(definitionOfActivity)
                    .ifPresent(definition -> copy.put("definition", definition));
            Rewriting.replace(copy, "definition", definition -> inOneLanguage(definition, one));
            return copy;
        }, UnaryOperator.identity()).of(statement);
    }

    private static Map<String, Object> inOneLanguage(Map<String, Object> definition,
            UnaryOperator<Map<String, Object>> one) {
        Map<String, Object> copy = new LinkedHashMap<>(definition);
        Rewriting.replace(copy, "name", one);
        Rewriting.replace(copy, "description", one);
        InteractionRules.COMPONENTS.forEach(list -> Rewriting.replaceEach(copy, list,
                component -> Rewriting.with(component, "description", one)));
        return copy;
    }

    private static Map<String, Object> idOnly(Map<String, Object> object) {
        return only(object, List.of("id"));
    }

    /** A group without an identifier is known by its members alone. */
    private static Map<String, Object> identified(Map<String, Object> actor) {
        Map<String, Object> copy = only(actor, IDENTIFIERS);
        if (AgentId.of(actor).isEmpty() && actor.containsKey("member")) {
            copy.put("member", actor.get("member"));
            Rewriting.replaceEach(copy, "member", StatementFormats::identified);
        }
        return copy;
    }

    private static Map<String, Object> only(Map<String, Object> object, List<String> names) {
        Map<String, Object> copy = new LinkedHashMap<>(object);
        copy.keySet().retainAll(names);
        return copy;
    }
}
