package id.tumbuh.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The id of a course, such as komunikasi-publik-efektif. 1 to 64 letters, digits or '-'. */
public record CourseId(@JsonValue String value) implements Comparable<CourseId> {

    /** @throws IllegalArgumentException where the text has another shape */
    @JsonCreator
    public CourseId {
        value = Code.checked("a course's id", value);
    }

    /** The id in a text from outside, such as a part of an address; empty where the text has another shape. */
    public static Optional<CourseId> parse(String text) {
        return Code.fits(text) ? Optional.of(new CourseId(text)) : Optional.empty();
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
