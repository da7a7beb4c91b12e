package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.LessonOf;
import id.tumbuh.progress.model.LessonTold;
import java.util.List;
import java.util.function.Supplier;

/** Notes what it is told. */
record Learned(List<LessonTold> lessons) implements Learning {

    @Override
    public void told(List<LessonTold> told) {
        lessons.addAll(told);
    }

    @Override
    public void voided(LessonOf lesson, Supplier<List<LessonTold>> others) {
        lessons.removeIf(told -> told.lesson().equals(lesson));
        lessons.addAll(others.get());
    }
}
