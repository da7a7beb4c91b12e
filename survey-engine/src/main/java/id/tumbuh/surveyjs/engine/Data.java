package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.ValueContext;
import id.tumbuh.surveyjs.js.Js;

/** Where a question's value is kept: the survey, or the item of a question that has questions of its own. */
interface Data {

    /** A copy of it, or undefined. */
    Object value(String name);

    void value(String name, Object value);

    /** Empty where there is none. Whoever answers by hand may have put anything there. */
    default Object comment(String name) {
        Object comment = value(Names.comment(name));
        return Js.truthy(comment) ? comment : "";
    }

    void comment(String name, Object comment);

    /** Whether what keeps its values here belongs to the survey by that, yet. */
    default boolean isInSurvey() {
        return true;
    }

    /** What the names in an expression mean here. */
    ValueContext context();

    /** The changes as they are seen from here, by the names that expressions have here. */
    default Changes seen(Changes changes) {
        return changes;
    }

    /** Whether a default is being set here, which is no answer of a person's. */
    default boolean changesByDefault() {
        return false;
    }
}
