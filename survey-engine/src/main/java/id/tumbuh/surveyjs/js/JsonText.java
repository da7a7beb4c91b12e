package id.tumbuh.surveyjs.js;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON.parse for short texts: strict, and not deeper than {@value #MOST_DEPTH}. */
public final class JsonText {

    private static final int MOST_DEPTH = 64;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** The value, or nothing where the text is no JSON. */
    public static Optional<Object> parse(String text) {
        var reader = new JsonText(text);
        try {
            var value = reader.value(0);
            reader.space();
            return reader.at == text.length() ? Optional.of(value) : Optional.empty();
        } catch (NoJson refused) {
            return Optional.empty();
        }
    }

    private Object value(int depth) throws NoJson {
        space();
        if (depth > MOST_DEPTH) {
            throw new NoJson();
        }
        return switch (here()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", Nothing.NULL);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws NoJson {
        var members = new LinkedHashMap<String, Object>();
        at++;
        space();
        if (skip('}')) {
            return members;
        }
        do {
            space();
            var name = string();
            space();
            expect(':');
            members.put(name, value(depth + 1));
            space();
        } while (skip(','));
        expect('}');
        return JsonTree.inOrder(members);
    }

    private List<Object> array(int depth) throws NoJson {
        var elements = new ArrayList<Object>();
        at++;
        space();
        if (skip(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
            space();
        } while (skip(','));
        expect(']');
        return elements;
    }

    private String string() throws NoJson {
        expect('"');
        var read = new StringBuilder();
        while (here() != '"') {
            var c = here();
            if (c < ' ') {
                throw new NoJson();
            }
            at++;
            read.append(c == '\\' ? escaped() : c);
        }
        at++;
        return read.toString();
    }

    private char escaped() throws NoJson {
        var c = here();
        at++;
        if (c == 'u' && at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        var index = ESCAPES.indexOf(c);
        if (index < 0) {
            throw new NoJson();
        }
        return ESCAPED.charAt(index);
    }

    private Object word(String word, Object value) throws NoJson {
        if (!text.startsWith(word, at)) {
            throw new NoJson();
        }
        at += word.length();
        return value;
    }

    private double number() throws NoJson {
        var from = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private void digits() throws NoJson {
        if (!JsText.isDigit(here())) {
            throw new NoJson();
        }
        while (JsText.isDigit(here())) {
            at++;
        }
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char c) {
        var found = here() == c && at < text.length();
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char c) throws NoJson {
        if (!skip(c)) {
            throw new NoJson();
        }
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static final class NoJson extends Exception {

        private static final long serialVersionUID = 1L;

        NoJson() {
            super(null, null, false, false);
        }
    }
}
