package id.tumbuh.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A golongan: I/a to IV/e of PNS (PP 99/2000), I to XVII of PPPK (Perpres 98/2020). */
public record Grade(@JsonValue String value) implements Comparable<Grade> {

    private static final Pattern SHAPE = Pattern
            .compile("(I{1,3}/[a-d]|IV/[a-e])|(I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,2}|V)");

    /** @throws IllegalArgumentException where there is no such grade */
    @JsonCreator
    public Grade {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a grade is I/a to IV/e, or I to XVII");
        }
    }

    @Override
    public int compareTo(Grade other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
