package id.tumbuh.survey.anonymous.blind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlindSignaturesTest {

    private static final Rfc9474 RFC = new Rfc9474();
    private static final String USED = "PSS-Randomized";
    private static final byte[] MESSAGE = {1, 2, 3};

    @ParameterizedTest
    @ValueSource(strings = {USED, "PSSZERO-Randomized", "PSS-Deterministic", "PSSZERO-Deterministic"})
    void each_step_gives_what_the_rfc_prints(String variant) {
        byte[] salt = RFC.bytes(variant, "salt");
        byte[] prepared = RFC.bytes(variant, "prepared_msg");
        BigInteger factor = new BigInteger(1, RFC.bytes(variant, "inv")).modInverse(RFC.publicKey().getModulus());
        BlindClient client = new BlindClient(RFC.publicKey(),
                Rfc9474.drawing(salt), salt.length);

        BlindClient.Blinded blinded = client.blind(prepared, factor);
        assertArrayEquals(RFC.bytes(variant, "blinded_msg"), blinded.message());
        byte[] blindSignature = new BlindSigner(RFC.privateKey()).sign(blinded.message()).orElseThrow();
        assertArrayEquals(RFC.bytes(variant, "blind_sig"), blindSignature);
        byte[] signature = client.finish(prepared, blindSignature, factor);
        assertArrayEquals(RFC.bytes(variant, "sig"), signature);
        assertTrue(BlindVerifier.salted(RFC.publicKey(), salt.length).verify(prepared, signature));
    }

    @Test
    void a_message_is_prepared_by_random_bytes_before_it() {
        byte[] prefix = RFC.bytes(USED, "msg_prefix");
        BlindClient client = new BlindClient(RFC.publicKey(),
                Rfc9474.drawing(prefix));
        assertArrayEquals(RFC.bytes(USED, "prepared_msg"), client.prepare(RFC.bytes(USED, "msg")));
    }

    @Test
    void a_key_that_was_stored_signs_and_verifies_as_before() {
        KeyPair pair = BlindKeys.generate();
        RSAPublicKey open = BlindKeys.publicKey(pair.getPublic().getEncoded());
        BlindClient client = new BlindClient(open, new SecureRandom());
        byte[] prepared = client.prepare(MESSAGE);
        BlindClient.Blinded blinded = client.blind(prepared);
        RSAPrivateCrtKey secret = BlindKeys.privateKey(pair.getPrivate().getEncoded());
        byte[] blindSignature = new BlindSigner(secret).sign(blinded.message()).orElseThrow();
        byte[] signature = client.finish(prepared, blindSignature, blinded.factor());

        assertEquals(3072, open.getModulus().bitLength());
        assertTrue(BlindVerifier.of(open).verify(prepared, signature));
        assertFalse(BlindVerifier.of(open).verify(client.prepare(MESSAGE), signature), "another message");
        assertFalse(BlindVerifier.of(RFC.publicKey()).verify(prepared, signature), "another survey's key");
        assertFalse(BlindVerifier.of(open).verify(prepared, blindSignature), "still blinded");
        assertFalse(BlindVerifier.of(open).verify(prepared, new byte[0]));
        assertFalse(BlindVerifier.salted(open, 0).verify(prepared, signature), "another variant");
    }

    @Test
    void what_is_no_number_below_the_modulus_is_not_signed() {
        BlindSigner signer = new BlindSigner(RFC.privateKey());
        byte[] modulus = Arrays.copyOfRange(RFC.publicKey().getModulus().toByteArray(), 1, 513);
        byte[] last = modulus.clone();
        last[last.length - 1]--;
        byte[] ones = new byte[512];
        Arrays.fill(ones, (byte) 0xff);
        assertEquals(Optional.empty(), signer.sign(modulus));
        assertEquals(Optional.empty(), signer.sign(ones));
        assertEquals(Optional.empty(), signer.sign(new byte[511]));
        assertEquals(Optional.empty(), signer.sign(new byte[513]));
        assertEquals(Optional.empty(), signer.sign(new byte[0]));
        assertEquals(512, signer.sign(last).orElseThrow().length);
    }

    @Test
    void a_signature_that_came_out_wrong_never_leaves() {
        RSAPrivateCrtKey good = RFC.privateKey();
        RSAPrivateCrtKey faulty = RFC.privateKey(good.getPrimeExponentP().flipBit(7), good.getPrimeExponentQ());
        BlindSigner signer = new BlindSigner(faulty);
        byte[] blinded = RFC.bytes(USED, "blinded_msg");
        assertEquals("signing failure",
                assertThrows(IllegalStateException.class, () -> signer.sign(blinded)).getMessage());
    }

    @Test
    void an_answer_that_is_no_signature_of_it_is_told_by_the_participant() {
        BlindClient client = new BlindClient(RFC.publicKey(), new SecureRandom());
        byte[] prepared = client.prepare(MESSAGE);
        BlindClient.Blinded blinded = client.blind(prepared);
        byte[] other = RFC.bytes(USED, "blind_sig");
        assertThrows(IllegalArgumentException.class, () -> client.finish(prepared, other, blinded.factor()));
        assertThrows(IllegalArgumentException.class, () -> client.finish(prepared, new byte[3], blinded.factor()));
    }

    @Test
    void blinding_factors_fill_the_whole_range_below_the_modulus() {
        BlindClient client = new BlindClient(RFC.publicKey(), new SecureRandom());
        byte[] prepared = client.prepare(MESSAGE);
        BigInteger half = RFC.publicKey().getModulus().shiftRight(1);
        int above = 0;
        for (int i = 0; i < 64; i++) {
            above += client.blind(prepared).factor().compareTo(half) > 0 ? 1 : 0;
        }
        // binomial(64, 1/2): outside of this once in a hundred million runs
        assertTrue(above >= 10 && above <= 54, above + " of 64");
    }

    @Test
    void what_is_no_key_is_refused_without_being_quoted() {
        assertThrows(IllegalArgumentException.class, () -> BlindKeys.publicKey(MESSAGE));
        assertEquals(null,
                assertThrows(IllegalArgumentException.class, () -> BlindKeys.privateKey(MESSAGE)).getCause());
    }
}
