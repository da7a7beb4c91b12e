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
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        StatementBody body = StatementBody.read(request);
        List<Map<String, Object>> statements = body.statements();
        if (statements.size() > MAX_STATEMENTS || statements.stream().anyMatch(one -> tooLarge(one, request))) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        check(statements, body.batch(), request.version());
        if (statements.stream().anyMatch(statement -> keys(statement) > MAX_KEYS)
                || statements.stream().mapToInt(SentStatements::keys).sum() > MAX_KEYS_OF_ALL) {
            throw Violations.one(ProblemType.TOO_LARGE, "",
                    "Lebih dari 1.000 agen dan aktivitas dalam satu pernyataan, atau 5.000 dalam satu kiriman.",
                    "More than 1,000 agents and activities in one statement, or 5,000 in one request.");
        }
        Map<String, Part> contents = body.attachments();
        if (statements.stream().mapToLong(statement -> AttachmentStore.declared(statement).keySet().stream()
                .filter(contents::containsKey).count()).sum() > MAX_CONTENTS) {
            throw Violations.one(ProblemType.TOO_LARGE, "", "Lebih dari 100 lampiran dalam satu kiriman.",
                    "More than 100 attachments in one request.");
        }
        Signatures signatures = new Signatures(contents, StatementEquality::same);
        statements.forEach(signatures::check);
        return new SentStatements(body.batch(), statements, contents);
    }

    private static int keys(Map<String, Object> statement) {
        StatementKeys keys = StatementKeys.of(statement);
        return keys.relatedAgents().size() + keys.relatedActivities().size();
    }

    /** Measured only where it may be: in a small request none is. */
    private static boolean tooLarge(Map<String, Object> statement, XapiRequest request) {
        return request.body().length > MAX_STATEMENT_BYTES && TreeJson.write(statement).length > MAX_STATEMENT_BYTES;
    }

    private static void check(List<Map<String, Object>> statements, boolean batch, XapiVersion version) {
        List<Violation> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int place = 0; place < statements.size(); place++) {
            String pointer = batch ? "/" + place : "";
            StatementRules.check(statements.get(place), version).forEach(
                    violation -> violations.add(new Violation(pointer + violation.pointer(), violation.message())));
            Tree.text(statements.get(place), "id").filter(id -> !ids.add(id.toLowerCase(Locale.ROOT)))
                    .ifPresent(id -> violations.add(Violation.at(pointer + "/id", "Ada dua kali dalam kiriman ini.",
                            "Is there twice in this request.")));
        }
        Violations.refuse(violations.subList(0, Math.min(MAX_VIOLATIONS, violations.size())));
    }
}
