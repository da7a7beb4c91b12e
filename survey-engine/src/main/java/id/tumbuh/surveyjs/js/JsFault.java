package id.tumbuh.surveyjs.js;

/** Where JavaScript would throw a TypeError, a RangeError or a SyntaxError at this place. The message is for developers. */
public final class JsFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JsFault(String message) {
        super(message, null, false, false);
    }
}
