package id.tumbuh.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The opaque id of a civil servant: the subject that the city's OIDC issuer gives, 1 to 64 letters, digits, '-' or '_'.
 * It says nothing about the person; the NIP stays in workforce.
 */
public record AsnId(@JsonValue String value) implements Comparable<AsnId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws IllegalArgumentException where the text has another shape; the message does not repeat the text */
    @JsonCreator
    public AsnId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an ASN id is 1 to 64 letters, digits, '-' or '_'");
        }
    }

    @Override
    public int compareTo(AsnId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
