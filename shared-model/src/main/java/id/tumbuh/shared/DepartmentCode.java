package id.tumbuh.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The code of a department (OPD), such as dishub or kecamatan-laweyan. 1 to 64 letters, digits or '-'. It is a key in every
 * context, so it is kept in lower case: however somebody writes it, it is the same department.
 */
public record DepartmentCode(@JsonValue String value) implements Comparable<DepartmentCode> {

    /** @throws IllegalArgumentException where the text has another shape */
    @JsonCreator
    public DepartmentCode {
        value = Code.checked("a department's code", value).toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(DepartmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
