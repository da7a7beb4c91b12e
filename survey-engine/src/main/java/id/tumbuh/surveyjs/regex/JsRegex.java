package id.tumbuh.surveyjs.regex;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression of JavaScript (ECMA-262, without the flags u and v), matched in time linear in the text (RE2). What
 * needs backtracking, looking around and references back, is refused.
 */
public final class JsRegex {

    private final Pattern pattern;
    private final long states;

    private JsRegex(Pattern pattern, long states) {
        this.pattern = pattern;
        this.states = states;
    }

    /** @throws RegexRefused where it is none, or is none that is matched in linear time */
    public static JsRegex of(String source, boolean ignoreCase) {
        long states = RepeatLimits.check(source);
        try {
            return new JsRegex(
                    Pattern.compile(new Translation(source).run(), ignoreCase ? Pattern.CASE_INSENSITIVE : 0), states);
        } catch (PatternSyntaxException e) {
            throw new RegexRefused(e.getDescription());
        }
    }

    /** About how many there are; a character of a text may be looked at by each of them. */
    public long states() {
        return states;
    }

    /** Whether it matches anywhere in the text. */
    public boolean test(String text) {
        return pattern.matcher(text).find();
    }
}
