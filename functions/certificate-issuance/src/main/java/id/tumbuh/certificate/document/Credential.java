package id.tumbuh.certificate.document;

import id.tumbuh.certificate.model.Certificate;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.http.Members;
import id.tumbuh.shared.Digests;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A certificate as a W3C Verifiable Credential 2.0 in the shape of Open Badges 3.0, with a Data Integrity proof of the
 * cryptosuite eddsa-jcs-2022. The issuer is a did:key: a verifier needs no address of ours to check the signature.
 */
public final class Credential {

    private static final List<String> CONTEXT = List.of("https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private final String publicUrl;
    private final KeyPair keys;
    private final String did;
    private final Json json;

    public Credential(String publicUrl, String secret, Json json) {
        this.publicUrl = publicUrl;
        this.json = json;
        try {
            byte[] seed = Digests.of("SHA-256", secret.getBytes(StandardCharsets.UTF_8));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.did = "did:key:z" + base58(multikey());
    }

    /** The credential with its proof. */
    public Map<String, Object> of(Certificate certificate) {
        Map<String, Object> credential = unsigned(certificate);
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("type", "DataIntegrityProof");
        proof.put("cryptosuite", "eddsa-jcs-2022");
        proof.put("created", certificate.issuedAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        proof.put("verificationMethod", did + "#" + did.substring("did:key:".length()));
        proof.put("proofPurpose", "assertionMethod");
        Map<String, Object> options = new LinkedHashMap<>(proof);
        options.put("@context", CONTEXT);
        proof.put("@context", CONTEXT);
        proof.put("proofValue", "z" + base58(sign(options, credential)));
        credential.put("proof", proof);
        return credential;
    }

    private Map<String, Object> unsigned(Certificate certificate) {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", publicUrl + "/courses/" + certificate.course());
        achievement.put("type", List.of("Achievement"));
        achievement.put("name", certificate.title().id());
        achievement.put("description", certificate.title().id() + ", " + certificate.lessonHours().value() + " JP, "
                + certificate.institution());
        achievement.put("criteria", Map.of("narrative", "Menyelesaikan seluruh pelajaran."));
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", CONTEXT);
        credential.put("id", publicUrl + "/verify/" + certificate.code());
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", certificate.title().id());
        credential.put("issuer", Members.of("id", did, "type", List.of("Profile"), "name", "BKPSDM Kota Surakarta"));
        credential.put("validFrom",
                certificate.issuedAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        credential.put("credentialSubject", Members.of("type", List.of("AchievementSubject"), "identifier",
                List.of(Members.with(Members.of("type", "IdentityObject", "identityHash", certificate.holder().name(),
                        "identityType", "name"), "hashed", false)),
                "achievement", achievement));
        return credential;
    }

    private byte[] sign(Map<String, Object> options, Map<String, Object> credential) {
        try {
            byte[] data = new byte[64];
            System.arraycopy(Digests.of("SHA-256", canonical(options)), 0, data, 0, 32);
            System.arraycopy(Digests.of("SHA-256", canonical(credential)), 0, data, 32, 32);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] canonical(Map<String, Object> document) throws IOException {
        return new JsonCanonicalizer(json.write(document)).getEncodedUTF8();
    }

    /** The public key with the multicodec prefix of Ed25519, little-endian as RFC 8032 has it. */
    private byte[] multikey() {
        var point = ((EdECPublicKey) keys.getPublic()).getPoint();
        byte[] key = new byte[34];
        key[0] = (byte) 0xed;
        key[1] = 0x01;
        byte[] y = point.getY().toByteArray();
        for (int i = 0; i < Math.min(32, y.length); i++) {
            key[2 + i] = y[y.length - 1 - i];
        }
        if (point.isXOdd()) {
            key[33] |= (byte) 0x80;
        }
        return key;
    }

    private static String base58(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        BigInteger number = new BigInteger(1, bytes);
        while (number.signum() > 0) {
            BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(58));
            text.append(BASE58.charAt(parts[1].intValue()));
            number = parts[0];
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }

    /** Gives the generator the seed as its randomness: the JDK has no other way from a seed to a key pair. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
