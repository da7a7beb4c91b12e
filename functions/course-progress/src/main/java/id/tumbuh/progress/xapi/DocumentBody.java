package id.tumbuh.progress.xapi;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.Document;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.store.Documents;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The documents that requests carry. */
final class DocumentBody {

    private static final String JSON = "application/json";

    private DocumentBody() {}

    /** @throws ProblemException TOO_LARGE, INVALID for a content type that is none, MALFORMED for JSON that is none */
    static Document read(XapiRequest request, String id) {
        String contentType = request.header("content-type").map(String::strip).filter(type -> !type.isEmpty())
                .orElse("application/octet-stream");
        // it becomes a header of an answer
        if (!contentType.matches("[ -~]{1,1000}")) {
            throw Violations.one("Content-Type", "Bukan jenis isi.", "Is no content type.");
        }
        sized(request.body());
        if (isJson(contentType)) {
            TreeJson.read(request.body());
        }
        return new Document(id, contentType, request.body(), request.receivedAt());
    }

    /** @throws ProblemException INVALID where it is no JSON object */
    static Map<String, Object> object(Document document) {
        if (!isJson(document.contentType())) {
            throw Violations.one("Content-Type", "Hanya dokumen application/json dapat digabungkan.",
                    "Only documents of application/json can be merged.");
        }
        return Tree.object(TreeJson.read(document.content())).orElseThrow(() -> Violations.one("",
                "Hanya objek JSON dapat digabungkan.", "Only JSON objects can be merged."));
    }

    /** The posted members take the place of those of the same name, as a whole; the others stay. */
    static Document merged(Document before, Map<String, Object> posted, Instant at) {
        Map<String, Object> all = new LinkedHashMap<>(object(before));
        all.putAll(posted);
        byte[] content = TreeJson.write(all);
        sized(content);
        return new Document(before.id(), before.contentType(), content, at);
    }

    private static boolean isJson(String contentType) {
        return Part.mediaType(contentType).equals(JSON);
    }

    private static void sized(byte[] content) {
        if (content.length > Documents.MAX_BYTES) {
            throw Violations.one(ProblemType.TOO_LARGE, "", "Dokumen paling besar 307.200 bita.",
                    "A document has at most 307,200 bytes.");
        }
    }
}
