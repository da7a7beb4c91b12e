package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.AgentId;
import id.tumbuh.progress.model.xapi.Document;
import id.tumbuh.progress.model.xapi.DocumentContext;
import id.tumbuh.progress.store.DocumentItems.DocumentItem;
import id.tumbuh.progress.store.DocumentItems.Outline;
import id.tumbuh.progress.store.DocumentItems.Place;
import id.tumbuh.progress.store.LearningItems.ErasedItem;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A document is one item. What is about one agent is one partition, so that it is found when the person is forgotten. */
final class DynamoDocuments implements Documents {

    private static final String UNCHANGED = "#etag = :etag and #contentType = :contentType";

    private final Database database;
    private final Function<AgentId, Optional<AsnId>> people;

    DynamoDocuments(Database database, Function<AgentId, Optional<AsnId>> people) {
        this.database = database;
        this.people = people;
    }

    @Override
    public Optional<Document> find(DocumentContext context, String id) {
        Place place = Place.of(context, id);
        return database.get(DocumentItem.class, place.pk(), place.sk()).map(DocumentItem::document);
    }

    @Override
    public List<Listed> list(DocumentContext context) {
        return outlines(context).stream().map(outline -> new Listed(outline.id(), outline.updated()))
                .sorted(Comparator.comparing(Listed::id)).toList();
    }

    private List<Outline> outlines(DocumentContext context) {
        return database.outline(Outline.class, Place.pkOf(context), Place.prefixOf(context));
    }

    @Override
    public boolean store(DocumentContext context, Document document, Expected expected) {
        DocumentItem item = DocumentItem.of(Place.of(context, document.id()), document);
        Write write = database.write();
        switch (expected) {
            case Anything() -> write.put(item);
            case Nothing() -> write.putNew("document", item);
            case Unchanged(Document before) -> write.putIf("document", item, UNCHANGED, values(before));
        }
        person(context).ifPresent(asn -> write.check("erased", ErasedItem.class, ErasedItem.of(asn).pk(), "-",
                "attribute_not_exists(#pk)", Map.of()));
        return switch (write.commit()) {
            case Commit.Done() -> true;
            // what is told of them late is not kept, as with statements
            case Commit.Refused(var labels) -> labels.contains("erased");
        };
    }

    private Optional<AsnId> person(DocumentContext context) {
        return switch (context) {
            case DocumentContext.State state -> people.apply(state.agent());
            case DocumentContext.AgentProfile profile -> people.apply(profile.agent());
            case DocumentContext.ActivityProfile profile -> Optional.empty();
        };
    }

    private static Map<String, Object> values(Document document) {
        return Map.of("etag", document.etag(), "contentType", document.contentType());
    }

    @Override
    public boolean delete(DocumentContext context, String id, Expected expected) {
        Place place = Place.of(context, id);
        return switch (expected) {
            case Anything() -> {
                database.delete(place.pk(), place.sk());
                yield true;
            }
            case Nothing() -> find(context, id).isEmpty();
            case Unchanged(Document before) -> database.write()
                    .deleteIf("document", place.pk(), place.sk(), UNCHANGED, values(before))
                    .commit() instanceof Commit.Done;
        };
    }

    @Override
    public void deleteAll(DocumentContext context) {
        String pk = Place.pkOf(context);
        outlines(context).forEach(outline -> database.delete(pk, outline.sk()));
    }

    @Override
    public void forget(AgentId agent) {
        String pk = Place.pkOf(agent);
        database.outline(Outline.class, pk, "").forEach(outline -> database.delete(pk, outline.sk()));
    }
}
