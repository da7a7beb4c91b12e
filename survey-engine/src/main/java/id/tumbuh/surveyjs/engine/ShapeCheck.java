package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.WorkExceeded;
import id.tumbuh.surveyjs.expression.WorkLimit;
import id.tumbuh.surveyjs.js.Js;
import id.tumbuh.surveyjs.js.JsFault;
import java.util.List;
import java.util.Map;

/**
 * Looks at the shape of any number of answers to one survey, alone: nothing is judged, and all of them share the limit of one
 * review's work. Not for several threads.
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

    /** @return what no question has; of answers that take too much work to look at, that they are too large */
    public List<Misfit> misfits(Map<String, ?> answers) {
        try {
            return Shape.look(survey, Values.object(Js.of(answers))).misfits();
        } catch (WorkExceeded | JsFault e) {
            return List.of(new Misfit("", Misfit.Kind.TOO_LARGE));
        }
    }
}
