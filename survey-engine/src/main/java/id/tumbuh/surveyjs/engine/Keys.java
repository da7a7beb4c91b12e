package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.js.JsText;
import java.util.HashSet;
import java.util.Set;

/** Under what the questions that stand beside one another keep their values and comments: no two of them under the same. */
final class Keys {

    /** What every object of JavaScript has: a member of that name is another thing in a browser. */
    private static final Set<String> RESERVED = Set.of("__proto__", "constructor", "prototype", "toString", "valueOf",
            "toLocaleString", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "__defineGetter__",
            "__defineSetter__", "__lookupGetter__", "__lookupSetter__");

    private final Set<String> taken = new HashSet<>();

    /** A key that no answer could be told by. */
    static boolean isReserved(String key) {
        return RESERVED.contains(key) || !key.equals(JsText.trim(key));
    }

    /** @return whether it was free, its comment's too, and it is no comment's of another */
    boolean take(String key) {
        return !taken.contains(Names.comment(key)) && !(Names.isComment(key)
                && taken.contains(Names.uncommented(key))) && taken.add(key);
    }

    /** The same for a value that the survey calculates: a survey finds those in any case of letters. */
    boolean takeInAnyCase(String key) {
        return taken.stream().noneMatch(key::equalsIgnoreCase) && take(key);
    }
}
