package id.tumbuh.progress.model.xapi;

import java.util.HexFormat;

/** UUIDs in the form of RFC 4122: 8-4-4-4-12 hexadecimal digits, of whatever variant. */
public final class Uuids {

    private Uuids() {}

    public static boolean isValid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? text.charAt(i) != '-' : !HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
