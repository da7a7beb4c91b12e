package id.tumbuh.progress;

import id.tumbuh.progress.model.Statement;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads xAPI statements: one object, or an array of at most 25, so that a batch with its progress fits one transaction. A
 * statement has at most 100,000 bytes: an item of DynamoDB has at most 400 KB, and an answer of Lambda 6 MB.
 */
final class StatementForm {

    private static final int MAX_STATEMENTS = 25;
    private static final int MAX_STATEMENT_BYTES = 100_000;
    /** RFC 3339 has years of four digits, and so has whoever reads the statement later. */
    private static final int FIRST_YEAR = 0;
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";

    private final String homePage;
    private final Pattern lesson;

    StatementForm(String publicUrl) {
        this.homePage = publicUrl;
        this.lesson = Pattern
                .compile(Pattern.quote(publicUrl) + "/courses/([^/]+)/lessons/([A-Za-z0-9-]{1,64})");
    }

    /** Whether a statement can have this id. */
    static boolean isId(String text) {
        return UUIDS.matcher(text).matches();
    }

    List<Statement> read(JsonNode body) {
        List<JsonNode> nodes = new ArrayList<>();
        if (body.isArray()) {
            body.values().forEach(nodes::add);
        } else {
            nodes.add(body);
        }
        if (nodes.size() > MAX_STATEMENTS) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        List<Statement> statements = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : nodes) {
            if (!node.isObject()) {
                throw new ProblemException(ProblemType.MALFORMED);
            }
            checkSize(node.toString());
            Statement statement = one(JsonBody.of(node));
            if (!ids.add(statement.id())) {
                throw new ProblemException(ProblemType.INVALID);
            }
            statements.add(statement);
        }
        return statements;
    }

    private Statement one(JsonBody body) {
        String id = body.optionalText("id", 36, 36).orElseGet(() -> UUID.randomUUID().toString());
        if (!isId(id)) {
            body.reject("id", "Harus UUID.", "Must be a UUID.");
        }
        JsonBody account = body.object("actor").object("account");
        AsnId asn = account.parsed("name", AsnId::new);
        if (!account.text("homePage", 1, 512).equals(homePage)) {
            account.reject("homePage", "Harus alamat sistem ini.", "Must be this system's address.");
        }
        String verb = body.object("verb").text("id", 1, 512);
        String object = body.object("object").text("id", 1, 512);
        Optional<Instant> stated = body.node().has("timestamp")
                ? Optional.of(body.instant("timestamp", FIRST_YEAR))
                : Optional.empty();
        Optional<Statement.Lesson> completed = verb.equals(COMPLETED) ? lesson(object, stated) : Optional.empty();
        return body.build(() -> new Statement(id.toLowerCase(Locale.ROOT), asn, completed, body.node().toString()));
    }

    /** An object that is no lesson of a course is fine: it counts for nothing here. */
    private Optional<Statement.Lesson> lesson(String object, Optional<Instant> stated) {
        Matcher matcher = lesson.matcher(object);
        return matcher.matches()
                ? CourseId.parse(matcher.group(1)).map(course -> new Statement.Lesson(course, matcher.group(2), stated))
                : Optional.empty();
    }

    private static void checkSize(String raw) {
        try {
            if (StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(raw)).limit() > MAX_STATEMENT_BYTES) {
                throw new ProblemException(ProblemType.TOO_LARGE);
            }
        } catch (CharacterCodingException e) {
            // half of a surrogate pair: it would be stored as another text than was sent
            throw new ProblemException(ProblemType.MALFORMED);
        }
    }
}
