package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.store.Kept;
import id.tumbuh.runtime.Bucket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The contents of attachments, in the bucket: one for each statement and hash, so that they go with their statement. */
public final class AttachmentStore {

    private final Bucket bucket;

    public AttachmentStore(Bucket bucket) {
        this.bucket = bucket;
    }

    /**
     * Puts those of them that are the statement's. They are there before it is. Where it is never stored they stay: who sends
     * it again may be about to store it with them.
     *
     * @return their hashes
     */
    List<String> put(String statementId, Map<String, Object> statement, Map<String, Part> sent) {
        List<String> own = own(statement, sent);
        own.forEach(sha2 -> bucket.put(key(statementId, sha2), "application/octet-stream", sent.get(sha2).content()));
        return own;
    }

    /** Deletes what was put for a statement that somebody else stored meanwhile, without it: nobody will refer to it. */
    void deleteUnused(Kept stored, Map<String, Object> statement, Map<String, Part> sent) {
        own(statement, sent).stream().filter(sha2 -> !stored.attached().contains(sha2))
                .forEach(sha2 -> bucket.delete(key(stored.id(), sha2)));
    }

    private static List<String> own(Map<String, Object> statement, Map<String, Part> sent) {
        return declared(statement).keySet().stream().filter(sent::containsKey).toList();
    }

    /** The contents of a stored statement's, by their hashes; of one that has only an address there is none. */
    Map<String, Part> of(Kept statement) {
        Map<String, Map<String, Object>> declared = declared(statement.json());
        Map<String, Part> contents = new LinkedHashMap<>();
        statement.attached().forEach(sha2 -> bucket.get(key(statement.id(), sha2))
                .ifPresent(bytes -> contents.put(sha2, part(sha2, declared.get(sha2), bytes))));
        return contents;
    }

    private static Part part(String sha2, Map<String, Object> declared, byte[] content) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", Tree.text(declared, "contentType").orElse("application/octet-stream"));
        headers.put("Content-Transfer-Encoding", "binary");
        headers.put("X-Experience-API-Hash", sha2);
        return new Part(headers, content);
    }

    public void delete(Kept statement) {
        statement.attached().forEach(sha2 -> bucket.delete(key(statement.id(), sha2)));
    }

    /** The attachments that the statement, or the one within it, declares, by their hashes. */
    static Map<String, Map<String, Object>> declared(Map<String, Object> statement) {
        Map<String, Map<String, Object>> declared = new LinkedHashMap<>();
        List<Map<String, Object>> parts = new ArrayList<>(List.of(statement));
        Tree.object(statement, "object").ifPresent(parts::add);
        parts.forEach(part -> Tree.list(part, "attachments").forEach(one -> Tree.object(one).ifPresent(
                attachment -> Tree.text(attachment, "sha2")
                        .ifPresent(sha2 -> declared.put(sha2.toLowerCase(Locale.ROOT), attachment)))));
        return declared;
    }

    private static String key(String statementId, String sha2) {
        return "attachments/" + statementId + "/" + sha2;
    }
}
