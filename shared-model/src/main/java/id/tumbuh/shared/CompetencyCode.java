package id.tumbuh.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of a competency, such as T03 (Pengelolaan Aduan). 1 to 64 letters, digits or '-'. */
public record CompetencyCode(@JsonValue String value) implements Comparable<CompetencyCode> {

    /** @throws IllegalArgumentException where the text has another shape */
    @JsonCreator
    public CompetencyCode {
        value = Code.checked("a competency's code", value);
    }

    @Override
    public int compareTo(CompetencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
