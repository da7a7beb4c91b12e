package id.tumbuh.progress.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attachments and the parts that carry them. */
class AttachmentsTest {

    private static final byte[] CONTENT = "here is a simple attachment".getBytes(StandardCharsets.UTF_8);
    private static final String SHA = sha("SHA-256", CONTENT);

    @Test
    void the_hash_is_the_one_of_the_specifications_example() {
        assertEquals("495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a", SHA);
    }

    @Test
    void an_attachment_finds_its_part_by_the_hash_whatever_its_case() {
        Part part = part(Map.of());
        for (String hash : List.of(SHA, SHA.toUpperCase(Locale.ROOT))) {
            assertSame(part, Attachments.match(false, List.of(attached(Map.of("sha2", hash))), List.of(part)).get(SHA));
        }
    }

    @Test
    void every_length_of_sha_2_will_do_and_no_other_hash() {
        for (String algorithm : List.of("SHA-224", "SHA-256", "SHA-384", "SHA-512")) {
            String hash = sha(algorithm, CONTENT);
            assertEquals(1, Attachments.match(false, List.of(attached(Map.of("sha2", hash))),
                    List.of(part(Map.of("x-experience-api-hash", hash)))).size());
        }
        String sha1 = sha("SHA-1", CONTENT);
        refused("SHA-2", List.of(attached(Map.of("sha2", sha1))), part(Map.of("x-experience-api-hash", sha1)));
    }

    @Test
    void one_part_serves_all_who_name_it_in_statements_and_sub_statements() {
        Map<String, Object> sub = Map.of("object", attached(Map.of()));
        assertEquals(1, Attachments.match(false, List.of(attached(Map.of()), sub), List.of(part(Map.of()))).size());
        assertEquals(1, Attachments.match(false, List.of(sub), List.of(part(Map.of()), part(Map.of()))).size());
    }

    @Test
    void an_attachment_has_a_part_or_an_address() {
        Map<String, Object> elsewhere = attached(Map.of("fileUrl", "https://arsip.example/1"));
        assertEquals(Map.of(), Attachments.match(false, List.of(elsewhere), List.of()));
        assertEquals(1, Attachments.match(false, List.of(elsewhere), List.of(part(Map.of()))).size());
        assertEquals("/attachments/0",
                refused("fileUrl", List.of(attached(Map.of()))).errors().getFirst().pointer());
        assertEquals("/1/attachments/0",
                refused("fileUrl", List.of(elsewhere, attached(Map.of()))).errors().getFirst().pointer());
        assertEquals("/object/attachments/0",
                refused("fileUrl", List.of(Map.of("object", attached(Map.of())))).errors().getFirst().pointer());
    }

    @Test
    void a_part_says_its_hash_and_that_it_is_binary_and_is_somebodys() {
        List<Map<String, Object>> statements = List.of(attached(Map.of()));
        refused("Content-Transfer-Encoding", statements, part(Map.of("content-transfer-encoding", "base64")));
        refused("Content-Transfer-Encoding", statements, without("content-transfer-encoding"));
        refused("X-Experience-API-Hash", statements, without("x-experience-api-hash"));
        refused("X-Experience-API-Hash", statements, part(Map.of("x-experience-api-hash", "zz")));
        refused("X-Experience-API-Hash", statements,
                part(Map.of("x-experience-api-hash", sha("SHA-256", new byte[0]))));
        refused("No statement", List.of(Map.of()), part(Map.of()));
        refused("Content-Type", statements, part(Map.of("content-type", "image/png")));
        refused("Content-Length", statements, part(Map.of("content-length", "26")));
        assertEquals(1, Attachments.match(false, statements, List.of(without("content-type"))).size());
    }

    @Test
    void the_statements_are_the_first_part_in_json() {
        Part statements = new Part(Map.of("content-type", "Application/JSON; charset=utf-8"),
                "[{}]".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(Map.of()), Attachments.statements(List.of(statements, part(Map.of()))));
        for (Map<String, String> headers : List.of(Map.of("content-type", "text/plain"), Map.<String, String>of())) {
            assertThrows(ProblemException.class,
                    () -> Attachments.statements(List.of(new Part(headers, "{}".getBytes(StandardCharsets.UTF_8)))));
        }
        assertThrows(ProblemException.class, () -> Attachments
                .statements(List.of(new Part(statements.headers(), "{} x".getBytes(StandardCharsets.UTF_8)))));
    }

    private static ProblemException refused(String reason, List<Map<String, Object>> statements, Part... parts) {
        ProblemException refused = assertThrows(ProblemException.class,
                () -> Attachments.match(statements.size() > 1, statements, List.of(parts)));
        assertEquals(400, refused.type().status());
        assertTrue(refused.errors().toString().contains(reason), refused.errors().toString());
        return refused;
    }

    private static Part part(Map<String, String> changed) {
        Map<String, String> headers = new HashMap<>(Map.of("content-type", "text/plain",
                "content-transfer-encoding", "binary", "x-experience-api-hash", SHA));
        headers.putAll(changed);
        return new Part(headers, CONTENT);
    }

    private static Part without(String header) {
        Map<String, String> headers = new HashMap<>(part(Map.of()).headers());
        headers.remove(header);
        return new Part(headers, CONTENT);
    }

    private static Map<String, Object> attached(Map<String, Object> changed) {
        Map<String, Object> attachment = new HashMap<>(
                Map.of("contentType", "text/plain; charset=ascii", "length", 27, "sha2", SHA));
        attachment.putAll(changed);
        return Map.of("attachments", List.of(attachment));
    }

    private static String sha(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
