package id.tumbuh.survey.anonymous.blind;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Optional;
import javax.crypto.Cipher;

/**
 * The server's half of blind signing: BlindSign of RFC 9474, 4.3, the same for each of its variants. The signer learns nothing
 * of what it signs; the same blinded message gives the same signature.
 *
 * <p>Java's own raw RSA does it: with a private key to "encrypt" with, it blinds the operation against who measures its time,
 * and holds the result against the public exponent, since one wrong result of the Chinese remainder theorem would tell the key.
 * KMS does no raw RSA, see docs/decisions/0016.
 */
public final class BlindSigner {

    private final RSAPrivateCrtKey key;
    private final int bytes;

    /** @param key of a modulus whose bits fill whole bytes, as each that {@link BlindKeys} makes */
    public BlindSigner(RSAPrivateCrtKey key) {
        this.key = key;
        this.bytes = BlindKeys.bytes(key.getModulus());
    }

    /**
     * @param blinded as long as the modulus, big-endian
     * @return as long as the modulus; nothing where the message is of another length or not below the modulus
     */
    public Optional<byte[]> sign(byte[] blinded) {
        BigInteger message = new BigInteger(1, blinded);
        if (blinded.length != bytes || message.compareTo(key.getModulus()) >= 0) {
            return Optional.empty();
        }
        try {
            Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
            raw.init(Cipher.ENCRYPT_MODE, key);
            byte[] signature = raw.doFinal(blinded);
            // step 4 of the RFC, whatever the provider does: a faulty signature never leaves
            if (!new BigInteger(1, signature).modPow(key.getPublicExponent(), key.getModulus()).equals(message)) {
                throw new IllegalStateException("signing failure");
            }
            return Optional.of(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failure", e);
        }
    }
}
