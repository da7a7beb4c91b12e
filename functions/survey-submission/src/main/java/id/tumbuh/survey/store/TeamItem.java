package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Grade;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.survey.model.Member;
import id.tumbuh.survey.model.Person;
import java.util.Optional;

/** An active person in the list of those who have the same superior. */
record TeamItem(String pk, String sk, String name, String department, String positionKind, String grade) {

    private static final String PREFIX = "TEAM#";

    /** @param superior empty where there is none, or none is told */
    static Optional<String> pk(String superior) {
        return Optional.ofNullable(superior).filter(text -> !text.isEmpty()).map(text -> PREFIX + text);
    }

    static TeamItem of(String pk, PeopleChanged.Person person) {
        return new TeamItem(pk, person.asn().value(), person.name(), person.department().value(),
                person.positionKind().name(), person.grade());
    }

    Member member() {
        return new Member(name, new Person(new AsnId(sk), new DepartmentCode(department),
                PositionKind.valueOf(positionKind), Optional.of(new AsnId(pk.substring(PREFIX.length()))),
                Optional.of(grade).filter(text -> !text.isEmpty()).map(Grade::new)));
    }
}
