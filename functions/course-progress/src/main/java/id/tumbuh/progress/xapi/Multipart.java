package id.tumbuh.progress.xapi;

import id.tumbuh.runtime.http.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * multipart/mixed (RFC 2046, 5.1) of binary parts. Nothing is decoded, and a body is gone through once: the boundary has at
 * most 70 characters.
 */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern
            .compile(";\\s*boundary\\s*=\\s*(?:\"([^\"]*)\"|([^;\"]*?))\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);
    private static final String RFC_2046 = "[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]";
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final int LONGEST_TYPE = 1000;
    private static final byte[] LINE = {'\r', '\n'};
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private final byte[] body;
    /** What is before each delimiter, too: two hyphens and the boundary, at the beginning of a line. */
    private final byte[] delimiter;

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The parts of a body.
     *
     * @param contentType the header, with the boundary
     * @throws ProblemException INVALID with the reason where it is no such body
     */
    static List<Part> read(String contentType, byte[] body) {
        return new Multipart(body, boundary(contentType)).parts();
    }

    static byte[] write(List<Part> parts, String boundary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Part part : parts) {
            StringBuilder head = new StringBuilder("--").append(boundary).append("\r\n");
            part.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.writeBytes(part.content());
            out.writeBytes(LINE);
        }
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static String boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (contentType.length() > LONGEST_TYPE || !matcher.find()) {
            throw Violations.one("Content-Type", "Tidak ada boundary.", "There is no boundary.");
        }
        String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        if (!boundary.matches(RFC_2046)) {
            throw Violations.one("Content-Type", "Boundary tidak menurut RFC 2046.",
                    "The boundary is none of RFC 2046.");
        }
        return boundary;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int delimiterAt = first();
        while (!closes(delimiterAt)) {
            int from = lineAfter(delimiterAt);
            int to = next(from - LINE.length);
            parts.add(part(from, Math.max(from, to)));
            delimiterAt = to;
        }
        if (parts.isEmpty()) {
            throw Violations.one("", "Tidak ada bagian.", "There is no part.");
        }
        return parts;
    }

    private int first() {
        return find(-LINE.length).orElseThrow(() -> Violations.one("",
                "Boundary dari Content-Type tidak ada di awal baris mana pun; setiap baris berakhir dengan CRLF.",
                "No line begins with the boundary of Content-Type; each line ends with CRLF."));
    }

    private int next(int from) {
        return find(from).orElseThrow(() -> Violations.one("",
                "Boundary penutup tidak ada: -- di depan dan di belakangnya, di awal baris setelah CRLF.",
                "The closing boundary is missing: -- before and behind it, at the beginning of a line after CRLF."));
    }

    /** The next delimiter from there; the first one of a body has no line before it. */
    private OptionalInt find(int from) {
        for (int at = from; at + delimiter.length <= body.length; at++) {
            if (at != -1 && isAt(at) && (closes(at) || endsLine(at + delimiter.length))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isAt(int at) {
        for (int i = Math.max(0, -at); i < delimiter.length; i++) {
            if (body[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean closes(int delimiterAt) {
        int after = delimiterAt + delimiter.length;
        return after + 1 < body.length && body[after] == '-' && body[after + 1] == '-';
    }

    /** Blanks may follow a boundary: transports pad. */
    private boolean endsLine(int from) {
        int at = afterBlanks(from);
        return at + 1 < body.length && body[at] == '\r' && body[at + 1] == '\n';
    }

    private int lineAfter(int delimiterAt) {
        return afterBlanks(delimiterAt + delimiter.length) + LINE.length;
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        return at;
    }

    private Part part(int from, int to) {
        // a part without headers begins with the empty line
        if (startsWith(LINE, from, to)) {
            return new Part(Map.of(), copy(from + LINE.length, to));
        }
        int headEnd = from;
        while (!startsWith(BLANK_LINE, headEnd, to)) {
            if (++headEnd >= to) {
                throw Violations.one("", "Bagian tanpa baris kosong setelah kepalanya.",
                        "A part without an empty line after its headers.");
            }
        }
        return new Part(headers(new String(body, from, headEnd - from, StandardCharsets.UTF_8)),
                copy(headEnd + BLANK_LINE.length, to));
    }

    private boolean startsWith(byte[] what, int at, int to) {
        if (at + what.length > to) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (body[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    private byte[] copy(int from, int to) {
        return Arrays.copyOfRange(body, from, to);
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new LinkedHashMap<>();
        // what begins with a blank goes on with the line before
        for (String line : head.replaceAll("\r\n[ \t]+", " ").split("\r\n")) {
            String[] parts = line.split(":", 2);
            if (parts.length < 2 || !NAME.matcher(parts[0]).matches()
                    || headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip()) != null) {
                throw Violations.one("", "Bagian dengan kepala yang tidak sah, atau dua kali yang sama.",
                        "A part with a header that is none, or the same one twice.");
            }
        }
        return headers;
    }
}
