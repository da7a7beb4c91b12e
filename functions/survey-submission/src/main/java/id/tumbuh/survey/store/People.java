package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Projection;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.survey.model.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What this context keeps of people: department and kind of position, of the active ones, and the positions before. */
public final class People {

    private static final int BATCH = 100;

    private final Database database;
    private final Clock clock;

    private People(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static People in(Database database, Clock clock) {
        return new People(database, clock);
    }

    public Optional<Person> find(AsnId asn) {
        return database.get(PersonItem.class, PersonItem.pk(asn), PersonItem.SK).filter(PersonItem::active)
                .map(item -> item.person(asn));
    }

    /** Takes the people over; of two versions of a person the higher one holds, in whatever order they arrive. */
    public void take(List<PeopleChanged.Person> people) {
        for (int from = 0; from < people.size(); from += BATCH) {
            unite(people.subList(from, Math.min(people.size(), from + BATCH)));
        }
    }

    private void unite(List<PeopleChanged.Person> people) {
        List<PersonItem> items = people.stream().map(PersonItem::of).toList();
        Map<String, PersonItem> stored = database
                .getAll(PersonItem.class, items.stream().map(PersonItem::pk).toList(), PersonItem.SK).stream()
                .collect(Collectors.toMap(PersonItem::pk, Function.identity()));
        Write write = database.write();
        boolean any = false;
        for (PersonItem item : items) {
            PersonItem before = stored.get(item.pk());
            if (before == null || before.version() < item.version()) {
                write.replace("newer", item.after(before == null ? List.of() : before.positions(), clock.instant()),
                        before == null ? 0 : before.version());
                any = true;
            }
        }
        if (any && write.commit() instanceof Commit.Refused) {
            // one of them was moved on meanwhile: each for itself from where it is now. Versions only rise, so this ends
            people.forEach(person -> unite(List.of(person)));
        }
    }

    /** Forgets the person: what is left refuses what comes late. */
    public void forget(PersonErased erased) {
        new Projection<PersonItem>(database).unite(List.of(PersonItem.forgotten(erased.asn(), erased.version())));
    }
}
