package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.js.Js;
import java.util.stream.Collectors;

/** A text of several lines. */
class Comment extends Question {

    Comment(Survey survey, Spec spec) {
        super(survey, spec);
    }

    @Override
    Object corrected(Object val) {
        return val instanceof java.util.List<?> list
                ? list.stream().map(one -> Values.isNothing(one) ? "" : Js.toText(one))
                        .collect(Collectors.joining(separator()))
                : val;
    }

    /** Of an answer, in UTF-16 units, as browsers count them: the question's own limit, the survey's, or ours. */
    int mostCharacters() {
        double own = spec.number(-1, "maxLength");
        double most = own < 0 ? survey.mostWritten() : own;
        return most > 0 ? (int) most : Survey.MOST_CHARACTERS;
    }

    /** A default need be no text, where an expression gives it. */
    final boolean isComputed(Object answer) {
        return hasDefaultExpression() && (answer instanceof Double || answer instanceof Boolean);
    }

    String separator() {
        return "\n";
    }

    @Override
    void setNewValue(Object val) {
        super.setNewValue(val instanceof String text && !spec.flagOr(true, "acceptCarriageReturn")
                ? text.replaceAll("\r\n|\n|\r", "")
                : val);
    }

    @Override
    boolean takesComment() {
        return false;
    }
}
