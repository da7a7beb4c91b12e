package id.tumbuh.surveyjs.expression;

/** A place in an expression's text. Words of operators are read in any case, and need no space around them. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** The character here, or NUL at the end. */
    char here() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    char take() {
        return text.charAt(at++);
    }

    String since(int from) {
        return text.substring(from, at);
    }

    void space() {
        while (!isAtEnd() && " \t\n\r".indexOf(here()) >= 0) {
            at++;
        }
    }

    boolean skip(String literal) {
        var found = text.startsWith(literal, at);
        at += found ? literal.length() : 0;
        return found;
    }

    /** @param word in small ASCII letters */
    boolean skipWord(String word) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            if (small(text.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    boolean digits() {
        var from = at;
        while (here() >= '0' && here() <= '9') {
            at++;
        }
        return at > from;
    }

    /** A letter or '_', then letters, digits and '_'. */
    boolean name() {
        if (!isLetter(here())) {
            return false;
        }
        while (isLetter(here()) || here() >= '0' && here() <= '9') {
            at++;
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return small(c) >= 'a' && small(c) <= 'z' || c == '_';
    }

    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
