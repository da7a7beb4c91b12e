package id.tumbuh.progress.model.xapi;

/** Internet media types (RFC 2045 and 6838): a type, a subtype, and parameters that are tokens or quoted. */
final class MediaTypes {

    private MediaTypes() {}

    static boolean isValid(String text) {
        int type = token(text, 0);
        if (type == 0 || type == text.length() || text.charAt(type) != '/') {
            return false;
        }
        int subtype = token(text, type + 1);
        return subtype > type + 1 && parameters(text, subtype);
    }

    private static boolean parameters(String text, int from) {
        int i = space(text, from);
        while (i < text.length()) {
            int name = text.charAt(i) == ';' ? space(text, i + 1) : -1;
            int equals = name < 0 ? -1 : token(text, name);
            if (equals <= name || equals >= text.length() || text.charAt(equals) != '=') {
                return false;
            }
            int value = equals + 1;
            int end = value < text.length() && text.charAt(value) == '"' ? quoted(text, value) : token(text, value);
            if (end <= value) {
                return false;
            }
            i = space(text, end);
        }
        return true;
    }

    private static int quoted(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            if (c == '\\') {
                i++;
            } else if (c < ' ' && c != '\t') {
                return -1;
            }
        }
        return -1;
    }

    private static int space(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static int token(String text, int from) {
        int i = from;
        while (i < text.length() && (Iri.isLetter(text.charAt(i)) || Iri.isDigit(text.charAt(i))
                || "!#$%&'*+-.^_`|~".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }
}
