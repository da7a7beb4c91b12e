package id.tumbuh.progress.model.xapi;

import java.util.HexFormat;

/** Absolute IRIs (RFC 3987), read from left to right once. */
public final class Iri {

    private static final String SUB_DELIMITERS = "!$&'()*+,;=";

    private Iri() {}

    public static boolean isValid(String text) {
        int scheme = schemeLength(text);
        if (scheme < 1) {
            return false;
        }
        int fragment = indexOr(text, '#', scheme, text.length());
        int query = Math.min(indexOr(text, '?', scheme, text.length()), fragment);
        int path = scheme + 1;
        if (text.startsWith("//", path)) {
            int authority = path + 2;
            path = Math.min(indexOr(text, '/', authority, query), query);
            if (!isAuthority(text, authority, path, isWeb(text, scheme))) {
                return false;
            }
        } else if (isWeb(text, scheme)) {
            return false;
        }
        return allowed(text, path, query, ":@/", false)
                && (query == fragment || allowed(text, query + 1, fragment, ":@/?", true))
                && (fragment == text.length() || allowed(text, fragment + 1, text.length(), ":@/?", false));
    }

    /** How many characters the scheme has; 0 or less where there is none. */
    private static int schemeLength(String text) {
        int colon = text.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            if (!(isLetter(c) || i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'))) {
                return 0;
            }
        }
        return colon;
    }

    /** A page of the web has a host; the generic syntax would do without. */
    private static boolean isWeb(String text, int scheme) {
        return (scheme == 4 || scheme == 5) && text.regionMatches(true, 0, "https", 0, scheme);
    }

    private static boolean isAuthority(String text, int from, int to, boolean hostNeeded) {
        int at = text.lastIndexOf('@', to - 1);
        int host = at < from ? from : at + 1;
        if (host > from && !allowed(text, from, at, ":", false)) {
            return false;
        }
        if (host < to && text.charAt(host) == '[') {
            int close = indexOr(text, ']', host, to);
            return close < to && isAddress(text, host + 1, close) && isPort(text, close + 1, to);
        }
        int port = indexOr(text, ':', host, to);
        return (port > host || !hostNeeded) && allowed(text, host, port, "", false) && isPort(text, port, to);
    }

    /** IPv6, or the form that is kept for what comes after it. */
    private static boolean isAddress(String text, int from, int to) {
        boolean colon = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            colon |= c == ':';
            if (!(HexFormat.isHexDigit(c) || c == ':' || c == '.' || i == from && (c == 'v' || c == 'V'))) {
                return false;
            }
        }
        return colon || to > from && (text.charAt(from) | 0x20) == 'v';
    }

    private static boolean isPort(String text, int from, int to) {
        if (from < to && text.charAt(from) != ':') {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowed(String text, int from, int to, String more, boolean privateUse) {
        int i = from;
        while (i < to) {
            int c = text.codePointAt(i);
            if (c == '%') {
                if (!isEscape(text, i, to)) {
                    return false;
                }
            } else if (!(c < 0x80
                    ? isUnreserved(c) || SUB_DELIMITERS.indexOf(c) >= 0 || more.indexOf(c) >= 0
                    : isUcs(c) || privateUse && isPrivate(c))) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /** Whether the percent sign there begins an octet. */
    static boolean isEscape(String text, int percent, int to) {
        return percent + 2 < to && HexFormat.isHexDigit(text.charAt(percent + 1))
                && HexFormat.isHexDigit(text.charAt(percent + 2));
    }

    private static boolean isUnreserved(int c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    }

    static boolean isUcs(int c) {
        return c >= 0xA0 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFDCF || c >= 0xFDF0 && c <= 0xFFEF
                || c >= 0x10000 && c <= 0xEFFFD && (c & 0xFFFF) <= 0xFFFD && !(c >= 0xE0000 && c < 0xE1000);
    }

    private static boolean isPrivate(int c) {
        return c >= 0xE000 && c <= 0xF8FF || c >= 0xF0000 && (c & 0xFFFF) <= 0xFFFD;
    }

    static boolean isLetter(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static int indexOr(String text, char wanted, int from, int otherwise) {
        int index = text.indexOf(wanted, from);
        return index < 0 || index > otherwise ? otherwise : index;
    }
}
