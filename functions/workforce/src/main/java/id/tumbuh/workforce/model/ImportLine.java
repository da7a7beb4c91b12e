package id.tumbuh.workforce.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Nip;
import id.tumbuh.shared.PositionKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A line of the registry's export, read and judged. */
public sealed interface ImportLine {

    /** A line that can be applied. */
    record Accepted(int number, PersonRecord person, Nip nip) implements ImportLine {}

    /** A line that can not. */
    record Rejected(Rejection rejection) implements ImportLine {}

    /** Judges the columns subject, nip, name, department, position, positionKind, superior, eligible. */
    static ImportLine of(int number, List<String> columns) {
        if (columns.size() != 8) {
            return rejected(number, "", "Harus ada 8 kolom.", "There must be 8 columns.");
        }
        Optional<AsnId> asn = value(columns.get(0), AsnId::new);
        Optional<Nip> nip = Nip.parse(columns.get(1));
        Optional<DepartmentCode> department = value(columns.get(3), DepartmentCode::new);
        Optional<PositionKind> kind = value(columns.get(5), PositionKind::valueOf);
        if (asn.isEmpty()) {
            return rejected(number, "/subject", "Id orang tidak sah.", "The person's id is not valid.");
        }
        if (nip.isEmpty()) {
            return rejected(number, "/nip", "NIP tidak sah.", "The NIP is not valid.");
        }
        if (columns.get(2).isBlank() || columns.get(2).length() > 120) {
            return rejected(number, "/name", "Nama 1 sampai 120 karakter.", "The name has 1 to 120 characters.");
        }
        if (department.isEmpty()) {
            return rejected(number, "/department", "Kode OPD tidak sah.", "The department's code is not valid.");
        }
        if (columns.get(4).isBlank() || columns.get(4).length() > 120) {
            return rejected(number, "/position", "Jabatan 1 sampai 120 karakter.",
                    "The position has 1 to 120 characters.");
        }
        if (kind.isEmpty()) {
            return rejected(number, "/positionKind", "Jenis jabatan tidak dikenal.",
                    "The kind of position is not known.");
        }
        if (!columns.get(6).isEmpty() && value(columns.get(6), AsnId::new).isEmpty()) {
            return rejected(number, "/superior", "Id atasan tidak sah.", "The superior's id is not valid.");
        }
        if (!List.of("ya", "tidak").contains(columns.get(7))) {
            return rejected(number, "/eligible", "Isi ya atau tidak.", "Must be ya or tidak.");
        }
        return new Accepted(number, new PersonRecord(asn.get(), nip.get().masked(), columns.get(2).strip(),
                department.get(), columns.get(4).strip(), kind.get(), nip.get().employment(), columns.get(6),
                columns.get(7).equals("ya")), nip.get());
    }

    private static <T> Optional<T> value(String text, Function<String, T> constructor) {
        try {
            return Optional.of(constructor.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Rejected rejected(int line, String pointer, String id, String en) {
        return new Rejected(Rejection.of(line, pointer, id, en));
    }
}
