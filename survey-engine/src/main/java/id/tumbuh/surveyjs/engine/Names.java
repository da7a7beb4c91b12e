package id.tumbuh.surveyjs.engine;

import java.util.Locale;

/** Names of values. */
final class Names {

    private static final String COMMENT = "-Comment";

    private Names() {}

    /** Under which a comment on a question is kept. */
    static String comment(String valueName) {
        return valueName + COMMENT;
    }

    static boolean isComment(String name) {
        return name.endsWith(COMMENT);
    }

    static String uncommented(String name) {
        return isComment(name) ? name.substring(0, name.length() - COMMENT.length()) : name;
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** As survey-core makes a name valid: braces would end a reference to it, and "#" and "|" have meanings. */
    static String valid(String name) {
        String valid = name.strip();
        int separator = valid.indexOf('|');
        if (separator >= 0) {
            valid = valid.substring(0, separator) + valid.substring(separator + 1);
        }
        valid = valid.strip().replaceAll("[{}]+", "");
        while (valid.startsWith("#")) {
            valid = valid.substring(1);
        }
        return valid;
    }
}
