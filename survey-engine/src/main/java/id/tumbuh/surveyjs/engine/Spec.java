package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;
import java.util.Map;

/** What a definition says of one element: its JSON, by SurveyJS's names, of which some properties have two. */
record Spec(Map<String, Object> json) {

    static Spec of(Object json) {
        return new Spec(Values.object(json));
    }

    /** The property, or undefined. */
    Object get(String... names) {
        for (String name : names) {
            Object value = json.getOrDefault(name, Nothing.UNDEFINED);
            if (value != Nothing.UNDEFINED && value != Nothing.NULL) {
                return value;
            }
        }
        return Nothing.UNDEFINED;
    }

    boolean has(String... names) {
        return get(names) != Nothing.UNDEFINED;
    }

    /** Empty where it is not there. */
    String text(String... names) {
        return get(names) instanceof String text ? text : "";
    }

    String textOr(String fallback, String... names) {
        String text = text(names);
        return text.isEmpty() ? fallback : text;
    }

    /**
     * A property that begins with an equals sign is another one, which is an expression: where both are there, the later
     * one is meant. Empty where there is none.
     */
    String expression(String property, String expression) {
        String found = "";
        for (Map.Entry<String, Object> member : json.entrySet()) {
            if (member.getKey().equals(property) && isExpression(member.getValue())) {
                found = ((String) member.getValue()).substring(1);
            } else if (member.getKey().equals(expression) && member.getValue() instanceof String text) {
                found = text;
            }
        }
        return found;
    }

    static boolean isExpression(Object value) {
        return value instanceof String text && text.startsWith("=");
    }

    boolean flag(String... names) {
        return Js.truthy(get(names));
    }

    boolean flagOr(boolean fallback, String... names) {
        return has(names) ? flag(names) : fallback;
    }

    double number(double fallback, String... names) {
        return get(names) instanceof Double number ? number : fallback;
    }

    List<Object> list(String... names) {
        return get(names) instanceof List<?> list ? Values.list(list) : List.of();
    }

    List<Spec> specs(String... names) {
        return list(names).stream().map(Spec::of).toList();
    }
}
