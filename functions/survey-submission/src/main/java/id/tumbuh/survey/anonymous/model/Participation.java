package id.tumbuh.survey.anonymous.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Digests;
import java.util.Optional;

/**
 * That a person took part in a poll, and the hash of the one blinded message that was signed for it. What is blinded is as good
 * as random: it is of no use to whoever looks for the ballot.
 */
public record Participation(AsnId asn, Poll poll, String blindedSha256) {

    /** Whether the message is signed. */
    public enum Decision {
        FIRST, AGAIN, REFUSED
    }

    public static Participation of(AsnId asn, Poll poll, byte[] blinded) {
        return new Participation(asn, poll, Digests.hex("SHA-256", blinded));
    }

    /** The same message again has the same signature, so that a lost answer costs nobody the part; another is a second token. */
    public Decision after(Optional<Participation> earlier) {
        return earlier.map(Participation::blindedSha256)
                .map(signed -> signed.equals(blindedSha256) ? Decision.AGAIN : Decision.REFUSED)
                .orElse(Decision.FIRST);
    }
}
