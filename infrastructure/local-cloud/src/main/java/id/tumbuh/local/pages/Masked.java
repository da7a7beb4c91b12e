package id.tumbuh.local.pages;

import java.util.regex.Pattern;

/** Text for the page: whatever looks like a NIP is masked, as in the functions' logs. */
final class Masked {

    private static final Pattern NIP = Pattern
            .compile("(?<!\\d)(\\d{4})[ -]?\\d{4}[ -]?\\d{6}[ -]?\\d[ -]?(\\d{3})(?!\\d)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST = 8000;

    private Masked() {}

    static String text(String text) {
        return NIP.matcher(text).replaceAll("$1***********$2");
    }

    /** An id by which something is asked for again: a UUID stays as it is, since its digits are nobody's. */
    static String id(String id) {
        return UUID.matcher(id).matches() ? id : text(id);
    }

    /** Text, cut where it is too long to be read: masked first, so that no half of a NIP is left over. */
    static String shortened(String text) {
        String masked = text(text);
        return masked.length() <= LONGEST
                ? masked
                : masked.substring(0, LONGEST) + "\n… (" + (masked.length() - LONGEST) + ")";
    }
}
