package id.tumbuh.surveyjs.regex;

/** JavaScript's notation in RE2's. */
final class Translation {

    private static final String SPACES = "\\t\\n\\x0B\\f\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}"
            + "\\x{205F}\\x{3000}\\x{FEFF}";
    private static final String ANY_OF_A_LINE = "[^\\n\\r\\x{2028}\\x{2029}]";

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean inClass;

    Translation(String source) {
        this.source = source;
    }

    String run() {
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> escape();
                case '[' -> open();
                case ']' -> close();
                case '.' -> out.append(inClass ? "." : ANY_OF_A_LINE);
                case '(' -> group();
                case '{' -> brace();
                case '&', '~', '-', '^', '$' -> out.append(c);
                default -> out.append(c);
            }
            at++;
        }
        return out.toString();
    }

    private void open() {
        if (inClass) {
            out.append("\\[");
        } else if (source.startsWith("[^]", at)) {
            out.append("[\\x{0}-\\x{10FFFF}]");
            at += 2;
        } else if (source.startsWith("[]", at)) {
            out.append("[^\\x{0}-\\x{10FFFF}]");
            at++;
        } else {
            inClass = true;
            out.append('[');
            if (source.startsWith("^", at + 1)) {
                out.append('^');
                at++;
            }
        }
    }

    private void close() {
        out.append(inClass ? "]" : "\\]");
        inClass = false;
    }

    private void group() {
        if (inClass || !source.startsWith("(?", at)) {
            out.append('(');
            return;
        }
        if (source.startsWith("(?:", at)) {
            out.append("(?:");
            at += 2;
        } else if (source.startsWith("(?<", at) && !source.startsWith("(?<=", at) && !source.startsWith("(?<!", at)) {
            int end = source.indexOf('>', at);
            if (end < 0) {
                throw new RegexRefused("a group's name does not end");
            }
            out.append('(');
            at = end;
        } else {
            throw new RegexRefused("looking around is not done in linear time");
        }
    }

    /** What is no number of times is a brace. */
    private void brace() {
        out.append(!inClass && Counted.at(source, at).isOne() ? "{" : "\\{");
    }

    private void escape() {
        at++;
        if (at >= source.length()) {
            throw new RegexRefused("ends in a backslash");
        }
        char c = source.charAt(at);
        switch (c) {
            case 's' -> out.append(inClass ? SPACES : "[" + SPACES + "]");
            case 'S' -> spaceless();
            case 'd', 'D', 'w', 'W', 'n', 'r', 't', 'f' -> out.append('\\').append(c);
            case 'b' -> out.append(inClass ? "\\x08" : "\\b");
            case 'B' -> out.append(inClass ? "B" : "\\B");
            case 'v' -> out.append("\\x0B");
            case 'u' -> code(4);
            case 'x' -> code(2);
            case 'c' -> control();
            case '0' -> out.append("\\x00");
            case 'k' -> throw new RegexRefused("references back are not matched in linear time");
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> throw new RegexRefused(
                    "references back are not matched in linear time");
            default -> out.append(Character.isLetter(c) ? String.valueOf(c) : "\\" + c);
        }
    }

    private void spaceless() {
        if (inClass) {
            throw new RegexRefused("\\S in a class is not understood: use [^\\s...]");
        }
        out.append("[^").append(SPACES).append(']');
    }

    private void code(int digits) {
        String hex = at + 1 + digits <= source.length() ? source.substring(at + 1, at + 1 + digits) : "";
        if (hex.matches("[0-9a-fA-F]{" + digits + "}")) {
            out.append("\\x{").append(hex).append('}');
            at += digits;
        } else {
            out.append(source.charAt(at));
        }
    }

    private void control() {
        char letter = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
        if (Character.isLetter(letter) && letter < 128) {
            out.append("\\x{").append(Integer.toHexString(letter % 32)).append('}');
            at++;
        } else {
            out.append("\\\\c");
        }
    }
}
