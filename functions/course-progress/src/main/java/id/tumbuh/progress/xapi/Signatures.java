package id.tumbuh.progress.xapi;

import id.tumbuh.progress.json.TreeJson;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.X509CertChainUtils;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.runtime.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Signed statements (xAPI 1.0.3 Data 2.6, IEEE 9274.1.1 4.2.6): a JSON Web Signature over the statement as it was without it.
 * Checking it against the certificate that it brings finds mistakes; whom to trust is the reader's to decide.
 */
final class Signatures {

    private static final String USAGE = "http://adlnet.gov/expapi/attachments/signature";
    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private final Map<String, Part> parts;
    private final BiPredicate<Map<String, Object>, Map<String, Object>> same;

    /**
     * @param parts by their hashes, as {@link Attachments#match} gives them
     * @param same whether two statements are one by the rules of comparison
     */
    Signatures(Map<String, Part> parts, BiPredicate<Map<String, Object>, Map<String, Object>> same) {
        this.parts = parts;
        this.same = same;
    }

    /**
     * Checks each signature that came with the statement.
     *
     * @param at a pointer to the statement
     * @throws ProblemException INVALID with the reason where one is malformed
     */
    void check(String at, Map<String, Object> statement) {
        List<Object> attachments = Tree.list(statement, "attachments");
        for (int i = 0; i < attachments.size(); i++) {
            int index = i;
            Tree.object(attachments.get(i)).filter(Signatures::isSignature)
                    .ifPresent(
                            signature -> check(at + "/attachments/" + index, statement, attachments, index, signature));
        }
    }

    private static boolean isSignature(Object attachment) {
        return Tree.object(attachment).filter(one -> USAGE.equals(one.get("usageType"))).isPresent();
    }

    private void check(String at, Map<String, Object> statement, List<Object> attachments, int index,
            Map<String, Object> signature) {
        if (!Part.mediaType(Tree.text(signature, "contentType").orElse("")).equals("application/octet-stream")) {
            throw malformed(at, "Jenis isi tanda tangan harus application/octet-stream.",
                    "The content type of a signature must be application/octet-stream.");
        }
        Optional<Part> part = Tree.text(signature, "sha2").map(hash -> parts.get(hash.toLowerCase(Locale.ROOT)));
        if (part.isEmpty()) {
            return; // it is somewhere else, where fileUrl says
        }
        JWSObject jws = jws(part.get(), at);
        Map<String, Object> signed = payload(jws, at);
        // who signs second may have signed the first signature, too
        if (!same.test(signed, with(statement, attachments.stream().filter(one -> !isSignature(one)).toList()))
                && !same.test(signed, with(statement, attachments.subList(0, index)))) {
            throw malformed(at, "Yang ditandatangani adalah pernyataan lain.", "It signs another statement.");
        }
        verify(jws, at);
    }

    private static JWSObject jws(Part part, String at) {
        try {
            JWSObject jws = JWSObject.parse(new String(part.content(), StandardCharsets.UTF_8));
            if (RSA.contains(jws.getHeader().getAlgorithm()) && jws.getHeader().getCriticalParams() == null) {
                return jws;
            }
        } catch (ParseException | IllegalArgumentException e) {
            // said below
        }
        throw malformed(at, "Harus JWS ringkas dengan RS256, RS384 atau RS512.",
                "Must be a compact JWS with RS256, RS384 or RS512.");
    }

    private static Map<String, Object> payload(JWSObject jws, String at) {
        Optional<Map<String, Object>> payload;
        try {
            payload = Tree.object(TreeJson.read(jws.getPayload().toBytes()));
        } catch (ProblemException e) {
            payload = Optional.empty();
        }
        return payload.orElseThrow(() -> malformed(at, "Yang ditandatangani bukan objek JSON.",
                "What is signed is no JSON object."));
    }

    private static Map<String, Object> with(Map<String, Object> statement, List<Object> attachments) {
        Map<String, Object> changed = new LinkedHashMap<>(statement);
        if (attachments.isEmpty()) {
            changed.remove("attachments");
        } else {
            changed.put("attachments", attachments);
        }
        return changed;
    }

    private static void verify(JWSObject jws, String at) {
        var chain = jws.getHeader().getX509CertChain();
        if (chain == null) {
            return;
        }
        try {
            if (X509CertChainUtils.parse(chain).getFirst().getPublicKey() instanceof RSAPublicKey key
                    && jws.verify(new RSASSAVerifier(key))) {
                return;
            }
        } catch (ParseException | JOSEException | RuntimeException e) {
            // said below; a library of certificates throws what it likes
        }
        throw malformed(at, "Tanda tangan tidak cocok dengan sertifikat dalam x5c.",
                "The signature does not match the certificate in x5c.");
    }

    private static ProblemException malformed(String at, String id, String en) {
        return Violations.one(at, id, en);
    }
}
