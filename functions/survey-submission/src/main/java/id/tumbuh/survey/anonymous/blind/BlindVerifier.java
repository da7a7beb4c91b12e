package id.tumbuh.survey.anonymous.blind;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** Verifies finished signatures of RFC 9474: they are plain RSASSA-PSS with SHA-384 over the prepared message. */
public final class BlindVerifier {

    private static final int TRAILER = 1;

    private final RSAPublicKey key;
    private final PSSParameterSpec parameters;

    private BlindVerifier(RSAPublicKey key, int saltBytes) {
        this.key = key;
        this.parameters = new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, saltBytes, TRAILER);
    }

    /** Of RSABSSA-SHA384-PSS-Randomized, the variant of ballots: a salt as long as the hash. */
    public static BlindVerifier of(RSAPublicKey key) {
        return salted(key, 48);
    }

    /** Of the variants named PSS where the salt has 48 bytes, named PSSZERO where it has none. */
    static BlindVerifier salted(RSAPublicKey key, int saltBytes) {
        return new BlindVerifier(key, saltBytes);
    }

    /** @param prepared the message as it was prepared; in the randomized variants its first 32 bytes are random */
    public boolean verify(byte[] prepared, byte[] signature) {
        try {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(parameters);
            pss.initVerify(key);
            pss.update(prepared);
            return pss.verify(signature);
        } catch (SignatureException e) {
            // of another length, or not below the modulus
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java verifies no RSASSA-PSS", e);
        }
    }
}
