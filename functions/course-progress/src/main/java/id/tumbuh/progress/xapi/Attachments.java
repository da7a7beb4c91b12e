package id.tumbuh.progress.xapi;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.model.xapi.Violation;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.shared.Digests;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The attachments of statements and the parts of a request that carry them (xAPI 1.0.3 Data 2.4.11, Communication 1.5;
 * IEEE 9274.1.1 4.1.3): they find each other by the hash alone.
 */
final class Attachments {

    private static final String HASH = "x-experience-api-hash";
    private static final Map<Integer, String> ALGORITHMS = Map.of(56, "SHA-224", 64, "SHA-256", 96, "SHA-384", 128,
            "SHA-512");

    private Attachments() {}

    /**
     * The statements of a multipart body: its first part.
     *
     * @throws ProblemException INVALID where that is no JSON by its header, MALFORMED where it is none
     */
    static Object statements(List<Part> parts) {
        Part first = parts.getFirst();
        if (!first.mediaType().equals("application/json")) {
            throw Violations.one("", "Bagian pertama harus application/json.",
                    "The first part must be application/json.");
        }
        return TreeJson.read(first.content());
    }

    /**
     * What the parts carry, by its hash in lower case. Each part is some attachment's, and each attachment has a part or an
     * address.
     *
     * @param batch whether the statements came as a list
     * @param parts those after the statements; none where the request was plain JSON
     * @throws ProblemException INVALID with every reason
     */
    static Map<String, Part> match(boolean batch, List<Map<String, Object>> statements, List<Part> parts) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Part> byHash = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            // the statements are the first one
            String pointer = "part " + (i + 2);
            wrong(part).ifPresentOrElse(wrong -> violations.add(Violation.at(pointer, wrong.id(), wrong.en())),
                    () -> byHash.putIfAbsent(hash(part), part));
        }
        // what is wrong with the parts would make the rest look wrong, too
        Violations.refuse(violations);
        Set<String> unclaimed = new HashSet<>(byHash.keySet());
        for (int i = 0; i < statements.size(); i++) {
            String at = StatementBody.at(batch, i);
            claim(statements.get(i), at, byHash, unclaimed, violations);
            Tree.object(statements.get(i), "object")
                    .ifPresent(object -> claim(object, at + "/object", byHash, unclaimed, violations));
        }
        unclaimed.stream().sorted().forEach(hash -> violations.add(Violation.at("part " + hash,
                "Tidak ada pernyataan dengan lampiran ini.", "No statement has this attachment.")));
        Violations.refuse(violations);
        return byHash;
    }

    private static void claim(Map<String, Object> statement, String at, Map<String, Part> byHash,
            Set<String> unclaimed, List<Violation> violations) {
        List<Object> attachments = Tree.list(statement, "attachments");
        for (int i = 0; i < attachments.size(); i++) {
            String pointer = at + "/attachments/" + i;
            Tree.object(attachments.get(i)).ifPresent(attachment -> {
                String hash = Tree.text(attachment, "sha2").orElse("").toLowerCase(Locale.ROOT);
                Part part = byHash.get(hash);
                unclaimed.remove(hash);
                if (part == null && !attachment.containsKey("fileUrl")) {
                    violations.add(Violation.at(pointer, "Lampiran tanpa bagian dan tanpa fileUrl.",
                            "An attachment without a part and without a fileUrl."));
                } else if (part != null && !agree(part, attachment)) {
                    violations.add(Violation.at(pointer, "Content-Type atau Content-Length bagiannya lain.",
                            "Its part has another Content-Type or Content-Length."));
                }
            });
        }
    }

    /** Of the type only what is before the parameters: the specification's own example has them on one side alone. */
    private static boolean agree(Part part, Map<String, Object> attachment) {
        String type = Part.mediaType(Tree.text(attachment, "contentType").orElse(""));
        return part.header("content-type").map(header -> Part.mediaType(header).equals(type)).orElse(true)
                && part.header("content-length").map(String.valueOf(attachment.get("length"))::equals).orElse(true);
    }

    private record Wrong(String id, String en) {}

    private static Optional<Wrong> wrong(Part part) {
        Optional<String> encoding = part.header("content-transfer-encoding");
        if (encoding.filter("binary"::equalsIgnoreCase).isEmpty()) {
            return Optional.of(new Wrong("Content-Transfer-Encoding harus binary.",
                    "Content-Transfer-Encoding must be binary."));
        }
        if (part.header(HASH).isEmpty()) {
            return Optional.of(new Wrong("X-Experience-API-Hash tidak ada.", "X-Experience-API-Hash is missing."));
        }
        return digest(part).filter(hash(part)::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new Wrong("X-Experience-API-Hash bukan SHA-2 isinya.",
                        "X-Experience-API-Hash is not the SHA-2 of its content."));
    }

    private static String hash(Part part) {
        return part.header(HASH).orElseThrow().toLowerCase(Locale.ROOT);
    }

    /** By the algorithm of the SHA-2 family whose hashes are as long as the part's; empty where there is none. */
    private static Optional<String> digest(Part part) {
        return Optional.ofNullable(ALGORITHMS.get(hash(part).length()))
                .map(algorithm -> Digests.hex(algorithm, part.content()));
    }
}
