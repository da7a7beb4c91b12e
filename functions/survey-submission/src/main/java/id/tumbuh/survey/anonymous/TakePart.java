package id.tumbuh.survey.anonymous;

import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.anonymous.blind.BlindSigner;
import id.tumbuh.survey.anonymous.model.Participation;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.store.BallotKeys;
import id.tumbuh.survey.anonymous.store.Participations;
import java.util.Optional;

/** A person takes part in a poll: one blinded token is signed, and that it was is kept under their name. */
public final class TakePart {

    public sealed interface Outcome {}

    /** @param blindSignature the same for the same blinded message */
    public record Signed(byte[] blindSignature) implements Outcome {}

    /** Another blinded message of this person is signed already. */
    public record TookPartBefore() implements Outcome {}

    /** It has not the length of the poll's key, or is not below its modulus. */
    public record NotSignable() implements Outcome {}

    /** There is no such poll, or it is closed and its key destroyed. */
    public record NotOpen() implements Outcome {}

    private final BallotKeys keys;
    private final Participations participations;

    public TakePart(BallotKeys keys, Participations participations) {
        this.keys = keys;
        this.participations = participations;
    }

    public Outcome in(Poll poll, AsnId asn, byte[] blinded) {
        Optional<BlindSigner> signer = keys.signer(poll);
        if (signer.isEmpty()) {
            return new NotOpen();
        }
        // signed before it is entered: what can not be signed uses nobody's part up; handed out only once it is entered
        Optional<byte[]> signature = signer.get().sign(blinded);
        if (signature.isEmpty()) {
            return new NotSignable();
        }
        return switch (participations.enter(Participation.of(asn, poll, blinded))) {
            case FIRST, AGAIN -> new Signed(signature.get());
            case REFUSED -> new TookPartBefore();
        };
    }
}
