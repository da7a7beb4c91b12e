package id.tumbuh.surveyjs.expression;

import id.tumbuh.surveyjs.js.Nothing;
import java.util.Optional;

/**
 * What functions ask of the survey in which an expression runs (survey-core's this.survey, this.question, this.row and so
 * on). Results are JavaScript values as {@link id.tumbuh.surveyjs.js.Js} describes them. Arguments are passed as the
 * expression gave them: names may be any truthy value.
 */
public interface Host {

    /** No survey: the answers that survey-core gives when an expression runs on values alone. */
    static Host none() {
        return new Host() {
        };
    }

    /** The values that the condition of an ...InArray function falls back to where the item lacks a name. */
    default Optional<ValueContext> surveyContext() {
        return Optional.empty();
    }

    /**
     * isContainerReady(name, panelIndex): whether every question of a page, panel or dynamic panel is valid, without
     * showing errors. Without a panel index all panels of a dynamic panel count.
     */
    default boolean isContainerReady(Object name, Optional<Object> panelIndex) {
        return false;
    }

    /** isDisplayMode(): the survey's flag; undefined where there is no survey. */
    default Object isDisplayMode() {
        return Nothing.UNDEFINED;
    }

    /**
     * propertyValue(name, property): a property of the question that is found by name from here outwards (the panels around
     * the current question, then row, panel and survey); undefined where there is none.
     */
    default Object propertyValue(Object name, Object property) {
        return Nothing.UNDEFINED;
    }

    /**
     * displayValue(name, value): the display text of that question's value, or of the given value; undefined where there is
     * no such question. The value is absent where it was not given or is empty.
     */
    default Object displayValue(Object name, Optional<Object> value) {
        return Nothing.UNDEFINED;
    }

    /**
     * getComment(name, value): the comment of a question, or of its choice with that value; the empty text where there is no
     * such question, undefined where it has no such choice or there is no survey.
     */
    default Object comment(Object name, Optional<Object> value) {
        return Nothing.UNDEFINED;
    }
}
