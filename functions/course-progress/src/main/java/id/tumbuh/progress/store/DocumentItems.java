package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.Document;
import id.tumbuh.progress.model.xapi.DocumentContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The items of documents in the table. Ids are of any length, and keys are not: they have their hashes. */
final class DocumentItems {

    private DocumentItems() {}

    record Place(String pk, String sk) {

        static Place of(DocumentContext context, String id) {
            String within = context instanceof DocumentContext.State state && state.registration().isEmpty()
                    ? prefixOf(context) + "-#"
                    : prefixOf(context);
            return new Place(pkOf(context), within + hash(id));
        }

        static String pkOf(DocumentContext context) {
            return switch (context) {
                case DocumentContext.State state -> pkOf(state.agent());
                case DocumentContext.AgentProfile profile -> pkOf(profile.agent());
                case DocumentContext.ActivityProfile profile -> "DOCUMENTS#ACTIVITY#" + hash(profile.activityId());
            };
        }

        static String pkOf(AgentId agent) {
            return "DOCUMENTS#AGENT#" + hash(agent.text());
        }

        /** What the sort keys of a list begin with: a state without a registration is asked for with any. */
        static String prefixOf(DocumentContext context) {
            return switch (context) {
                case DocumentContext.State state -> "STATE#" + hash(state.activityId()) + "#"
                        + state.registration().map(registration -> registration + "#").orElse("");
                case DocumentContext.AgentProfile profile -> "PROFILE#";
                case DocumentContext.ActivityProfile profile -> "PROFILE#";
            };
        }
    }

    /** @param content compressed where that is smaller */
    record DocumentItem(String pk, String sk, String id, String contentType, String etag, Instant updated,
            byte[] content, boolean compressed) {

        static DocumentItem of(Place place, Document document) {
            byte[] deflated = deflated(document.content());
            boolean compressed = deflated.length < document.content().length;
            return new DocumentItem(place.pk(), place.sk(), document.id(), document.contentType(), document.etag(),
                    document.updated(), compressed ? deflated : document.content(), compressed);
        }

        Document document() {
            return new Document(id, contentType, compressed ? inflated(content) : content, updated);
        }
    }

    /** What a list needs of a document. */
    record Outline(String sk, String id, Instant updated) {}

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
            deflating.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] inflated(byte[] content) {
        try (InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return inflating.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
