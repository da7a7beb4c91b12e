package id.tumbuh.progress.xapi;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.util.HexFormat;
import java.util.List;

/** A self-signed X.509 certificate, in as few bytes of DER as there can be (RFC 5280, 4.1). */
final class TestCertificate {

    private static final int SEQUENCE = 0x30;
    /** sha256WithRSAEncryption, and commonName. */
    private static final byte[] ALGORITHM = HexFormat.of().parseHex("300d06092a864886f70d01010b0500");
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

    private TestCertificate() {}

    /** The key with a certificate of its own as x5c. */
    static RSAKey of(RSAKey key) throws Exception {
        byte[] name = der(SEQUENCE, der(0x31, der(SEQUENCE, COMMON_NAME, text(0x0c, "uji"))));
        byte[] valid = der(SEQUENCE, text(0x17, "260101000000Z"), text(0x17, "360101000000Z"));
        byte[] signed = der(SEQUENCE, der(0xa0, der(0x02, new byte[]{2})), der(0x02, new byte[]{1}), ALGORITHM, name,
                valid, name, key.toRSAPublicKey().getEncoded());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.toRSAPrivateKey());
        signature.update(signed);
        byte[] certificate = der(SEQUENCE, signed, ALGORITHM, der(0x03, new byte[1], signature.sign()));
        return new RSAKey.Builder(key).x509CertChain(List.of(Base64.encode(certificate))).build();
    }

    private static byte[] text(int tag, String text) {
        return der(tag, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.size() < 128) {
            out.write(content.size());
        } else {
            out.writeBytes(new byte[]{(byte) 0x82, (byte) (content.size() >> 8), (byte) content.size()});
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}
