package id.tumbuh.runtime;

import id.tumbuh.shared.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts and bytes with AES-256-GCM, so that only who has the secret can read it. While secrets are rotated it opens what
 * was sealed with either; a text that is sealed then begins with its key's id and a dot, which no text without one has.
 */
public final class Sealer {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;

    private record Key(String id, SecretKeySpec secret) {

        static Key of(String secret) {
            byte[] id = sha256("id of " + secret);
            return new Key(HexFormat.of().formatHex(id, 0, ID_BYTES), new SecretKeySpec(sha256(secret), "AES"));
        }
    }

    private final Key current;
    private final Optional<Key> other;
    private final SecureRandom random = new SecureRandom();

    public Sealer(String secret) {
        this(new KeyPair(secret, Optional.empty()));
    }

    public Sealer(KeyPair keys) {
        current = Key.of(keys.current());
        other = keys.other().map(Key::of);
    }

    /** The sealed text in base64url; the same text gives another one each time. */
    public String seal(String plain) {
        String sealed = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(seal(plain.getBytes(StandardCharsets.UTF_8)));
        // code that knows no rotation reads no id: without a rotation there is none
        return other.isPresent() ? current.id() + "." + sealed : sealed;
    }

    /** The same for bytes: 28 more of them come out. */
    public byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(current, Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException where the text was sealed with no secret of ours, or was changed */
    public String open(String sealed) {
        int dot = sealed.indexOf('.');
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
        return new String(dot < 0 ? open(bytes) : open(known(sealed.substring(0, dot)), bytes), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException where the bytes were sealed with no secret of ours, or were changed */
    public byte[] open(byte[] sealed) {
        try {
            return open(current, sealed);
        } catch (IllegalArgumentException e) {
            return open(other.orElseThrow(() -> e), sealed);
        }
    }

    /** Whether the text is sealed with the secret that writes now. */
    public boolean isCurrent(String sealed) {
        int dot = sealed.indexOf('.');
        if (dot >= 0) {
            return sealed.substring(0, dot).equals(current.id());
        }
        try {
            open(current, Base64.getUrlDecoder().decode(sealed));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Key known(String id) {
        return Stream.concat(Stream.of(current), other.stream()).filter(key -> key.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is sealed with a secret that is not here: " + id));
    }

    private static byte[] open(Key key, byte[] sealed) {
        try {
            if (sealed.length <= NONCE_BYTES) {
                throw new IllegalArgumentException("what is sealed is too short");
            }
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(key, Cipher.DECRYPT_MODE, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("what is sealed can not be opened with this secret", e);
        }
    }

    private static Cipher cipher(Key key, int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] sha256(String text) {
        return Digests.of("SHA-256", text.getBytes(StandardCharsets.UTF_8));
    }
}
