package id.tumbuh.progress;

import id.tumbuh.progress.model.CourseVersion;
import id.tumbuh.progress.model.LessonDone;
import id.tumbuh.progress.model.LessonOf;
import id.tumbuh.progress.model.LessonTold;
import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.progress.xapi.Learning;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps the progress, and the completions, that follow from lessons. Told again, lessons are judged again and count once: a
 * crash between a statement and its progress is mended by whoever tells it again.
 */
final class Learn implements Learning {

    private static final int ATTEMPTS = 10;
    /** A phone is ahead of the catalogue by few courses. Two requests at once may exceed it by one batch. */
    private static final int MAX_UNKNOWN = 50;

    private record Learner(AsnId asn, CourseId course) {

        static Learner of(LessonTold told) {
            return new Learner(told.asn(), told.course());
        }
    }

    private final Courses courses;
    private final LearningRecords records;
    private final JudgeWaiting waiting;

    Learn(Courses courses, LearningRecords records, JudgeWaiting waiting) {
        this.courses = courses;
        this.records = records;
        this.waiting = waiting;
    }

    @Override
    public void told(List<LessonTold> lessons) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<LearningRecords.Change> changes = changes(lessons);
            List<LearningRecords.Change> kept = kept(changes);
            if (kept.stream().allMatch(records::store)) {
                catchUp(lessons, changes);
                return;
            }
            // somebody's progress was stored meanwhile: look again
        }
        throw new StoreBusy(null);
    }

    /**
     * Looks at the others again after storing, until there is nothing to change: somebody else's statement may have come
     * since it looked, found its lesson still there, and so had nothing to store.
     */
    @Override
    public void voided(LessonOf lesson, Supplier<List<LessonTold>> others) {
        Learner learner = new Learner(lesson.asn(), lesson.course());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LearningRecords.Change looked = look(learner);
            if (looked.stored().version() == 0) {
                return;
            }
            List<LessonDone> told = others.get().stream().map(LessonTold::done).toList();
            LearningRecords.Change change = judged(looked
                    .to(looked.stored().as(lesson.lessonId(), told, looked.judgedBy())));
            if (change.next().equals(looked.stored())) {
                return;
            }
            records.store(change);
        }
        throw new StoreBusy(null);
    }

    private List<LearningRecords.Change> changes(List<LessonTold> lessons) {
        Map<Learner, LearningRecords.Change> changes = new LinkedHashMap<>();
        lessons.forEach(told -> changes.compute(Learner.of(told),
                (learner, before) -> change(learner, Optional.ofNullable(before), told)));
        // judged last, so that a batch in any order completes a course at the same time
        return changes.values().stream().map(Learn::judged).toList();
    }

    private LearningRecords.Change look(Learner learner) {
        Progress stored = records.progress(learner.asn(), learner.course());
        return new LearningRecords.Change(stored, stored, courses.find(learner.course()));
    }

    /** A lesson is kept whether or not the course has it, or is there at all: its event may be behind the statement. */
    private LearningRecords.Change change(Learner learner, Optional<LearningRecords.Change> before, LessonTold told) {
        LearningRecords.Change change = before.orElseGet(() -> look(learner));
        return change.to(change.next().with(told.lessonId(), told.done(), change.judgedBy()));
    }

    /**
     * Without what changes nothing, and of courses that are not there only so much of each person that reading their
     * progress stays little work. An expiry would bound that less, and forget what a course that comes later would count;
     * a statement that has no place here is stored all the same, and counts when it is sent again.
     */
    private List<LearningRecords.Change> kept(List<LearningRecords.Change> changes) {
        Map<AsnId, Integer> unknown = new HashMap<>();
        return changes.stream().filter(change -> !change.next().equals(change.stored()))
                .filter(change -> change.judgedBy().isPresent() || change.stored().version() > 0
                        || unknown.compute(change.stored().asn(),
                                (asn, before) -> 1 + (before == null ? unknownCourses(asn) : before)) <= MAX_UNKNOWN)
                .toList();
    }

    private int unknownCourses(AsnId asn) {
        Set<CourseId> mine = records.progressOf(asn).stream().map(Progress::course).collect(Collectors.toSet());
        return mine.size() - courses.findAll(mine).size();
    }

    private static LearningRecords.Change judged(LearningRecords.Change change) {
        return change.judgedBy().map(course -> change.to(change.next().judgedBy(course))).orElse(change);
    }

    /**
     * A course that was published since it was looked for had its own look at those who wait, perhaps before this person
     * was stored among them. Who looks after storing, as both do, misses nobody.
     */
    private void catchUp(List<LessonTold> lessons, List<LearningRecords.Change> changes) {
        Map<Learner, Optional<CourseVersion>> judged = new HashMap<>();
        changes.forEach(change -> judged.put(new Learner(change.stored().asn(), change.stored().course()),
                change.judgedBy()));
        Set<Learner> learners = new LinkedHashSet<>(lessons.stream().map(Learner::of).toList());
        for (Learner learner : learners) {
            Optional<CourseVersion> course = courses.find(learner.course());
            if (!course.equals(judged.get(learner))) {
                course.ifPresent(newest -> waiting.judge(learner.asn(), newest));
            }
        }
    }
}
