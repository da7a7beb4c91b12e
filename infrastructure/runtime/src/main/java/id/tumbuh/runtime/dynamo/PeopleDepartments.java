package id.tumbuh.runtime.dynamo;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import java.util.List;
import java.util.Optional;

/** The projection of people for a context that needs to know no more than the department of who is active. */
public final class PeopleDepartments {

    record PersonItem(String pk, String sk, String department, boolean active, long version) {}

    private final Database database;

    /** @param database the context's own table */
    public PeopleDepartments(Database database) {
        this.database = database;
    }

    public Optional<DepartmentCode> departmentOf(AsnId asn) {
        return database.get(PersonItem.class, "PERSON#" + asn, "-").filter(PersonItem::active)
                .map(item -> new DepartmentCode(item.department()));
    }

    /** Takes people over in whatever order their versions arrive. */
    public void take(List<PeopleChanged.Person> people) {
        new Projection<PersonItem>(database)
                .unite(people.stream().map(person -> new PersonItem("PERSON#" + person.asn(), "-",
                        person.department().value(), person.active(), person.version())).toList());
    }

    /** Forgets the person: what is left refuses what comes late. */
    public void forget(PersonErased erased) {
        new Projection<PersonItem>(database)
                .unite(List.of(new PersonItem("PERSON#" + erased.asn(), "-", "", false, erased.version())));
    }
}
