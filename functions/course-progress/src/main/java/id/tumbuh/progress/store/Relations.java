package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.store.StatementItems.ReferenceItem;
import id.tumbuh.progress.store.StatementItems.ReferredItem;
import id.tumbuh.progress.store.StatementItems.RowItem;
import id.tumbuh.progress.store.StatementItems.Slot;
import id.tumbuh.progress.store.StatementItems.StatementItem;
import id.tumbuh.progress.store.Statements.Reference;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Statements that refer to others, or void them. The one and the other may come in any order. */
final class Relations {

    private final Database database;
    private final Seen seen;

    Relations(Database database, Seen seen) {
        this.database = database;
        this.seen = seen;
    }

    static ReferenceItem item(String target, Draft draft, String ref, long stored, int shard) {
        Optional<Speaker> voids = draft.voids();
        return new ReferenceItem(ReferenceItem.pkOf(target), ReferenceItem.skOf(draft.id(), ref), stored, shard,
                voids.isPresent() ? true : null,
                voids.map(by -> by instanceof Speaker.Person person ? person.asn().value() : null).orElse(null),
                voids.map(Speaker::account).orElse(null),
                voids.map(by -> by instanceof Speaker.Courseware key ? key.activities() : null).orElse(null));
    }

    /** Of those to which none refers nothing more is read. */
    List<Reference> referring(Collection<String> targets) {
        return database.getAll(ReferredItem.class, targets.stream().map(ReferredItem::pkOf).toList(), "-").stream()
                .map(ReferredItem::target).flatMap(target -> database
                        .query(ReferenceItem.class, ReferenceItem.pkOf(target), "").stream()
                        .map(item -> reference(target, item)))
                .toList();
    }

    /** What the statement refers to. */
    Optional<Reference> of(Kept statement) {
        return StatementKeys.of(statement.json()).refersTo().flatMap(target -> database
                .get(ReferenceItem.class, ReferenceItem.pkOf(target),
                        ReferenceItem.skOf(statement.id(), statement.ref()))
                .map(item -> reference(target, item)));
    }

    private static Reference reference(String target, ReferenceItem item) {
        return new Reference(target, item.id(), item.ref(), item.stored(), item.shard(), voidedBy(item));
    }

    private static Optional<Speaker> voidedBy(ReferenceItem item) {
        if (!Boolean.TRUE.equals(item.voids())) {
            return Optional.empty();
        }
        return Optional.of(item.asn() == null
                ? new Speaker.Courseware(item.account(), true, true,
                        item.activities() == null ? List.of() : item.activities())
                : new Speaker.Person(new AsnId(item.asn())));
    }

    /** Has the statement be found by these keys, too, at its own place in the order. */
    void inherit(Reference reference, List<StatementKeys> keys) {
        Set<KeyHash> hashes = keys.stream().flatMap(some -> KeyHash.of(some).stream()).collect(Collectors.toSet());
        byte[] entry = Entry.write(List.of(Entry.of(0, reference.id(), hashes, true)));
        seen.each(Slot.at(reference.stored(), reference.shard()),
                hashes.stream().filter(key -> !key.kind().exact()).toList());
        database.putAll(hashes.stream().filter(key -> key.kind().exact())
                .map(key -> new RowItem(StatementItems.indexPk(key),
                        RowItem.skOf(reference.stored(), reference.ref(), reference.id()), null, entry))
                .toList());
    }

    /** Marks the statement as voided, where it is there unchanged. */
    void voided(StatementItem item) {
        database.putIf(item.asVoided(), "#ref = :ref", Map.of("ref", item.ref()));
    }
}
