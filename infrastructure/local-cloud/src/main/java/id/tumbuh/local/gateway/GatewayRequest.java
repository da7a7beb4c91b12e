package id.tumbuh.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came in.
 *
 * @param path still encoded
 * @param query still encoded, empty where there is none
 * @param headers by lower-case name; several of one name are joined by commas
 */
record GatewayRequest(
        String method,
        String path,
        String query,
        String protocol,
        String sourceIp,
        Map<String, String> headers,
        byte[] body) {

    /** HTTP API quota: the payload. */
    static final int LARGEST_BODY = 10 * 1024 * 1024;
    /** HTTP API quota: the request line and all header values. */
    static final int LARGEST_HEAD = 10_240;
    /** A client that is still sending does not read its answer: what is too large is read and dropped up to here. */
    private static final long DRAINED = 64L * 1024 * 1024;

    static GatewayRequest of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT),
                String.join(",", values)));
        return new GatewayRequest(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""), exchange.getProtocol(),
                exchange.getRemoteAddress().getAddress().getHostAddress(), headers, read(exchange.getRequestBody()));
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            byte[] dropped = new byte[64 * 1024];
            long drained = 0;
            for (int n = body.read(dropped); n >= 0 && drained < DRAINED; n = body.read(dropped)) {
                drained += n;
            }
        }
        return bytes;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean bodyTooLarge() {
        return body.length > LARGEST_BODY;
    }

    boolean headTooLarge() {
        int line = method.length() + path.length() + query.length() + protocol.length();
        return line + headers.values().stream().mapToInt(String::length).sum() > LARGEST_HEAD;
    }
}
