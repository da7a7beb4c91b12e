package id.tumbuh.progress.model.xapi;

import id.tumbuh.progress.model.LessonOf;
import id.tumbuh.progress.model.LessonTold;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that are learning here: a person of the city has completed a lesson of one of its courses. */
public final class Lessons {

    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";

    private final CityAccounts accounts;
    private final Pattern lesson;

    /** @param accounts of the city, below whose address its courses are, too */
    public Lessons(CityAccounts accounts) {
        this.accounts = accounts;
        this.lesson = Pattern
                .compile(Pattern.quote(accounts.homePage()) + "/courses/([^/]+)/lessons/([A-Za-z0-9-]{1,64})");
    }

    /** Whose account acts in the statement, where it is one of the city's. */
    public Optional<AsnId> person(Map<String, Object> statement) {
        return Tree.object(statement, "actor").flatMap(AgentId::of).flatMap(accounts::personOf);
    }

    /** An object that is no lesson of a course is fine: it counts for nothing here. */
    public Optional<LessonTold> told(Map<String, Object> statement, Instant receivedAt) {
        if (!Tree.object(statement, "verb").flatMap(verb -> Tree.text(verb, "id")).equals(Optional.of(COMPLETED))) {
            return Optional.empty();
        }
        Optional<Instant> stated = Tree.text(statement, "timestamp").flatMap(Timestamps::parse);
        return person(statement).flatMap(asn -> Tree.object(statement, "object")
                .flatMap(object -> Tree.text(object, "id")).map(lesson::matcher).filter(Matcher::matches)
                .flatMap(match -> CourseId.parse(match.group(1))
                        .map(course -> new LessonTold(asn, course, match.group(2), stated, receivedAt))));
    }

    /** What asks for the statements that tell of the lesson. */
    public StatementFilter telling(LessonOf lesson) {
        return new StatementFilter(Optional.of(accounts.agentOf(lesson.asn())), Optional.of(COMPLETED),
                Optional.of(accounts.homePage() + "/courses/" + lesson.course() + "/lessons/" + lesson.lessonId()),
                Optional.empty(), false, false);
    }
}
