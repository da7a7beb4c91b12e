package id.tumbuh.survey.anonymous.blind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.Properties;

/** The test vectors of RFC 9474, Appendix A. */
final class Rfc9474 {

    private final Properties vectors = new Properties();

    Rfc9474() {
        try (InputStream in = Rfc9474.class.getResourceAsStream("rfc9474.properties")) {
            vectors.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String variant, String name) {
        return HexFormat.of().parseHex(vectors.getProperty("RSABSSA-SHA384-" + variant + "." + name));
    }

    RSAPublicKey publicKey() {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number("n"), number("e")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAPrivateCrtKey privateKey() {
        BigInteger p = number("p");
        BigInteger q = number("q");
        BigInteger d = number("d");
        return privateKey(d.mod(p.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)));
    }

    /** One whose exponents for the remainders are these: with a wrong one its results are faulty. */
    RSAPrivateCrtKey privateKey(BigInteger exponentP, BigInteger exponentQ) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new RSAPrivateCrtKeySpec(number("n"), number("e"), number("d"), number("p"),
                            number("q"), exponentP, exponentQ, number("q").modInverse(number("p"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A source that draws what the RFC drew. */
    static SecureRandom drawing(byte[] drawn) {
        return new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(drawn, 0, bytes, 0, drawn.length);
            }
        };
    }

    private BigInteger number(String name) {
        return new BigInteger(vectors.getProperty(name), 16);
    }
}
