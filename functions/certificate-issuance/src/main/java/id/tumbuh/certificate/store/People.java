package id.tumbuh.certificate.store;

import id.tumbuh.certificate.model.Holder;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Projection;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.util.List;
import java.util.Optional;

/** What this context keeps of people: what a certificate shows. */
public final class People {

    record PersonItem(String pk, String sk, long version, String name, String department, String position,
            String sealedNip, boolean erased) {}

    private final Database database;
    private final Departments departments;

    private People(Database database, Departments departments) {
        this.database = database;
        this.departments = departments;
    }

    public static People in(Database database, Departments departments) {
        return new People(database, departments);
    }

    public Optional<Holder> find(AsnId asn) {
        return database.get(PersonItem.class, "PERSON#" + asn, "-")
                .filter(item -> !item.erased())
                .map(item -> new Holder(item.name(), departments.nameOf(item.department()), item.position(),
                        item.sealedNip()));
    }

    public void take(List<PeopleChanged.Person> people) {
        new Projection<PersonItem>(database).unite(people.stream()
                .map(person -> new PersonItem("PERSON#" + person.asn(),
                        "-", person.version(), person.name(), person.department().value(), person.position(),
                        person.sealedNip(), false))
                .toList());
    }

    public boolean isErased(AsnId asn) {
        return database.get(PersonItem.class, "PERSON#" + asn, "-").filter(PersonItem::erased).isPresent();
    }

    /** Forgets the person: what is left refuses what comes late. */
    public void forget(PersonErased erased) {
        new Projection<PersonItem>(database).unite(
                List.of(new PersonItem("PERSON#" + erased.asn(), "-", erased.version(), "", "", "", "", true)));
    }
}
