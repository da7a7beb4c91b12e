package id.tumbuh.progress.model.xapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An object within a statement, and where it is. What is asked of a member is asked where the member is there; null is there, and is of no type.
 * A pointer is only written where something is wrong.
 */
final class Part {

    private final Part parent;
    private final Object step;
    private final Map<String, Object> members;
    private final Findings findings;

    private Part(Part parent, Object step, Map<String, Object> members, Findings findings) {
        this.parent = parent;
        this.step = step;
        this.members = members;
        this.findings = findings;
    }

    /** Applies the rules to the value where it is an object. */
    static void root(Object value, String pointer, Findings findings, Consumer<Part> rules) {
        Tree.object(value).ifPresentOrElse(members -> rules.accept(new Part(null, pointer, members, findings)),
                () -> findings.add(pointer, Wrong.OBJECT));
    }

    Set<String> names() {
        return members.keySet();
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Object get(String name) {
        return members.get(name);
    }

    void reject(Wrong wrong) {
        findings.add(pointer(), wrong);
    }

    void reject(Object name, Wrong wrong) {
        if (!findings.full()) {
            findings.add(pointer() + step(name), wrong);
        }
    }

    void only(Set<String> known) {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                reject(name, Wrong.UNKNOWN);
            }
        }
    }

    void required(String... names) {
        for (String name : names) {
            if (!has(name)) {
                reject(name, Wrong.MISSING);
            }
        }
    }

    void text(String name) {
        ask(name, Wrong.TEXT, String.class::isInstance);
    }

    void text(String name, Wrong wrong, Predicate<String> form) {
        ask(name, wrong, value -> value instanceof String text && form.test(text));
    }

    void flag(String name) {
        ask(name, Wrong.FLAG, Boolean.class::isInstance);
    }

    void ask(String name, Wrong wrong, Predicate<Object> question) {
        if (has(name) && !question.test(get(name))) {
            reject(name, wrong);
        }
    }

    void object(String name, Consumer<Part> rules) {
        if (has(name)) {
            inside(name, get(name), rules);
        }
    }

    /** An array of objects. */
    void objects(String name, Consumer<Part> rules) {
        array(name).ifPresent(list -> each(name, list, rules));
    }

    /** An object, or an array of objects. */
    void objectOrObjects(String name, Consumer<Part> rules) {
        switch (get(name)) {
            case Map<?, ?> one -> inside(name, one, rules);
            case List<?> many -> each(name, many, rules);
            case null, default -> ask(name, Wrong.ACTIVITIES, _ -> false);
        }
    }

    /** An array of texts of a form. */
    void texts(String name, Wrong wrong, Predicate<String> form) {
        array(name).ifPresent(list -> {
            Part array = new Part(this, name, Map.of(), findings);
            for (int i = 0; i < list.size() && !findings.full(); i++) {
                if (!(list.get(i) instanceof String text && form.test(text))) {
                    array.reject(i, wrong);
                }
            }
        });
    }

    /** The array, where there is one. */
    Optional<List<?>> array(String name) {
        if (get(name) instanceof List<?> list) {
            return Optional.of(list);
        }
        ask(name, Wrong.ARRAY, _ -> false);
        return Optional.empty();
    }

    private void each(String name, List<?> list, Consumer<Part> rules) {
        Part array = new Part(this, name, Map.of(), findings);
        for (int i = 0; i < list.size() && !findings.full(); i++) {
            array.inside(i, list.get(i), rules);
        }
    }

    private void inside(Object name, Object value, Consumer<Part> rules) {
        Tree.object(value).ifPresentOrElse(inner -> rules.accept(new Part(this, name, inner, findings)),
                () -> reject(name, Wrong.OBJECT));
    }

    private String pointer() {
        return parent == null ? (String) step : parent.pointer() + step(step);
    }

    /** A step of a JSON Pointer; it goes back to who sent the name, and so must be a text even where the name is none. */
    static String step(Object name) {
        String text = name.toString();
        String whole = Surrogates.isWhole(text) ? text : text.replaceAll("\\p{Cs}", "?");
        return "/" + whole.replace("~", "~0").replace("/", "~1");
    }
}
