package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.LessonOf;
import id.tumbuh.progress.model.LessonTold;
import java.util.List;
import java.util.function.Supplier;

/** Is told what statements say was learned. */
public interface Learning {

    /**
     * These lessons count, each of them once however often it is told.
     *
     * @throws id.tumbuh.runtime.dynamo.StoreBusy where others change the same progress again and again
     */
    void told(List<LessonTold> lessons);

    /**
     * A statement that told of the lesson is voided: it counts as the others tell it, and not at all where there are none.
     *
     * @param others all that tell of it and are not voided, looked for at each call
     * @throws id.tumbuh.runtime.dynamo.StoreBusy where others change the same progress again and again
     */
    void voided(LessonOf lesson, Supplier<List<LessonTold>> others);
}
