package id.tumbuh.surveyjs.regex;

/** A pattern that is no pattern of JavaScript, or one that can not be matched in linear time. */
public final class RegexRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegexRefused(String reason) {
        super(reason);
    }
}
