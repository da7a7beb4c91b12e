package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.JsonText;
import id.tumbuh.surveyjs.js.Nothing;
import java.util.List;

/**
 * A name in braces.
 *
 * @param asItIs whether it was written "{#name}": a text that looks like a number stays a text
 * @param isOriginal whether it is the array of an ...InArray function, which wants a question's value unfiltered
 */
record Variable(String name, boolean asItIs, boolean isOriginal) implements Operand {

    private static final char AS_IT_IS = '#';

    static Variable of(String written) {
        return written.length() > 1 && written.charAt(0) == AS_IT_IS
                ? new Variable(written.substring(1), true, false)
                : new Variable(written, false, false);
    }

    Variable original() {
        return new Variable(name, asItIs, true);
    }

    @Override
    public Object evaluate(Evaluation evaluation) {
        var lookup = ValueGetter.lookup(name, evaluation.context(), isOriginal, evaluation.work());
        if (!(lookup instanceof Lookup.Found found)) {
            return json();
        }
        evaluation.markStrict(this, found.strictCompare());
        return asItIs ? found.value() : Constant.corrected(found.value());
    }

    /** An unknown name with a colon is the inside of a JSON object. */
    private Object json() {
        return name.indexOf(':') < 1 ? Nothing.NULL : JsonText.parse("{" + name + "}").orElse(Nothing.NULL);
    }

    @Override
    public boolean requiresStrict(Evaluation evaluation) {
        return evaluation.isStrict(this);
    }

    @Override
    public String text() {
        return "{" + (asItIs ? AS_IT_IS : "") + name + "}";
    }

    @Override
    public List<Operand> children() {
        return List.of();
    }
}
