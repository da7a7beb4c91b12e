package id.tumbuh.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of a department (OPD), such as dishub or kecamatan-laweyan. 1 to 64 letters, digits or '-'. */
public record DepartmentCode(@JsonValue String value) implements Comparable<DepartmentCode> {

    /** @throws IllegalArgumentException where the text has another shape */
    @JsonCreator
    public DepartmentCode {
        value = Code.checked("a department's code", value);
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
