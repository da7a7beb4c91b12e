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

    String separator() {
        return "\n";
    }

    @Override
    void setNewValue(Object val) {
        super.setNewValue(val instanceof String text && !spec.flagOr(true, "acceptCarriageReturn")
                ? text.replaceAll("\r\n|\n|\r", "")
                : val);
    }
}
