package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Projection;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.survey.model.Person;
import java.util.List;
import java.util.Optional;

/** What this context keeps of people: department and kind of position, of the active ones. */
public final class People {

    record PersonItem(String pk, String sk, String department, String positionKind, boolean active, long version) {}

    private final Database database;

    private People(Database database) {
        this.database = database;
    }

    public static People in(Database database) {
        return new People(database);
    }

    public Optional<Person> find(AsnId asn) {
        return database.get(PersonItem.class, "PERSON#" + asn, "-").filter(PersonItem::active).map(
                item -> new Person(asn, new DepartmentCode(item.department()),
                        PositionKind.valueOf(item.positionKind())));
    }

    public void take(List<PeopleChanged.Person> people) {
        new Projection<PersonItem>(database).unite(people.stream()
                .map(person -> new PersonItem("PERSON#" + person.asn(),
                        "-", person.department().value(), person.positionKind().name(), person.active(),
                        person.version()))
                .toList());
    }

    /** Forgets the person: what is left refuses what comes late. */
    public void forget(PersonErased erased) {
        new Projection<PersonItem>(database)
                .unite(List.of(new PersonItem("PERSON#" + erased.asn(), "-", "", "", false, erased.version())));
    }
}
