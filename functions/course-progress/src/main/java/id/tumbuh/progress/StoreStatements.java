package id.tumbuh.progress;

import id.tumbuh.progress.model.CourseVersion;
import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.model.Statement;
import id.tumbuh.progress.model.StoredStatement;
import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores a batch of statements whole or not at all, with the progress and the completions that follow from them. */
final class StoreStatements implements Function<StoreStatements.Command, StoreStatements.Outcome> {

    private static final int ATTEMPTS = 10;
    /** A phone is ahead of the catalogue by few courses. Two requests at once may exceed it by one batch. */
    private static final int MAX_UNKNOWN = 50;

    record Command(List<Statement> statements, XapiCredentials.Speaker speaker, Instant at) {}

    sealed interface Outcome {}

    record Stored(List<String> ids) implements Outcome {}

    record NotAboutThemselves() implements Outcome {}

    /** A statement with this id is stored with another content. */
    record Conflicting(String id) implements Outcome {}

    /** A statement, and when it was received first. */
    private record Heard(Statement statement, Instant at) {}

    private record Learner(AsnId asn, CourseId course) {}

    private final Courses courses;
    private final LearningRecords records;
    private final JudgeWaiting waiting;
    private final StatementJson json;

    StoreStatements(Courses courses, LearningRecords records, JudgeWaiting waiting, StatementJson json) {
        this.courses = courses;
        this.records = records;
        this.waiting = waiting;
        this.json = json;
    }

    @Override
    public Outcome apply(Command command) {
        if (command.speaker() instanceof XapiCredentials.Person(var asn)
                && command.statements().stream().anyMatch(statement -> !statement.asn().equals(asn))) {
            return new NotAboutThemselves();
        }
        Set<AsnId> forgotten = records
                .forgotten(command.statements().stream().map(Statement::asn).collect(Collectors.toSet()));
        // what is told of them late is not kept, and holds up nothing of the others
        Outcome outcome = store(new Command(command.statements().stream()
                .filter(statement -> !forgotten.contains(statement.asn())).toList(), command.speaker(), command.at()));
        return outcome instanceof Stored
                ? new Stored(command.statements().stream().map(Statement::id).toList())
                : outcome;
    }

    private Outcome store(Command command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Statement> fresh = new ArrayList<>();
            List<Heard> heard = new ArrayList<>();
            for (Statement statement : command.statements()) {
                Optional<StoredStatement> known = records.find(statement.id());
                if (known.isEmpty()) {
                    fresh.add(statement);
                } else if (!json.same(known.get(), statement.raw())) {
                    return new Conflicting(statement.id());
                }
                heard.add(new Heard(statement, known.map(StoredStatement::storedAt).orElse(command.at())));
            }
            List<LearningRecords.Change> changes = changes(heard);
            List<LearningRecords.Change> kept = kept(changes);
            if (fresh.isEmpty() && kept.isEmpty() || records.store(stored(fresh, command), kept)) {
                catchUp(command.statements(), changes);
                return new Stored(command.statements().stream().map(Statement::id).toList());
            }
            // the same statement or the same person's progress was stored meanwhile: look again
        }
        throw new StoreBusy(null);
    }

    private static List<StoredStatement> stored(List<Statement> fresh, Command command) {
        return fresh.stream().map(statement -> new StoredStatement(statement.id(), statement.asn(), statement.raw(),
                command.at(), command.speaker().account())).toList();
    }

    /** Also of what was stored before: a lesson of it that was no lesson then counts where the course has it by now. */
    private List<LearningRecords.Change> changes(List<Heard> heard) {
        Map<Learner, LearningRecords.Change> changes = new LinkedHashMap<>();
        heard.forEach(told -> told.statement().completed()
                .ifPresent(lesson -> changes.compute(new Learner(told.statement().asn(), lesson.course()),
                        (learner, before) -> change(learner, Optional.ofNullable(before), lesson, told.at()))));
        // judged last, so that a batch in any order completes a course at the same time
        return changes.values().stream().map(StoreStatements::judged).toList();
    }

    /** A lesson is kept whether or not the course has it, or is there at all: its event may be behind the statement. */
    private LearningRecords.Change change(Learner learner, Optional<LearningRecords.Change> before,
            Statement.Lesson lesson, Instant heardAt) {
        LearningRecords.Change change = before.orElseGet(() -> {
            Progress stored = records.progress(learner.asn(), learner.course());
            return new LearningRecords.Change(stored, stored, courses.find(learner.course()));
        });
        return change.to(change.next().with(lesson.lessonId(), lesson.done(heardAt), change.judgedBy()));
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
     * was stored among them. Who looks after storing, as both do, misses nobody. Sent again, statements are judged again.
     */
    private void catchUp(List<Statement> statements, List<LearningRecords.Change> changes) {
        Map<Learner, Optional<CourseVersion>> judged = new HashMap<>();
        changes.forEach(change -> judged.put(new Learner(change.stored().asn(), change.stored().course()),
                change.judgedBy()));
        Set<Learner> learners = new LinkedHashSet<>();
        statements.forEach(statement -> statement.completed()
                .ifPresent(lesson -> learners.add(new Learner(statement.asn(), lesson.course()))));
        for (Learner learner : learners) {
            Optional<CourseVersion> course = courses.find(learner.course());
            if (!course.equals(judged.get(learner))) {
                course.ifPresent(newest -> waiting.judge(learner.asn(), newest));
            }
        }
    }
}
