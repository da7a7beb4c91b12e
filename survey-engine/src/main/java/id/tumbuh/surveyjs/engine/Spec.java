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
