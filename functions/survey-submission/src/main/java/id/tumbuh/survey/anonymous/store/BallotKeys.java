package id.tumbuh.survey.anonymous.store;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.survey.anonymous.blind.BlindKeys;
import id.tumbuh.survey.anonymous.blind.BlindSigner;
import id.tumbuh.survey.anonymous.model.Poll;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The key pair of each poll: tokens of one are worth nothing in another, and with the closing of its poll a private key is
 * gone. docs/decisions/0016 says why it is kept here and not in KMS.
 */
public interface BallotKeys {

    /** @param database without point-in-time recovery or stream: what is destroyed in it is in no copy */
    static BallotKeys in(Database database, Sealer sealer) {
        return in(database, sealer, BlindKeys::generate);
    }

    /** @param pairs makes a pair at each call */
    static BallotKeys in(Database database, Sealer sealer, Supplier<KeyPair> pairs) {
        return new DynamoBallotKeys(database, sealer, pairs);
    }

    /** For who has not the secret: destroys the private key of a poll for good. Again is the same. */
    static Consumer<Poll> destroyingIn(Database database) {
        return poll -> DynamoBallotKeys.destroy(database, poll);
    }

    /** The public key of the poll's pair, which is made at the first call. */
    RSAPublicKey make(Poll poll);

    /** Nothing where there is no pair, or the private key is destroyed. */
    Optional<BlindSigner> signer(Poll poll);
}
