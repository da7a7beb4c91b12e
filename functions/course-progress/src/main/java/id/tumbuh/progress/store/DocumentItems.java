package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.Document;
import id.tumbuh.progress.model.xapi.DocumentContext;
import java.time.Instant;

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

    /** @param content packed */
    record DocumentItem(String pk, String sk, String id, String contentType, String etag, Instant updated,
            byte[] content) {

        static DocumentItem of(Place place, Document document) {
            return new DocumentItem(place.pk(), place.sk(), document.id(), document.contentType(), document.etag(),
                    document.updated(), Packed.pack(document.content()));
        }

        Document document() {
            return new Document(id, contentType, Packed.unpack(content), updated);
        }
    }

    /** What a list needs of a document. */
    record Outline(String sk, String id, Instant updated) {}

    private static String hash(String text) {
        return Hashes.of(text, Hashes.WHOLE);
    }
}
