package id.tumbuh.progress.xapi;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.runtime.http.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The statements that a request carries, and what came with them. None of it is held against the rules of statements yet.
 *
 * @param batch whether they came in a list, be it of one
 * @param parts what came after the statements
 */
record StatementBody(List<Map<String, Object>> statements, boolean batch, List<Part> parts) {

    /** @throws ProblemException INVALID or MALFORMED where there are no statements in it */
    static StatementBody read(XapiRequest request) {
        return switch (request.mediaType()) {
            case "application/json" -> of(TreeJson.read(request.body()), List.of());
            case "multipart/mixed" -> {
                List<Part> parts = Multipart.read(request.header("content-type").orElseThrow(), request.body());
                yield of(Attachments.statements(parts), parts.subList(1, parts.size()));
            }
            // 1.0.3 Communication 3.2 wants 400 here, and not 415
            default -> throw Violations.one("Content-Type", "Harus application/json atau multipart/mixed.",
                    "Must be application/json or multipart/mixed.");
        };
    }

    private static StatementBody of(Object tree, List<Part> parts) {
        List<?> all = tree instanceof List<?> list ? list : Collections.singletonList(tree);
        boolean batch = tree instanceof List<?>;
        List<Map<String, Object>> statements = IntStream.range(0, all.size()).mapToObj(
                place -> Tree.object(all.get(place)).orElseThrow(() -> Violations.one(at(batch, place),
                        "Harus objek, atau daftar objek.", "Must be an object, or a list of objects.")))
                .toList();
        return new StatementBody(statements, batch, parts);
    }

    /** A JSON pointer to the statement at that place: in a batch its place, and nothing where it was sent alone. */
    static String at(boolean batch, int place) {
        return batch ? "/" + place : "";
    }

    String at(int place) {
        return at(batch, place);
    }

    /**
     * What the parts carry, by its hash.
     *
     * @throws ProblemException INVALID where parts and attachments do not fit
     */
    Map<String, Part> attachments() {
        return Attachments.match(batch, statements, parts);
    }
}
