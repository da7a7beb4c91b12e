package id.tumbuh.survey.anonymous.blind;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;

/**
 * The participant's half of RFC 9474, from Bouncy Castle's PSS and blinding: what the server does with Java's own primitives is
 * tried against another library.
 *
 * <p>The blinding factor is not of Bouncy Castle's RSABlindingFactorGenerator: that one draws a bit less than the modulus has,
 * and not each factor below the modulus as the RFC demands. Who has the private key computes the factor that would join a
 * signature to a blinded message, and could tell up to half of the wrong ones by their size.
 */
public final class BlindClient {

    private static final int PREFIX_BYTES = 32;

    /** What goes out, and what the participant keeps to take the blinding off again. */
    public record Blinded(byte[] message, BigInteger factor) {}

    private final RSAPublicKey key;
    private final SecureRandom random;
    private final int saltBytes;

    public BlindClient(RSAPublicKey key, SecureRandom random) {
        this(key, random, 48);
    }

    BlindClient(RSAPublicKey key, SecureRandom random, int saltBytes) {
        this.key = key;
        this.random = random;
        this.saltBytes = saltBytes;
    }

    /** PrepareRandomize: 32 random bytes before the message. */
    public byte[] prepare(byte[] message) {
        byte[] prefix = new byte[PREFIX_BYTES];
        random.nextBytes(prefix);
        byte[] prepared = Arrays.copyOf(prefix, prefix.length + message.length);
        System.arraycopy(message, 0, prepared, prefix.length, message.length);
        return prepared;
    }

    public Blinded blind(byte[] prepared) {
        return blind(prepared, factor());
    }

    Blinded blind(byte[] prepared, BigInteger factor) {
        PSSSigner pss = new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), new SHA384Digest(), saltBytes);
        pss.init(true, new ParametersWithRandom(new RSABlindingParameters(parameters(), factor), random));
        pss.update(prepared, 0, prepared.length);
        try {
            return new Blinded(pss.generateSignature(), factor);
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException where the server's answer is no signature of what was blinded */
    public byte[] finish(byte[] prepared, byte[] blindSignature, BigInteger factor) {
        if (blindSignature.length != BlindKeys.bytes(key.getModulus())) {
            throw new IllegalArgumentException("unexpected input size");
        }
        RSABlindingEngine unblind = new RSABlindingEngine();
        unblind.init(false, new RSABlindingParameters(parameters(), factor));
        byte[] signature = padded(unblind.processBlock(blindSignature, 0, blindSignature.length));
        if (!BlindVerifier.salted(key, saltBytes).verify(prepared, signature)) {
            throw new IllegalArgumentException("invalid signature");
        }
        return signature;
    }

    /** Uniform among the numbers from 1 to below the modulus that have an inverse, by drawing until one is. */
    private BigInteger factor() {
        BigInteger modulus = key.getModulus();
        BigInteger drawn;
        do {
            drawn = new BigInteger(modulus.bitLength(), random);
        } while (drawn.signum() == 0 || drawn.compareTo(modulus) >= 0 || !drawn.gcd(modulus).equals(BigInteger.ONE));
        return drawn;
    }

    private RSAKeyParameters parameters() {
        return new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent());
    }

    private byte[] padded(byte[] number) {
        byte[] padded = new byte[BlindKeys.bytes(key.getModulus())];
        System.arraycopy(number, 0, padded, padded.length - number.length, number.length);
        return padded;
    }
}
