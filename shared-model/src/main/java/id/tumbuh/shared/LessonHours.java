package id.tumbuh.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Jam pelajaran (JP): lesson hours of 45 minutes, 0 to 2000. */
public record LessonHours(@JsonValue int value) {

    /** @throws IllegalArgumentException where the value is not 0 to 2000 */
    @JsonCreator
    public LessonHours {
        if (value < 0 || value > 2000) {
            throw new IllegalArgumentException("lesson hours are 0 to 2000");
        }
    }
}
