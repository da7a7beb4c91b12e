package id.tumbuh.survey.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's answers and the gaps that they showed.
 *
 * @param version of the survey that was answered
 * @param revision from 1: each time the person sent other answers
 * @param submittedAt when they arrived
 * @param answeredAt when they were made: earlier where the device was offline
 * @param answers as the survey keeps them, without what is hidden and with what is computed
 * @param sent the SHA-256 of what was sent; empty where nobody kept it
 * @param saved the revision of what was saved before, whose place it takes; 0 where nothing was
 */
public record Response(String surveyId, int version, int revision, Instant submittedAt, Instant answeredAt,
        Map<String, Object> answers, byte[] sent, int saved, List<CompetencyGap> gaps) {

    /** Whether these answers arrived before: the same were sent, or the same are kept of the same version. */
    public boolean repeats(Response before) {
        return version == before.version() && (before.wasSentAs(sent) || answers.equals(before.answers()));
    }

    public boolean wasSentAs(byte[] digest) {
        return sent.length > 0 && Arrays.equals(sent, digest);
    }

    /** The same as the revision that follows, which takes the place of what was saved, too. */
    public Response after(Optional<Response> before, int savedBefore) {
        return new Response(surveyId, version, before.map(Response::revision).orElse(0) + 1, submittedAt, answeredAt,
                answers, sent, savedBefore, gaps);
    }
}
