package id.tumbuh.survey.anonymous.blind;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;

/** RSA keys for blind signing: 3,072 bits (128 bits of security by NIST SP 800-57), exponent 65,537. */
public final class BlindKeys {

    private static final int BITS = 3072;

    private BlindKeys() {}

    /** A new pair, of the system's randomness; it takes some seconds. */
    public static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(BITS, RSAKeyGenParameterSpec.F4));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no RSA keys", e);
        }
    }

    /** @param encoded PKCS #8, as a private key encodes itself */
    public static RSAPrivateCrtKey privateKey(byte[] encoded) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            // without the cause, which may quote the key
            throw new IllegalArgumentException("no private RSA key in PKCS #8");
        }
    }

    /** @param encoded X.509's SubjectPublicKeyInfo, as a public key encodes itself */
    public static RSAPublicKey publicKey(byte[] encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no public RSA key in X.509's form", e);
        }
    }

    static int bytes(BigInteger modulus) {
        return (modulus.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }
}
