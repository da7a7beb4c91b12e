package id.tumbuh.shared;

import java.util.regex.Pattern;

/** The shape that codes of competencies, departments and courses share. */
final class Code {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}", Pattern.CASE_INSENSITIVE);

    private Code() {}

    static String checked(String what, String value) {
        if (!fits(value)) {
            throw new IllegalArgumentException(what + " is 1 to 64 letters, digits or '-'");
        }
        return value;
    }

    static boolean fits(String value) {
        return value != null && SHAPE.matcher(value).matches();
    }
}
