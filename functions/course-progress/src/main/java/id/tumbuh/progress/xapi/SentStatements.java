package id.tumbuh.progress.xapi;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.StatementEquality;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.model.xapi.StatementRules;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.model.xapi.Violation;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The statements of a request, checked against the data model, and the contents of their attachments.
 *
 * @param batch whether they came as a list
 * @param attachments by their hashes
 */
record SentStatements(boolean batch, List<Map<String, Object>> statements, Map<String, Part> attachments) {

    /** So that a request with its answer's headers fits what Lambda takes, 6 MB, in Base64. */
    static final int MAX_BYTES = 4_000_000;
    /** What is larger belongs into an attachment. */
    static final int MAX_STATEMENT_BYTES = 1_000_000;
    private static final int MAX_STATEMENTS = 200;
    /** Agents and activities by which a statement is found: each is a write of its own. */
    private static final int MAX_KEYS = 1_000;
    private static final int MAX_KEYS_OF_ALL = 5_000;
    /** Contents of attachments: each is put by itself. */
    private static final int MAX_CONTENTS = 100;
    private static final int MAX_VIOLATIONS = 50;

    /** @throws ProblemException INVALID, MALFORMED or TOO_LARGE */
    static SentStatements read(XapiRequest request) {
        if (request.body().length > MAX_BYTES) {
            throw Violations.one(ProblemType.TOO_LARGE, "", "Paling besar 4.000.000 bita.",
                    "Has at most 4,000,000 bytes.");
        }
        StatementBody body = StatementBody.read(request);
        List<Map<String, Object>> statements = body.statements();
        if (statements.size() > MAX_STATEMENTS) {
            throw Violations.one(ProblemType.TOO_LARGE, "", "Paling banyak 200 pernyataan dalam satu kiriman.",
                    "At most 200 statements in one request.");
        }
        refuse(body, one -> tooLarge(one, request), "Sebuah pernyataan paling besar 1.000.000 bita.",
                "A statement has at most 1,000,000 bytes.");
        check(body, request.version());
        refuse(body, one -> keys(one) > MAX_KEYS, "Lebih dari 1.000 agen dan aktivitas dalam satu pernyataan.",
                "More than 1,000 agents and activities in one statement.");
        if (statements.stream().mapToInt(SentStatements::keys).sum() > MAX_KEYS_OF_ALL) {
            throw Violations.one(ProblemType.TOO_LARGE, "",
                    "Lebih dari 5.000 agen dan aktivitas dalam satu kiriman.",
                    "More than 5,000 agents and activities in one request.");
        }
        Map<String, Part> contents = body.attachments();
        if (statements.stream().mapToLong(statement -> AttachmentStore.declared(statement).keySet().stream()
                .filter(contents::containsKey).count()).sum() > MAX_CONTENTS) {
            throw Violations.one(ProblemType.TOO_LARGE, "", "Lebih dari 100 lampiran dalam satu kiriman.",
                    "More than 100 attachments in one request.");
        }
        Signatures signatures = new Signatures(contents, StatementEquality::same);
        for (int place = 0; place < statements.size(); place++) {
            signatures.check(body.at(place), statements.get(place));
        }
        return new SentStatements(body.batch(), statements, contents);
    }

    /** A pointer to the statement at that place: in a batch its place, and nothing where it was sent alone. */
    String at(int place) {
        return StatementBody.at(batch, place);
    }

    /** The place of the statement with this id, one of those that were sent. */
    int place(String id) {
        return IntStream.range(0, statements.size()).filter(
                place -> Tree.text(statements.get(place), "id").filter(id::equalsIgnoreCase).isPresent()).findFirst()
                .orElseThrow();
    }

    /** Names the first of them that is too large. */
    private static void refuse(StatementBody body, Predicate<Map<String, Object>> tooLarge, String id, String en) {
        IntStream.range(0, body.statements().size()).filter(place -> tooLarge.test(body.statements().get(place)))
                .findFirst().ifPresent(place -> {
                    throw Violations.one(ProblemType.TOO_LARGE, body.at(place), id, en);
                });
    }

    private static int keys(Map<String, Object> statement) {
        StatementKeys keys = StatementKeys.of(statement);
        return keys.relatedAgents().size() + keys.relatedActivities().size();
    }

    /** Measured only where it may be: in a small request none is. */
    private static boolean tooLarge(Map<String, Object> statement, XapiRequest request) {
        return request.body().length > MAX_STATEMENT_BYTES && TreeJson.write(statement).length > MAX_STATEMENT_BYTES;
    }

    private static void check(StatementBody body, XapiVersion version) {
        List<Map<String, Object>> statements = body.statements();
        List<Violation> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int place = 0; place < statements.size(); place++) {
            String pointer = body.at(place);
            StatementRules.check(statements.get(place), version).forEach(
                    violation -> violations.add(new Violation(pointer + violation.pointer(), violation.message())));
            Tree.text(statements.get(place), "id").filter(id -> !ids.add(id.toLowerCase(Locale.ROOT)))
                    .ifPresent(id -> violations.add(Violation.at(pointer + "/id", "Ada dua kali dalam kiriman ini.",
                            "Is there twice in this request.")));
        }
        Violations.refuse(violations.subList(0, Math.min(MAX_VIOLATIONS, violations.size())));
    }
}
