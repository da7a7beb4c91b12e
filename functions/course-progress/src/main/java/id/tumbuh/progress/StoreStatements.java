package id.tumbuh.progress;

import id.tumbuh.progress.model.Progress;
import id.tumbuh.progress.model.Statement;
import id.tumbuh.progress.model.StoredStatement;
import id.tumbuh.progress.store.Courses;
import id.tumbuh.progress.store.LearningRecords;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.shared.event.CoursePublished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Stores a batch of statements whole or not at all, with the progress and the completions that follow from them. */
final class StoreStatements implements Function<StoreStatements.Command, StoreStatements.Outcome> {

    private static final int ATTEMPTS = 10;

    record Command(List<Statement> statements, XapiCredentials.Speaker speaker, Instant at) {}

    sealed interface Outcome {}

    record Stored(List<String> ids) implements Outcome {}

    record NotAboutThemselves() implements Outcome {}

    /** A statement with this id is stored with another content. */
    record Conflicting(String id) implements Outcome {}

    private final Courses courses;
    private final LearningRecords records;
    private final StatementJson json;

    StoreStatements(Courses courses, LearningRecords records, StatementJson json) {
        this.courses = courses;
        this.records = records;
        this.json = json;
    }

    @Override
    public Outcome apply(Command command) {
        if (command.speaker() instanceof XapiCredentials.Person(var asn)
                && command.statements().stream().anyMatch(statement -> !statement.asn().equals(asn))) {
            return new NotAboutThemselves();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Statement> fresh = new ArrayList<>();
            for (Statement statement : command.statements()) {
                Optional<StoredStatement> known = records.find(statement.id());
                if (known.isEmpty()) {
                    fresh.add(statement);
                } else if (!json.same(known.get(), statement.raw())) {
                    return new Conflicting(statement.id());
                }
            }
            if (fresh.isEmpty() || records.store(stored(fresh, command), changes(fresh))) {
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

    private List<LearningRecords.Change> changes(List<Statement> fresh) {
        Map<List<Object>, LearningRecords.Change> changes = new LinkedHashMap<>();
        for (Statement statement : fresh) {
            statement.completed().ifPresent(lesson -> courses.find(lesson.course())
                    .filter(course -> course.lessons().stream().anyMatch(known -> known.id().equals(lesson.lessonId())))
                    .ifPresent(course -> changes.compute(List.of(statement.asn(), lesson.course()),
                            (key, before) -> change(before, course, statement, lesson))));
        }
        return List.copyOf(changes.values());
    }

    private LearningRecords.Change change(LearningRecords.Change before, CoursePublished course, Statement statement,
            Statement.Lesson lesson) {
        Progress stored = before == null ? records.progress(statement.asn(), lesson.course()) : before.stored();
        Progress latest = before == null ? stored : before.next();
        return new LearningRecords.Change(stored,
                latest.with(lesson.lessonId(), statement.happenedAt()).judgedBy(course), course);
    }
}
