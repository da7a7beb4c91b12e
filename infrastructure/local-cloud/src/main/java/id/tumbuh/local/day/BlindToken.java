package id.tumbuh.local.day;

import id.tumbuh.shared.Digests;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a device does to answer an anonymous survey, with the JDK alone (RFC 9474, RSABSSA-SHA384-PSS-Randomized): it draws a token,
 * blinds it, takes the blinding off the signature, and fills up the ballot. The blinding factor never leaves it.
 */
public final class BlindToken {

    private static final int RANDOM_BYTES = 32;
    private static final int HASH_BYTES = 48;
    /** All ballots are as long as the next multiple of it. */
    private static final int LENGTH = 1024;

    private final String surveyId;
    private final RSAPublicKey key;
    private final byte[] prepared;
    private final BigInteger factor;
    private final BigInteger blinded;

    /** @param poll as GET /polls/{surveyId} tells it */
    public BlindToken(JsonNode poll, SecureRandom random) throws GeneralSecurityException {
        surveyId = poll.path("surveyId").asString();
        key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(poll.path("publicKey").asString())));
        prepared = joined(drawn(RANDOM_BYTES, random),
                poll.path("message").asString().getBytes(StandardCharsets.US_ASCII));
        BigInteger modulus = key.getModulus();
        BigInteger drawn = BigInteger.ZERO;
        while (drawn.signum() == 0 || drawn.compareTo(modulus) >= 0 || !drawn.gcd(modulus).equals(BigInteger.ONE)) {
            drawn = new BigInteger(modulus.bitLength(), random);
        }
        factor = drawn;
        blinded = encoded(drawn(HASH_BYTES, random)).multiply(factor.modPow(key.getPublicExponent(), modulus))
                .mod(modulus);
    }

    /** The body of POST /surveys/{surveyId}/participation. */
    public String participation() {
        return JsonMapper.shared().createObjectNode().put("blinded", text(fixed(blinded))).toString();
    }

    /**
     * The body of POST /ballots.
     *
     * @throws GeneralSecurityException where the answer is no signature of what was blinded
     */
    public String ballot(String blindSignature, JsonNode answers) throws GeneralSecurityException {
        byte[] signature = fixed(new BigInteger(1, Base64.getUrlDecoder().decode(blindSignature))
                .multiply(factor.modInverse(key.getModulus())).mod(key.getModulus()));
        Signature pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, HASH_BYTES, 1));
        pss.initVerify(key);
        pss.update(prepared);
        if (!pss.verify(signature)) {
            throw new GeneralSecurityException("that is no signature of this token");
        }
        ObjectNode ballot = JsonMapper.shared().createObjectNode().put("surveyId", surveyId)
                .put("token", text(Arrays.copyOf(prepared, RANDOM_BYTES))).put("signature", text(signature));
        ballot.set("answers", answers);
        int length = ballot.put("padding", "").toString().getBytes(StandardCharsets.UTF_8).length;
        return ballot.put("padding", "-".repeat(LENGTH - length % LENGTH)).toString();
    }

    /** EMSA-PSS of RFC 8017, 9.1.1, as a number. */
    private BigInteger encoded(byte[] salt) {
        int bits = key.getModulus().bitLength() - 1;
        int length = (bits + 7) / 8;
        byte[] hash = sha384(joined(new byte[8], sha384(prepared), salt));
        byte[] block = joined(new byte[length - 2 * HASH_BYTES - 2], new byte[]{1}, salt);
        byte[] mask = mask(hash, block.length);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= mask[i];
        }
        block[0] &= (byte) (0xff >>> 8 * length - bits);
        return new BigInteger(1, joined(block, hash, new byte[]{(byte) 0xbc}));
    }

    /** MGF1 of RFC 8017, B.2.1. */
    private static byte[] mask(byte[] seed, int length) {
        ByteArrayOutputStream mask = new ByteArrayOutputStream();
        for (int i = 0; mask.size() < length; i++) {
            mask.writeBytes(sha384(joined(seed, ByteBuffer.allocate(4).putInt(i).array())));
        }
        return Arrays.copyOf(mask.toByteArray(), length);
    }

    private byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int length = (key.getModulus().bitLength() + 7) / 8;
        byte[] fixed = new byte[length];
        int taken = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - taken, fixed, length - taken, taken);
        return fixed;
    }

    private static byte[] sha384(byte[] bytes) {
        return Digests.of("SHA-384", bytes);
    }

    private static byte[] drawn(int length, SecureRandom random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
