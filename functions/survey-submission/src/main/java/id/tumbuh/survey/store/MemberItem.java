package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Grade;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.survey.model.Member;
import id.tumbuh.survey.model.Person;

/** An active person in the list of their department. One of before lists told the superior has none. */
record MemberItem(String pk, String sk, String name, String positionKind, String grade, String superior) {

    private static final String PREFIX = "DEPARTMENT#";

    static String pk(String department) {
        return PREFIX + department;
    }

    static MemberItem of(PeopleChanged.Person person) {
        return new MemberItem(pk(person.department().value()), person.asn().value(), person.name(),
                person.positionKind().name(), person.grade(), person.superior());
    }

    boolean tellsSuperior() {
        return superior != null;
    }

    Member member() {
        return new Member(name, new Person(new AsnId(sk), new DepartmentCode(pk.substring(PREFIX.length())),
                PositionKind.valueOf(positionKind), PersonItem.told(superior).map(AsnId::new),
                PersonItem.told(grade).map(Grade::new)));
    }
}
