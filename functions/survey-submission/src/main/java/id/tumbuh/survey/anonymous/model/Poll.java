package id.tumbuh.survey.anonymous.model;

import id.tumbuh.survey.model.Survey;
import java.nio.charset.StandardCharsets;

/**
 * A version of a survey to which people answer anonymously.
 *
 * @param surveyId lower-case hexadecimal digits and dashes, 36 of them
 * @param version from 1; another version has other keys and tokens
 * @param smallestGroup how many ballots there must be for any of them to be released
 */
public record Poll(String surveyId, int version, int smallestGroup) {

    /** An anonymous survey has one version: none is corrected once it is published. */
    public static final int FIRST = 1;

    public Poll {
        if (!isId(surveyId) || version < 1 || smallestGroup < 1) {
            throw new IllegalArgumentException("no poll");
        }
    }

    public static boolean isId(String surveyId) {
        return surveyId.matches("[0-9a-f-]{36}");
    }

    public static Poll of(Survey survey) {
        return new Poll(survey.surveyId(), FIRST, survey.minimumGroupSize());
    }

    /** What every token of the poll signs behind its random bytes: the same for all, so that it tells nobody apart. */
    public byte[] message() {
        return ("tumbuh anonymous ballot\n" + key()).getBytes(StandardCharsets.US_ASCII);
    }

    /** The poll among all polls. */
    public String key() {
        return surveyId + "#" + version;
    }
}
