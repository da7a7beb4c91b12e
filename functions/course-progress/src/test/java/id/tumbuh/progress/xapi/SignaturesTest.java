package id.tumbuh.progress.xapi;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64;
import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.StatementEquality;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.runtime.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Statements that carry a JSON Web Signature of themselves. */
class SignaturesTest {

    private static final Map<String, Object> STATEMENT = Map.of("id", "x", "verb", Map.of("id", "https://v.example/"));

    private static RSAKey key;

    @BeforeAll
    static void generate() throws Exception {
        key = new RSAKeyGenerator(2048).generate();
    }

    @Test
    void a_statement_is_signed_with_any_rsa_and_sha() throws Exception {
        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512)) {
            assertDoesNotThrow(() -> check(STATEMENT, jws(new JWSHeader(algorithm), STATEMENT)));
        }
    }

    @Test
    void other_algorithms_and_other_serializations_are_refused() throws Exception {
        byte[] payload = TreeJson.write(STATEMENT);
        JWSObject mac = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(payload));
        mac.sign(new MACSigner(new byte[32]));
        JWSObject pss = new JWSObject(new JWSHeader(JWSAlgorithm.PS256), new Payload(payload));
        pss.sign(new RSASSASigner(key));
        String good = jws(new JWSHeader(JWSAlgorithm.RS256), STATEMENT);
        String none = Base64.encode("{\"alg\":\"none\"}").toString().replace("=", "")
                + good.substring(good.indexOf('.'));
        for (String bad : List.of("", "abc", "a.b.c", "..", mac.serialize(), pss.serialize(), none,
                "{\"payload\":\"x\",\"signatures\":[]}", good.substring(good.indexOf('.')))) {
            refused("JWS", STATEMENT, bad);
        }
    }

    @Test
    void what_is_signed_is_the_statement_as_it_was_without_the_signature() throws Exception {
        JWSHeader header = new JWSHeader(JWSAlgorithm.RS256);
        refused("another statement", STATEMENT, jws(header, Map.of("id", "y")));
        refused("another statement", STATEMENT, jws(header, Map.of()));
        for (String noObject : List.of("", "{", "[]", "'{}'", "{\"a\":1,\"a\":1}")) {
            refused("JSON", STATEMENT, jws(header, noObject.getBytes(StandardCharsets.UTF_8)));
        }
        Map<String, Object> other = Map.of("usageType", "https://u.example/", "sha2", "o");
        Map<String, Object> withOther = with(STATEMENT, other);
        assertDoesNotThrow(() -> check(withOther, jws(header, withOther)));
    }

    @Test
    void the_signed_statement_may_be_written_otherwise_and_lack_what_was_set_later() throws Exception {
        Map<String, Object> received = tree("""
                {"id":"6F7A5F3E-6A3B-4C7E-9B42-6E3F9A5D2C11","actor":{"mbox":"mailto:a@b.id"},
                "verb":{"id":"https://v.example/"},"object":{"id":"https://o.example/"},
                "timestamp":"2026-11-23T08:00:00+07:00"}""");
        Signatures signatures = new Signatures(Map.of("1", part(jws(new JWSHeader(JWSAlgorithm.RS256), tree("""
                {"object":{"objectType":"Activity","id":"https://o.example/"},"verb":{"id":"https://v.example/"},
                "actor":{"objectType":"Agent","mbox":"mailto:a@b.id"},"timestamp":"2026-11-23T01:00:00Z"}""")))),
                StatementEquality::same);
        assertDoesNotThrow(() -> signatures.check("", with(received, signature("1"))));
    }

    @Test
    void what_is_signed_may_be_no_statement_at_all() throws Exception {
        Map<String, Object> received = tree(
                """
                {"actor":{"mbox":"mailto:a@b.id"},"verb":{"id":"https://v.example/"},"object":{"id":"https://o.example/"}}""");
        for (String no : List.of("{\"actor\":7,\"verb\":[],\"object\":null}", "{\"context\":[{}],\"result\":\"x\"}",
                "{\"object\":{\"objectType\":\"SubStatement\",\"object\":3},\"timestamp\":{}}",
                "{\"actor\":{\"member\":[1,null]},\"context\":{\"contextActivities\":{\"parent\":[1]},"
                        + "\"contextAgents\":[7],\"instructor\":[]}}")) {
            Signatures signatures = new Signatures(
                    Map.of("1", part(jws(new JWSHeader(JWSAlgorithm.RS256), tree(no)))), StatementEquality::same);
            assertThrows(ProblemException.class, () -> signatures.check("", with(received, signature("1"))), no);
        }
    }

    private static Map<String, Object> tree(String json) {
        return Tree.object(TreeJson.read(json.getBytes(StandardCharsets.UTF_8))).orElseThrow();
    }

    @Test
    void a_second_signature_is_of_the_statement_with_or_without_the_first() throws Exception {
        JWSHeader header = new JWSHeader(JWSAlgorithm.RS256);
        Map<String, Object> once = with(STATEMENT, signature("1"));
        Map<String, Object> twice = with(once, signature("2"));
        for (Map<String, Object> second : List.of(STATEMENT, once)) {
            Map<String, Part> parts = Map.of("1", part(jws(header, STATEMENT)), "2", part(jws(header, second)));
            assertDoesNotThrow(() -> new Signatures(parts, Map::equals).check("", twice));
        }
        Map<String, Part> wrong = Map.of("1", part(jws(header, once)), "2", part(jws(header, once)));
        ProblemException refused = assertThrows(ProblemException.class,
                () -> new Signatures(wrong, Map::equals).check("", twice));
        assertEquals("/attachments/0", refused.errors().getFirst().pointer());
    }

    @Test
    void a_signature_has_its_content_type() throws Exception {
        String jws = jws(new JWSHeader(JWSAlgorithm.RS256), STATEMENT);
        Map<String, Object> signature = new LinkedHashMap<>(signature("1"));
        signature.put("contentType", "text/plain");
        ProblemException refused = assertThrows(ProblemException.class,
                () -> new Signatures(Map.of("1", part(jws)), Map::equals).check("", with(STATEMENT, signature)));
        assertTrue(refused.errors().toString().contains("application/octet-stream"));
        // any other attachment is no signature
        signature.put("usageType", "https://u.example/");
        assertDoesNotThrow(
                () -> new Signatures(Map.of("1", part("x")), Map::equals).check("", with(STATEMENT, signature)));
    }

    @Test
    void a_certificate_that_comes_along_is_the_signers() throws Exception {
        RSAKey certified = TestCertificate.of(key);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).x509CertChain(certified.getX509CertChain())
                .build();
        assertDoesNotThrow(() -> check(STATEMENT, jws(header, STATEMENT)));
        RSAKey stranger = new RSAKeyGenerator(2048).generate();
        refused("x5c", STATEMENT, jws(header, TreeJson.write(STATEMENT), new RSASSASigner(stranger)));
        refused("x5c", STATEMENT, jws(new JWSHeader.Builder(JWSAlgorithm.RS256)
                .x509CertChain(List.of(new Base64("AAAA"))).build(), STATEMENT));
    }

    private static void check(Map<String, Object> statement, String jws) {
        new Signatures(Map.of("1", part(jws)), Map::equals).check("", with(statement, signature("1")));
    }

    private static void refused(String reason, Map<String, Object> statement, String jws) {
        ProblemException refused = assertThrows(ProblemException.class, () -> check(statement, jws), jws);
        assertEquals(400, refused.type().status());
        assertTrue(refused.errors().toString().contains(reason), refused.errors().toString());
    }

    private static Map<String, Object> signature(String hash) {
        return Map.of("usageType", "http://adlnet.gov/expapi/attachments/signature", "contentType",
                "application/octet-stream", "sha2", hash);
    }

    private static Part part(String content) {
        return new Part(Map.of(), content.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> with(Map<String, Object> statement, Map<String, Object> attachment) {
        List<Object> attachments = new ArrayList<>((List<?>) statement.getOrDefault("attachments", List.of()));
        attachments.add(attachment);
        Map<String, Object> changed = new LinkedHashMap<>(statement);
        changed.put("attachments", attachments);
        return changed;
    }

    private static String jws(JWSHeader header, Map<String, Object> payload) throws Exception {
        return jws(header, TreeJson.write(payload));
    }

    private static String jws(JWSHeader header, byte[] payload) throws Exception {
        return jws(header, payload, new RSASSASigner(key));
    }

    private static String jws(JWSHeader header, byte[] payload, JWSSigner signer) throws Exception {
        JWSObject jws = new JWSObject(header, new Payload(payload));
        jws.sign(signer);
        return jws.serialize();
    }
}
