package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Grade;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.needs.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person as stored, with the positions that were held before the present one and since when: nobody else keeps them. An
 * item of before they were kept has none, and its position counts as known always.
 *
 * @param employment nothing in an item of before it was kept
 * @param listed whether the list of the department knows the person: one of before there were such lists is not in it
 */
record PersonItem(String pk, String sk, String department, String positionKind, boolean active, long version,
        List<HeldItem> held, String superior, String grade, boolean listed, String employment) {

    static final String SK = "-";

    record HeldItem(String positionKind, String department, Instant recordedAt) {

        Held held() {
            return new Held(PositionKind.valueOf(positionKind), new DepartmentCode(department), recordedAt);
        }

        boolean is(PersonItem item) {
            return positionKind.equals(item.positionKind()) && department.equals(item.department());
        }
    }

    static String pk(AsnId asn) {
        return "PERSON#" + asn;
    }

    static PersonItem forgotten(AsnId asn, long version) {
        return new PersonItem(pk(asn), SK, "", "", false, version, List.of(), "", "", false, "");
    }

    static PersonItem of(PeopleChanged.Person person) {
        return new PersonItem(pk(person.asn()), SK, person.department().value(), person.positionKind().name(),
                person.active(), person.version(), List.of(), person.superior(), person.grade(), true,
                person.employment().name());
    }

    Person person(AsnId asn) {
        return new Person(asn, new DepartmentCode(department), PositionKind.valueOf(positionKind),
                told(superior).map(AsnId::new), told(grade).map(Grade::new));
    }

    /** In the position that was known at the moment, or else in the first that was ever known. */
    Person person(AsnId asn, Instant at) {
        Held then = positions().stream().filter(position -> !position.recordedAt().isAfter(at))
                .reduce((one, next) -> next).orElse(positions().getFirst()).held();
        Person now = person(asn);
        return new Person(asn, then.department(), then.position(), now.superior(), now.grade());
    }

    /** What is empty was not told, and what is null was not kept yet. */
    static Optional<String> told(String text) {
        return Optional.ofNullable(text).filter(word -> !word.isEmpty());
    }

    /** Whether the other one, of the same person, is newer, or as new and has what one of before has not. */
    boolean isBefore(PersonItem other) {
        boolean forgotten = department.isEmpty();
        return version < other.version() || version == other.version() && (!listed || employment == null) && !forgotten;
    }

    /** The same as the next of what is stored: a position that is another one is held from now on. */
    PersonItem after(List<HeldItem> before, Instant now) {
        List<HeldItem> all = new ArrayList<>(before);
        if (all.isEmpty() || !all.getLast().is(this)) {
            all.add(new HeldItem(positionKind, department, now));
        }
        return new PersonItem(pk, sk, department, positionKind, active, version, all, superior, grade, listed,
                employment);
    }

    /** All positions, the present one last. */
    List<HeldItem> positions() {
        return held == null || held.isEmpty()
                ? List.of(new HeldItem(positionKind, department, Instant.EPOCH))
                : held;
    }
}
