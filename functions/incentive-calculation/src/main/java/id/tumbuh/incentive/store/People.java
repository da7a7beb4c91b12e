package id.tumbuh.incentive.store;

import id.tumbuh.incentive.model.Member;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.util.List;
import java.util.Optional;

/** What this context keeps of people, found by person and by department. */
public final class People {

    record PersonItem(String pk, String sk, String department, long version) {}

    record MemberItem(String pk, String sk, String name, String employment, boolean eligible) {}

    record DepartmentItem(String pk, String sk) {}

    private final Database database;

    private People(Database database) {
        this.database = database;
    }

    public static People in(Database database) {
        return new People(database);
    }

    /** The departments that have members now: one whose last member left stays known, and is left out. */
    public List<DepartmentCode> departments() {
        return database.query(DepartmentItem.class, "DEPARTMENTS", "").stream()
                .map(item -> new DepartmentCode(item.sk()))
                .filter(department -> !members(department, 1, Optional.empty()).items().isEmpty()).toList();
    }

    /** At most so many members of the department, in the order of their ids. */
    public Page<Member> members(DepartmentCode department, int most, Optional<String> cursor) {
        Page<MemberItem> page = database.page(MemberItem.class, "MEMBERS#" + department, "", most, cursor, false);
        return new Page<>(page.items().stream().map(item -> new Member(new AsnId(item.sk()), item.name(), department,
                Employment.valueOf(item.employment()), item.eligible())).toList(), page.next());
    }

    public void take(List<PeopleChanged.Person> people) {
        for (int from = 0; from < people.size(); from += 30) {
            List<PeopleChanged.Person> batch = people.subList(from, Math.min(people.size(), from + 30));
            if (!taken(batch)) {
                batch.forEach(this::takeOne);
            }
        }
    }

    /** All of the batch as people who were not known before. */
    private boolean taken(List<PeopleChanged.Person> batch) {
        Write write = database.write();
        batch.forEach(person -> add(write.putNew("person", item(person)), person));
        batch.stream().map(PeopleChanged.Person::department).distinct()
                .forEach(department -> write.put(new DepartmentItem("DEPARTMENTS", department.value())));
        return write.commit() instanceof Commit.Done;
    }

    private void takeOne(PeopleChanged.Person person) {
        Optional<PersonItem> stored = database.get(PersonItem.class, "PERSON#" + person.asn(), "-");
        if (stored.filter(item -> item.version() >= person.version()).isPresent()) {
            return;
        }
        Write write = database.write().replace("person", item(person), stored.map(PersonItem::version).orElse(0L))
                .put(new DepartmentItem("DEPARTMENTS", person.department().value()));
        stored.filter(item -> !item.department().equals(person.department().value()) || !person.active())
                .ifPresent(item -> write.delete("MEMBERS#" + item.department(), person.asn().value()));
        add(write, person);
        if (write.commit() instanceof Commit.Refused) {
            takeOne(person);
        }
    }

    /** Forgets the person: what is left refuses what comes late. */
    public void forget(PersonErased erased) {
        Optional<PersonItem> stored = database.get(PersonItem.class, "PERSON#" + erased.asn(), "-");
        if (stored.filter(item -> item.version() >= erased.version()).isPresent()) {
            return;
        }
        Write write = database.write().replace("person",
                new PersonItem("PERSON#" + erased.asn(), "-", "", erased.version()),
                stored.map(PersonItem::version).orElse(0L));
        stored.ifPresent(item -> write.delete("MEMBERS#" + item.department(), erased.asn().value()));
        if (write.commit() instanceof Commit.Refused) {
            forget(erased);
        }
    }

    private static void add(Write write, PeopleChanged.Person person) {
        if (person.active()) {
            write.put(new MemberItem("MEMBERS#" + person.department(), person.asn().value(), person.name(),
                    person.employment().name(), person.eligible()));
        }
    }

    private static PersonItem item(PeopleChanged.Person person) {
        return new PersonItem("PERSON#" + person.asn(), "-", person.department().value(), person.version());
    }
}
