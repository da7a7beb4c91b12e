package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.JsNumbers;
import java.util.Optional;

/** Reads null, constants and variables. */
record Atoms(Cursor cursor) {

    Optional<Operand> read() {
        var from = cursor.at();
        if (cursor.skip("undefined") || cursor.skip("null")) {
            return Optional.of(new Absent());
        }
        var constant = constant();
        if (constant.isPresent()) {
            return constant.map(Constant::new);
        }
        cursor.back(from);
        return variable();
    }

    private Optional<Object> constant() {
        if (cursor.skipWord("true")) {
            return Optional.of(true);
        }
        if (cursor.skipWord("false")) {
            return Optional.of(false);
        }
        var from = cursor.at();
        var number = number();
        if (number.isPresent()) {
            return number;
        }
        cursor.back(from);
        if (cursor.name()) {
            return Optional.of(cursor.since(from));
        }
        if (cursor.skip("''") || cursor.skip("\"\"")) {
            return Optional.of("");
        }
        return cursor.here() == '\'' || cursor.here() == '"' ? quoted() : Optional.empty();
    }

    private Optional<Object> number() {
        var from = cursor.at();
        if (cursor.skip("0x") && cursor.digits()) {
            return Optional.of(JsNumbers.parseInt(cursor.since(from)));
        }
        cursor.back(from);
        var sign = cursor.skip("-") ? -1 : 1;
        return decimal().map(number -> sign * number);
    }

    private Optional<Double> decimal() {
        var from = cursor.at();
        var leadingZero = cursor.here() == '0';
        if (!cursor.digits()) {
            return Optional.empty();
        }
        var whole = cursor.at();
        if (!cursor.skip(".") || !cursor.digits()) {
            // A whole number that begins with 0 is that 0 alone.
            cursor.back(leadingZero ? from + 1 : whole);
        }
        return Optional.of(JsNumbers.parseFloat(cursor.since(from)));
    }

    /** Neither kind of quote may stand within the other without a backslash; the literal has single quotes around it. */
    private Optional<Object> quoted() {
        var quote = cursor.take();
        var text = new StringBuilder("'");
        while (!cursor.isAtEnd() && cursor.here() != '\'' && cursor.here() != '"') {
            text.append(cursor.skip("\\'") ? '\'' : cursor.skip("\\\"") ? '"' : cursor.take());
        }
        return cursor.here() == quote && text.length() > 1 ? closed(text) : Optional.empty();
    }

    private Optional<Object> closed(StringBuilder text) {
        cursor.take();
        return Optional.of(text.append('\'').toString());
    }

    private Optional<Operand> variable() {
        if (!cursor.skip("{")) {
            return Optional.empty();
        }
        var from = cursor.at();
        while (!cursor.isAtEnd() && cursor.here() != '{' && cursor.here() != '}') {
            cursor.take();
        }
        var name = cursor.since(from);
        return !name.isEmpty() && cursor.skip("}") ? Optional.of(Variable.of(name)) : Optional.empty();
    }
}
