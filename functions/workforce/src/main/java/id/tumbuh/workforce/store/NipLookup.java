package id.tumbuh.workforce.store;

import id.tumbuh.runtime.KeyPair;
import id.tumbuh.shared.Nip;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which a person is found by NIP: an HMAC, because NIPs are few enough to be tried through a plain hash. While
 * secrets are rotated there are two of them.
 */
public final class NipLookup {

    private final SecretKeySpec current;
    private final Optional<SecretKeySpec> other;

    public NipLookup(KeyPair secrets) {
        this.current = key(secrets.current());
        this.other = secrets.other().map(NipLookup::key);
    }

    String of(Nip nip) {
        return hash(current, nip);
    }

    boolean hasOther() {
        return other.isPresent();
    }

    /** What the NIP is found by, too. */
    Optional<String> otherOf(Nip nip) {
        return other.map(key -> hash(key, nip));
    }

    private static SecretKeySpec key(String secret) {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    private static String hash(SecretKeySpec key, Nip nip) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(nip.digits().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
