package id.tumbuh.progress.model.xapi;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Language tags that are well-formed by RFC 5646. */
public final class LanguageTags {

    private static final Set<String> IRREGULAR = Set.of("en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian",
            "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr",
            "sgn-be-nl", "sgn-ch-de");

    private LanguageTags() {}

    public static boolean isValid(String text) {
        if (text.length() == 2) {
            return Iri.isLetter(text.charAt(0)) && Iri.isLetter(text.charAt(1));
        }
        if (!text.chars().allMatch(c -> c < 0x80)) {
            // some letters, as the sign of Kelvin, are of ASCII only in lower case
            return false;
        }
        String tag = text.toLowerCase(Locale.ROOT);
        return IRREGULAR.contains(tag) || new Reader(tag.split("-", -1)).whole();
    }

    /** Reads the subtags in the order in which the grammar has them. */
    private static final class Reader {

        private final String[] subtags;
        private int next;

        Reader(String[] subtags) {
            this.subtags = subtags;
        }

        boolean whole() {
            if (!at("x")) {
                if (!language()) {
                    return false;
                }
                take(4, 4, false);
                if (!take(2, 2, false)) {
                    take(3, 3, true);
                }
                if (!variants() || !extensions()) {
                    return false;
                }
            }
            return (!at("x") || run(1)) && next == subtags.length;
        }

        private boolean language() {
            int first = next;
            if (!take(2, 8, false)) {
                return false;
            }
            for (int i = 0; i < 3 && subtags[first].length() <= 3; i++) {
                take(3, 3, false);
            }
            return true;
        }

        private boolean variants() {
            Set<String> seen = new HashSet<>();
            while (next < subtags.length && (alphanumeric(5, 8)
                    || alphanumeric(4, 4) && Iri.isDigit(subtags[next].charAt(0)))) {
                if (!seen.add(subtags[next++])) {
                    return false;
                }
            }
            return true;
        }

        private boolean extensions() {
            Set<String> seen = new HashSet<>();
            while (next < subtags.length && alphanumeric(1, 1) && !at("x")) {
                if (!seen.add(subtags[next]) || !run(2)) {
                    return false;
                }
            }
            return true;
        }

        /** A singleton, and at least one subtag behind it. */
        private boolean run(int min) {
            int singleton = next++;
            while (next < subtags.length && alphanumeric(min, 8)) {
                next++;
            }
            return next > singleton + 1;
        }

        private boolean at(String subtag) {
            return next < subtags.length && subtags[next].equals(subtag);
        }

        /** Takes the next subtag where it is of so many letters, or digits. */
        private boolean take(int min, int max, boolean digits) {
            if (next < subtags.length && alphanumeric(min, max)
                    && subtags[next].chars().allMatch(c -> digits == Iri.isDigit(c))) {
                next++;
                return true;
            }
            return false;
        }

        private boolean alphanumeric(int min, int max) {
            String subtag = subtags[next];
            return subtag.length() >= min && subtag.length() <= max
                    && subtag.chars().allMatch(c -> Iri.isLetter(c) || Iri.isDigit(c));
        }
    }
}
