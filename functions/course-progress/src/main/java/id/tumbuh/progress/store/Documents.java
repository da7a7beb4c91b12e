package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.Document;
import id.tumbuh.progress.model.xapi.DocumentContext;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The documents of xAPI's State, Agent Profile and Activity Profile resources. */
public interface Documents {

    /** Bytes of a document's content: with its names it stays below the 400 KB of an item. */
    int MAX_BYTES = 300 * 1024;

    /** @param people tells which agent is which person: of those who were forgotten nothing is kept */
    static Documents in(Database database, Function<AgentId, Optional<AsnId>> people) {
        return new DynamoDocuments(database, people);
    }

    /** What must be there for a write to be made. */
    sealed interface Expected {}

    record Anything() implements Expected {}

    record Nothing() implements Expected {}

    /** This document, unchanged. */
    record Unchanged(Document document) implements Expected {}

    record Listed(String id, Instant updated) {}

    Optional<Document> find(DocumentContext context, String id);

    /** All of the context, in the order of their ids; an id is there once for each registration. */
    List<Listed> list(DocumentContext context);

    /** @return false where something else is there than was expected, and nothing was written */
    boolean store(DocumentContext context, Document document, Expected expected);

    /** @return false where something else is there than was expected, and nothing was deleted */
    boolean delete(DocumentContext context, String id, Expected expected);

    /** Deletes all that {@link #list} finds. Interrupted, it has deleted some, and is to be called again. */
    void deleteAll(DocumentContext context);

    /** Deletes all that is about the agent. */
    void forget(AgentId agent);
}
