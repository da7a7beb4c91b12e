package id.tumbuh.workforce.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Nip;
import id.tumbuh.shared.PositionKind;
import java.util.List;
import java.util.Optional;

/** A line of the registry's export, read and judged. */
public sealed interface ImportLine {

    /** Where the columns are that a file may lack. */
    int ACTIVE = 8;
    int GRADE = 9;

    /** A line that can be applied. */
    record Accepted(int number, PersonRecord person, Nip nip) implements ImportLine {

        /** The line's columns, of which {@link ImportLine#of} makes the same line again. */
        public List<String> columns() {
            return List.of(person.asn().value(), nip.digits(), person.name(), person.department().value(),
                    person.position(), person.positionKind().name(), person.superior(), yesOrNo(person.eligible()),
                    yesOrNo(person.active()), person.grade());
        }

        private static String yesOrNo(boolean value) {
            return value ? Columns.YES : Columns.NO;
        }
    }

    /** A line that can not. */
    record Rejected(Rejection rejection) implements ImportLine {}

    /** Judges a line by its columns, of which there must be so many: all of {@link Columns}, or all but the last or two. */
    static ImportLine of(int number, List<String> columns, int expected) {
        Optional<Reason> fault = columns.size() == expected ? Columns.fault(columns) : Optional.of(Reason.COLUMNS);
        return fault.isPresent() ? rejected(number, fault.get()) : accepted(number, columns);
    }

    static ImportLine rejected(int number, Reason reason) {
        return new Rejected(new Rejection(number, reason));
    }

    private static Accepted accepted(int number, List<String> columns) {
        Nip nip = new Nip(columns.get(1));
        boolean active = columns.size() <= ACTIVE || columns.get(ACTIVE).equals(Columns.YES);
        return new Accepted(number, new PersonRecord(new AsnId(columns.get(0)), nip.masked(), columns.get(2).strip(),
                new DepartmentCode(columns.get(3)), columns.get(4).strip(), PositionKind.valueOf(columns.get(5)),
                nip.employment(), columns.get(6), columns.get(7).equals(Columns.YES), active,
                columns.size() <= GRADE ? "" : columns.get(GRADE)), nip);
    }
}
