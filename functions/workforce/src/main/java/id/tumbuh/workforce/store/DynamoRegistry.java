package id.tumbuh.workforce.store;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.workforce.model.ImportLine;
import id.tumbuh.workforce.model.PersonRecord;
import id.tumbuh.workforce.model.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A person and the claim on the NIP are written together, many people in one transaction with one event. */
final class DynamoPeople implements People {

    /** Two items a person and the event: at most 99 of the 100 that a transaction takes. */
    private static final int BATCH = 49;
    private static final String UNCLAIMED = "attribute_not_exists(#pk) or #asn = :asn";

    record PersonItem(
            String pk,
            String sk,
            long version,
            String nipHash,
            String nipSealed,
            String nipMasked,
            String name,
            String department,
            String position,
            String positionKind,
            String employment,
            String superior,
            boolean eligible) {

        PersonRecord person() {
            return new PersonRecord(new AsnId(pk.substring("PERSON#".length())), nipMasked, name,
                    new DepartmentCode(department), position, PositionKind.valueOf(positionKind),
                    Employment.valueOf(employment), superior, eligible);
        }
    }

    record NipItem(String pk, String sk, String asn) {}

    /** A line whose person changes: what is stored, and what will be. */
    private record Change(int line, long expected, PersonItem next) {}

    private final Database database;
    private final NipLookup lookup;
    private final Sealer sealer;

    DynamoPeople(Database database, NipLookup lookup, Sealer sealer) {
        this.database = database;
        this.lookup = lookup;
        this.sealer = sealer;
    }

    @Override
    public Optional<PersonRecord> find(AsnId asn) {
        return database.get(PersonItem.class, pk(asn), "-").map(PersonItem::person);
    }

    @Override
    public Applied apply(List<ImportLine.Accepted> lines, Instant at) {
        List<Rejection> rejections = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        int unchanged = 0;
        Map<String, PersonItem> known = database
                .getAll(PersonItem.class, lines.stream().map(line -> pk(line.person().asn())).toList(), "-").stream()
                .collect(Collectors.toMap(PersonItem::pk, Function.identity()));
        for (ImportLine.Accepted line : lines) {
            String hash = lookup.of(line.nip());
            Optional<PersonItem> stored = Optional.ofNullable(known.get(pk(line.person().asn())));
            if (stored.filter(item -> !item.nipHash().equals(hash)).isPresent()) {
                rejections.add(Rejection.otherPerson(line.number()));
            } else if (stored.filter(item -> item.person().equals(line.person())).isPresent()) {
                unchanged++;
            } else {
                long version = stored.map(PersonItem::version).orElse(0L);
                changes.add(new Change(line.number(), version, next(line, hash, version + 1)));
            }
        }
        for (int from = 0; from < changes.size(); from += BATCH) {
            write(changes.subList(from, Math.min(changes.size(), from + BATCH)), at, rejections);
        }
        return new Applied(lines.size() - unchanged - rejections.size(), unchanged, rejections);
    }

    /** All in one transaction; person by person where one of them stands in the way, so that only that one is rejected. */
    private void write(List<Change> changes, Instant at, List<Rejection> rejections) {
        Write write = database.write();
        for (Change change : changes) {
            PersonItem next = change.next();
            String asn = next.pk().substring("PERSON#".length());
            write.replace("person", next, change.expected()).putIf("nip",
                    new NipItem("NIP#" + next.nipHash(), "-", asn),
                    UNCLAIMED, Map.of("asn", asn));
        }
        write.event(new PeopleChanged(changes.stream().map(change -> snapshot(change.next())).toList()), at);
        switch (write.commit()) {
            case Commit.Done() -> {
            }
            case Commit.Refused(var labels) when changes.size() > 1 ->
                changes.forEach(change -> write(List.of(change), at, rejections));
            case Commit.Refused(var labels) when labels.contains("nip") ->
                rejections.add(Rejection.otherPerson(changes.getFirst().line()));
            case Commit.Refused(var labels) ->
                throw new IllegalStateException(
                        "a person was changed by another import at once; this one is tried again");
        }
    }

    private static String pk(AsnId asn) {
        return "PERSON#" + asn;
    }

    private PersonItem next(ImportLine.Accepted line, String hash, long version) {
        PersonRecord person = line.person();
        return new PersonItem(pk(person.asn()), "-", version, hash, sealer.seal(line.nip().digits()),
                person.nipMasked(), person.name(), person.department().value(), person.position(),
                person.positionKind().name(), person.employment().name(), person.superior(), person.eligible());
    }

    private static PeopleChanged.Person snapshot(PersonItem item) {
        PersonRecord person = item.person();
        return new PeopleChanged.Person(person.asn(), item.version(), person.name(), person.department(),
                person.position(),
                person.positionKind(), person.employment(), person.superior(), person.eligible(), true,
                item.nipSealed());
    }
}
