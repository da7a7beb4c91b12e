package id.tumbuh.survey.anonymous.model;

import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/**
 * What everybody may know of a poll. By what form its answers are judged is kept apart: it may be large.
 *
 * @param key the one by which all tokens of the poll verify
 * @param closesAt from then on no ballot counts, whether or not somebody has closed the poll
 * @param revision of the draft that was to be published: the terms of a later one hold, whoever comes last
 */
public record Terms(Poll poll, RSAPublicKey key, Instant closesAt, int revision) {

    public boolean isOverAt(Instant at) {
        return !at.isBefore(closesAt);
    }
}
