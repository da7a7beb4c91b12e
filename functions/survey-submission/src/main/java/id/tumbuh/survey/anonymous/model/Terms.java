package id.tumbuh.survey.anonymous.model;

import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/**
 * What everybody may know of a poll, and all that who takes a ballot needs to know of it.
 *
 * @param key the one by which all tokens of the poll verify
 * @param closesAt from then on no ballot counts, whether or not somebody has closed the poll
 * @param revision of the draft that was to be published: the terms of a later one hold, whoever comes last
 * @param form what answers are judged by, as the rules wrote it down when the poll was opened
 */
public record Terms(Poll poll, RSAPublicKey key, Instant closesAt, int revision, String form) {

    public boolean isOverAt(Instant at) {
        return !at.isBefore(closesAt);
    }
}
