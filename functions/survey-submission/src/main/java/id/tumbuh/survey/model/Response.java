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
 */
public record Response(String surveyId, int version, int revision, Instant submittedAt, Instant answeredAt,
        Map<String, Object> answers, byte[] sent, List<CompetencyGap> gaps) {

    /** Whether this is the same answer as one that arrived before: sent again, or kept as equal. */
    public boolean repeats(Response before) {
        return sent.length > 0 && Arrays.equals(sent, before.sent()) || answers.equals(before.answers());
    }

    /** The same as the revision that follows. */
    public Response after(Optional<Response> before) {
        return new Response(surveyId, version, before.map(Response::revision).orElse(0) + 1, submittedAt, answeredAt,
                answers, sent, gaps);
    }
}
