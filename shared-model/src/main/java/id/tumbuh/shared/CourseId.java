package id.tumbuh.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a course, such as komunikasi-publik-efektif. 1 to 64 letters, digits or '-'. */
public record CourseId(@JsonValue String value) implements Comparable<CourseId> {

    /** @throws IllegalArgumentException where the text has another shape */
    @JsonCreator
    public CourseId {
        value = Code.checked("a course's id", value);
    }

    @Override
    public int compareTo(CourseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
