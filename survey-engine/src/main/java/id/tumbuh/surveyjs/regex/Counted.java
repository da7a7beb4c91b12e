package id.tumbuh.surveyjs.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of times, as in "{2,5}"; or a brace that is none.
 *
 * @param most times that are written out, 1 where it is no number of times; RE2 itself refuses more than a thousand
 */
record Counted(boolean isOne, long most) {

    private static final Pattern TIMES = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?\\}");

    static Counted at(String source, int place) {
        Matcher times = TIMES.matcher(source).region(place, source.length());
        if (!times.lookingAt()) {
            return new Counted(false, 1);
        }
        String last = times.group(3) == null || times.group(3).isEmpty() ? times.group(1) : times.group(3);
        return new Counted(true, Math.max(1, Long.parseLong(last)));
    }
}
