package id.tumbuh.certificate.store;

import id.tumbuh.certificate.model.Holder;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Projection;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PeopleChanged;
import java.util.List;
import java.util.Optional;

/** What this context keeps of people: what a certificate shows. */
public final class People {

    record PersonItem(String pk, String sk, long version, String name, String department, String position,
            String sealedNip) {}

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
                .map(item -> new Holder(item.name(), departments.nameOf(item.department()), item.position(),
                        item.sealedNip()));
    }

    public void take(List<PeopleChanged.Person> people) {
        new Projection<PersonItem>(database).unite(people.stream()
                .map(person -> new PersonItem("PERSON#" + person.asn(),
                        "-", person.version(), person.name(), person.department().value(), person.position(),
                        person.sealedNip()))
                .toList());
    }
}
