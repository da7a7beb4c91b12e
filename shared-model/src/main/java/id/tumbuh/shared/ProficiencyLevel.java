package id.tumbuh.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A proficiency level from 1 to 5 (PermenPANRB 38/2017). */
public record ProficiencyLevel(@JsonValue int value) implements Comparable<ProficiencyLevel> {

    /** @throws IllegalArgumentException where the value is not 1 to 5 */
    @JsonCreator
    public ProficiencyLevel {
        if (value < 1 || value > 5) {
            throw new IllegalArgumentException("a proficiency level is 1 to 5");
        }
    }

    @Override
    public int compareTo(ProficiencyLevel other) {
        return Integer.compare(value, other.value);
    }
}
