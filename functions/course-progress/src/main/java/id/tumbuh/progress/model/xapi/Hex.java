package id.tumbuh.progress.model.xapi;

import java.util.Arrays;
import java.util.HexFormat;

/** Hashes as hexadecimal digits. */
final class Hex {

    private Hex() {}

    static boolean isValid(String text, int... lengths) {
        return Arrays.stream(lengths).anyMatch(length -> length == text.length())
                && text.chars().allMatch(HexFormat::isHexDigit);
    }
}
