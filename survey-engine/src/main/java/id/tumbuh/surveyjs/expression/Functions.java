package id.tumbuh.surveyjs.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions that survey-core 3.1.1 registers, by their exact names. None of them draws a random number. */
final class Functions {

    /** A function's value for its parameters. */
    @FunctionalInterface
    interface Function {

        Object call(FunctionCall call);
    }

    private static final Set<String> OVER_ORIGINALS = Set.of("sumInArray", "minInArray", "maxInArray", "countInArray",
            "avgInArray");
    private static final Map<String, Function> ALL = all();

    private Functions() {}

    static Optional<Function> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Whether the first parameter is wanted as the question holds it, unfiltered. */
    static boolean wantsOriginal(String name) {
        return OVER_ORIGINALS.contains(name);
    }

    /** Whether survey-core runs it asynchronously, so that a condition within an ...InArray function may not call it. */
    static boolean isAsynchronous(String name) {
        return name.equals("displayValue");
    }

    private static Map<String, Function> all() {
        var all = new HashMap<String, Function>();
        all.putAll(NumberFunctions.ALL);
        all.putAll(ArrayFunctions.ALL);
        all.putAll(DateFunctions.ALL);
        all.putAll(TextFunctions.ALL);
        all.putAll(HostFunctions.ALL);
        return Map.copyOf(all);
    }
}
