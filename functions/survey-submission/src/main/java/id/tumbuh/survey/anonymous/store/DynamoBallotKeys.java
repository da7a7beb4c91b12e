package id.tumbuh.survey.anonymous.store;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.survey.anonymous.blind.BlindKeys;
import id.tumbuh.survey.anonymous.blind.BlindSigner;
import id.tumbuh.survey.anonymous.model.Poll;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

final class DynamoBallotKeys implements BallotKeys {

    private static final String DESTROYED = "";

    /** The pair: the public key in X.509's form and base64, the private one in PKCS #8 and sealed, empty once destroyed. */
    record KeyItem(String pk, String sk, String publicKey, String sealedPrivateKey) {

        static String pk(Poll poll) {
            return "KEY#" + poll.key();
        }

        RSAPublicKey decoded() {
            return BlindKeys.publicKey(Base64.getDecoder().decode(publicKey));
        }
    }

    private final Database database;
    private final Sealer sealer;
    private final Supplier<KeyPair> pairs;

    DynamoBallotKeys(Database database, Sealer sealer, Supplier<KeyPair> pairs) {
        this.database = database;
        this.sealer = sealer;
        this.pairs = pairs;
    }

    @Override
    public RSAPublicKey make(Poll poll) {
        if (find(poll).isEmpty()) {
            KeyPair pair = pairs.get();
            // refused where another call was first: its pair is the one
            database.write().putNew("key", new KeyItem(KeyItem.pk(poll), "-", encoded(pair.getPublic().getEncoded()),
                    sealer.seal(encoded(pair.getPrivate().getEncoded())))).commit();
        }
        return find(poll).orElseThrow().decoded();
    }

    @Override
    public Optional<BlindSigner> signer(Poll poll) {
        return find(poll).map(KeyItem::sealedPrivateKey).filter(sealed -> !sealed.equals(DESTROYED))
                .map(sealed -> new BlindSigner(BlindKeys.privateKey(Base64.getDecoder().decode(sealer.open(sealed)))));
    }

    /** The public key stays, by which tokens verify. */
    static void destroy(Database database, Poll poll) {
        find(database, poll)
                .ifPresent(item -> database.putIf(new KeyItem(item.pk(), item.sk(), item.publicKey(), DESTROYED),
                        "#publicKey = :publicKey", Map.of("publicKey", item.publicKey())));
    }

    private Optional<KeyItem> find(Poll poll) {
        return find(database, poll);
    }

    private static Optional<KeyItem> find(Database database, Poll poll) {
        return database.get(KeyItem.class, KeyItem.pk(poll), "-");
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
