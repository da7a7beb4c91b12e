package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.WorkExceeded;
import id.tumbuh.surveyjs.expression.WorkLimit;
import id.tumbuh.surveyjs.js.Js;
import java.util.List;
import java.util.Map;

/**
 * Looks at the shape of any number of answers to one survey, alone: nothing is judged, and all of them share one limit of work.
 * Not for several threads.
 */
public final class ShapeCheck {

    private final Survey survey;
    private final WorkLimit work;

    ShapeCheck(Compiled compiled, Moment moment, WorkLimit work) {
        this.survey = new Survey(compiled, moment, work);
        this.work = work;
    }

    /** What it took so far. */
    long spent() {
        return work.spent();
    }

    /**
     * @return what no question has
     * @throws WorkExceeded where all looks together take more work than is granted: so do all further ones
     */
    public List<Misfit> misfits(Map<String, ?> answers) {
        return Shape.look(survey, Values.object(Js.of(answers))).misfits();
    }
}
