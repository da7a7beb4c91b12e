package id.tumbuh.workforce.store;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.workforce.model.ImportLine;
import id.tumbuh.workforce.model.Reason;
import id.tumbuh.workforce.model.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A person and the claim on the NIP are written together, many people in one transaction with one event. */
final class DynamoRegistry implements Registry {

    /** Two items a person and the event: at most 99 of the 100 that a transaction takes. */
    private static final int BATCH = 49;
    /** Three items a person and the event. */
    static final int ROTATING_BATCH = 33;
    static final String UNCLAIMED = "attribute_not_exists(#pk) or #asn = :asn";

    record NipItem(String pk, String sk, String asn) {

        static String pk(String hash) {
            return "NIP#" + hash;
        }

        static NipItem of(PersonItem person) {
            return new NipItem(pk(person.nipHash()), "-", person.asn().value());
        }
    }

    /**
     * A line whose person changes: what is stored, what will be, and what the NIP is found by with the other secret, where
     * there is one.
     */
    private record Change(int line, Optional<PersonItem> stored, PersonItem next, Optional<String> otherHash) {

        long expected() {
            return stored.map(PersonItem::version).orElse(0L);
        }

        /** The claim by the other secret is the person's own and goes, or else must be nobody's. */
        void claim(Write write) {
            Map<String, Object> asn = Map.of("asn", next.asn().value());
            write.putIf("nip", NipItem.of(next), UNCLAIMED, asn);
            otherHash.ifPresent(hash -> {
                if (stored.filter(item -> item.nipHash().equals(hash)).isPresent()) {
                    write.delete(NipItem.pk(hash), "-");
                } else {
                    write.check("nip", NipItem.class, NipItem.pk(hash), "-", UNCLAIMED, asn);
                }
            });
        }
    }

    private final Database database;
    private final NipLookup lookup;
    private final Sealer sealer;

    DynamoRegistry(Database database, NipLookup lookup, Sealer sealer) {
        this.database = database;
        this.lookup = lookup;
        this.sealer = sealer;
    }

    @Override
    public Applied apply(Imports.Origin origin, List<ImportLine.Accepted> lines, Instant at) {
        List<Rejection> rejections = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<PersonItem> confirmed = new ArrayList<>();
        int unchanged = 0;
        Map<String, PersonItem> known = database
                .getAll(PersonItem.class, lines.stream().map(line -> PersonItem.pk(line.person().asn())).toList(), "-")
                .stream().collect(Collectors.toMap(PersonItem::pk, Function.identity()));
        for (ImportLine.Accepted line : lines) {
            Optional<PersonItem> stored = Optional.ofNullable(known.get(PersonItem.pk(line.person().asn())));
            Optional<Reason> refusal = stored.flatMap(item -> refusal(item, line, origin));
            if (refusal.isPresent()) {
                rejections.add(new Rejection(line.number(), refusal.get()));
            } else if (stored.filter(item -> item.person().equals(line.person())).isPresent()) {
                unchanged += stored.get().writtenBy(origin) ? 0 : 1;
                confirmed.add(stored.get());
            } else {
                long version = stored.map(PersonItem::version).orElse(0L);
                changes.add(new Change(line.number(), stored, PersonItem.of(line.person(), version + 1,
                        lookup.of(line.nip()), sealer.seal(line.nip().digits()), origin), lookup.otherOf(line.nip())));
            }
        }
        int batch = lookup.hasOther() ? ROTATING_BATCH : BATCH;
        for (int from = 0; from < changes.size(); from += batch) {
            write(changes.subList(from, Math.min(changes.size(), from + batch)), at, rejections);
        }
        if (DynamoImports.olderWaits(database, origin)) {
            confirm(confirmed.stream().filter(item -> !item.newerThan(origin)).map(item -> item.confirmedBy(origin))
                    .toList());
        }
        return new Applied(lines.size() - unchanged - rejections.size(), unchanged, rejections);
    }

    /** Where an older import comes later, it finds that a newer one said otherwise. */
    private void confirm(List<PersonItem> people) {
        for (int from = 0; from < people.size(); from += BATCH) {
            Write write = database.write();
            people.subList(from, Math.min(people.size(), from + BATCH))
                    .forEach(person -> write.replace("person", person, person.version()));
            if (write.commit() instanceof Commit.Refused) {
                throw new IllegalStateException(
                        "a person was changed by another import at once; the chunk comes again");
            }
        }
    }

    private Optional<Reason> refusal(PersonItem stored, ImportLine.Accepted line, Imports.Origin origin) {
        if (stored.erased()) {
            return Optional.of(Reason.ERASED);
        }
        if (!stored.nipHash().equals(lookup.of(line.nip()))
                && !lookup.otherOf(line.nip()).filter(stored.nipHash()::equals).isPresent()) {
            return Optional.of(Reason.OTHER_PERSON);
        }
        // a chunk that was left behind comes late: what a newer import wrote stays
        return stored.newerThan(origin) && !stored.person().equals(line.person())
                ? Optional.of(Reason.OUTDATED)
                : Optional.empty();
    }

    /** All in one transaction; person by person where one of them stands in the way, so that only that one is rejected. */
    private void write(List<Change> changes, Instant at, List<Rejection> rejections) {
        Write write = database.write();
        for (Change change : changes) {
            write.replace("person", change.next(), change.expected());
            change.claim(write);
        }
        write.event(new PeopleChanged(changes.stream().map(change -> change.next().snapshot()).toList()), at);
        switch (write.commit()) {
            case Commit.Done() -> {
            }
            case Commit.Refused(var labels) when changes.size() > 1 ->
                changes.forEach(change -> write(List.of(change), at, rejections));
            case Commit.Refused(var labels) when labels.contains("nip") ->
                rejections.add(new Rejection(changes.getFirst().line(), Reason.OTHER_PERSON));
            case Commit.Refused(var labels) ->
                throw new IllegalStateException(
                        "a person was changed by another import at once; this one is tried again");
        }
    }
}
