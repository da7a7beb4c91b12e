package id.tumbuh.service.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Projection;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.PeopleChanged;
import java.util.List;
import java.util.Optional;

/** What this context keeps of people: the department, of the active ones. */
public final class People {

    record PersonItem(String pk, String sk, String department, boolean active, long version) {}

    private final Database database;

    private People(Database database) {
        this.database = database;
    }

    public static People in(Database database) {
        return new People(database);
    }

    public Optional<DepartmentCode> departmentOf(AsnId asn) {
        return database.get(PersonItem.class, "PERSON#" + asn, "-").filter(PersonItem::active)
                .map(item -> new DepartmentCode(item.department()));
    }

    public void take(List<PeopleChanged.Person> people) {
        new Projection<PersonItem>(database)
                .unite(people.stream().map(person -> new PersonItem("PERSON#" + person.asn(),
                        "-", person.department().value(), person.active(), person.version())).toList());
    }
}
