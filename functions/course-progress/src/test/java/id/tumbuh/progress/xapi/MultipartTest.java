package id.tumbuh.progress.xapi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tumbuh.runtime.http.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** multipart/mixed, as RFC 2046 has it. */
class MultipartTest {

    private static final String TYPE = "multipart/mixed; boundary=b1";

    @Test
    void what_is_written_is_read_again_whatever_its_bytes() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            List<Part> parts = List.of(new Part(Map.of("content-type", "application/json"), bytes("{}")),
                    new Part(Map.of("x-experience-api-hash", "ab:c"), noise),
                    new Part(Map.of("a", ""), bytes("\r\n--b\r\n--b12\r\n-- b1\r\n")));
            List<Part> read = Multipart.read(TYPE, Multipart.write(parts, "b1"));
            assertEquals(3, read.size());
            for (int part = 0; part < 3; part++) {
                assertEquals(parts.get(part).headers(), read.get(part).headers());
                assertArrayEquals(parts.get(part).content(), read.get(part).content());
            }
        }
    }

    @Test
    void what_is_around_the_parts_is_nothing() {
        List<Part> read = Multipart.read(TYPE, bytes("""
                halo
                --b1x
                --b1 \t
                Content-Type:  text/plain;
                  charset=ascii\s

                satu
                dua
                --b1

                tanpa kepala
                --b1-- \t
                --b1
                """.replace("\n", "\r\n")));
        assertEquals(2, read.size());
        assertEquals(Map.of("content-type", "text/plain; charset=ascii"), read.get(0).headers());
        assertEquals("satu\r\ndua", new String(read.get(0).content(), StandardCharsets.UTF_8));
        assertEquals(Map.of(), read.get(1).headers());
        assertEquals("tanpa kepala", new String(read.get(1).content(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed; boundary=\"abcABC0123'()+_,-./:=?\"",
            "multipart/mixed;boundary=abcABC0123'()+_,-./:=?", "multipart/mixed; charset=utf-8; "
                    + "BOUNDARY = \"abcABC0123'()+_,-./:=?\" ; x=y"})
    void a_boundary_is_quoted_or_not(String contentType) {
        byte[] body = Multipart.write(List.of(new Part(Map.of("a", "b"), bytes("c"))), "abcABC0123'()+_,-./:=?");
        assertEquals(1, Multipart.read(contentType, body).size());
    }

    static Stream<String> noTypes() {
        return Stream.of("multipart/mixed", "multipart/mixed;", "multipart/mixed; boundary=",
                "multipart/mixed; boundary=\"\"",
                "multipart/mixed; boundary=\"b \"", "multipart/mixed; boundary=b*1", "multipart/mixed; boundary=é",
                "multipart/mixed; boundary=" + "b".repeat(71), "multipart/mixed; boundary=b1;" + " ".repeat(1000));
    }

    @ParameterizedTest
    @MethodSource("noTypes")
    void a_boundary_is_one_of_rfc_2046(String contentType) {
        ProblemException refused = assertThrows(ProblemException.class,
                () -> Multipart.read(contentType, bytes("--b1\r\na:b\r\n\r\nc\r\n--b1--")));
        assertEquals("Content-Type", refused.errors().getFirst().pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "halo", "--b1", "--b1--", "--b1\r\n", "--b1\r\na:b\r\n\r\nc",
            "--b1\r\na:b\r\n\r\nc\r\n--b1",
            "--b1\r\na:b\r\n\r\nc\r\n--b1-", "--b1\r\na:b\r\n\r\nc--b1--", "--b1\r\na:b\r\n\r\nc\n--b1--",
            "--b1\na:b\n\nc\n--b1--\n", "--b1\r\na:b\r\n--b1--", "--b1\r\n--b1--", "--b1\r\na\r\n\r\nc\r\n--b1--",
            "--b1\r\na b:c\r\n\r\nc\r\n--b1--", "--b1\r\na:b\r\nA:c\r\n\r\nc\r\n--b1--",
            "\n--b1\r\na:b\r\n\r\nc\r\n--b1--"})
    void what_is_no_multipart_body_is_refused_with_a_reason(String body) {
        ProblemException refused = assertThrows(ProblemException.class, () -> Multipart.read(TYPE, bytes(body)));
        assertEquals(400, refused.type().status());
        assertEquals(1, refused.errors().size());
    }

    @Test
    void a_body_that_is_made_to_be_slow_is_gone_through_once() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes("--b1\r\na:" + " ".repeat(1_000_000) + "x\r\n\r\n"));
        body.writeBytes(bytes("\r\n--b".repeat(1_000_000)));
        body.writeBytes(bytes("\r\n--b1" + " ".repeat(1_000_000) + "x"));
        body.writeBytes(bytes("\r\n--b1--"));
        assertEquals(1, Multipart.read(TYPE, body.toByteArray()).size());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
