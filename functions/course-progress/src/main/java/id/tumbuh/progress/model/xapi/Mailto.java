package id.tumbuh.progress.model.xapi;

/** The mailto IRI of an agent: "mailto:" with one e-mail address (RFC 5322 and 6068), and nothing behind it. */
final class Mailto {

    private static final String SCHEME = "mailto:";

    private Mailto() {}

    static boolean isValid(String text) {
        int at = text.lastIndexOf('@');
        return text.startsWith(SCHEME) && at > SCHEME.length() && isLocal(text, SCHEME.length(), at)
                && isDomain(text.substring(at + 1));
    }

    private static boolean isLocal(String text, int from, int to) {
        boolean dot = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (!Iri.isEscape(text, i, to)) {
                    return false;
                }
            } else if (c == '.' ? dot : !isAtom(c)) {
                return false;
            }
            dot = c == '.';
        }
        return !dot;
    }

    /** What RFC 5322 allows, but for what would begin another part of the IRI. */
    private static boolean isAtom(char c) {
        return Iri.isLetter(c) || Iri.isDigit(c) || c >= 0xA0 || "!$&'*+-=^_`{|}~".indexOf(c) >= 0;
    }

    private static boolean isDomain(String domain) {
        if (domain.startsWith("[") && domain.endsWith("]")) {
            return domain.substring(1, domain.length() - 1).chars()
                    .allMatch(c -> Iri.isLetter(c) || Iri.isDigit(c) || c == ':' || c == '.');
        }
        boolean start = true;
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            boolean ends = i + 1 == domain.length() || domain.charAt(i + 1) == '.';
            if (c == '.' || c == '-' ? start || ends : !(Iri.isLetter(c) || Iri.isDigit(c) || c == '_' || c >= 0xA0)) {
                return false;
            }
            start = c == '.';
        }
        return !start;
    }
}
