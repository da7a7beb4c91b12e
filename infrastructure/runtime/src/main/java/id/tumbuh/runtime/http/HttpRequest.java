package id.tumbuh.runtime.http;

import id.tumbuh.shared.LocalizedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request as a route sees it; names of headers are in lower case, the body is decoded. */
public record HttpRequest(
        String routeKey,
        String method,
        String path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Optional<Caller> caller,
        Language language,
        String correlationId,
        Instant receivedAt) {

    /** Numbers keep every digit: a body that is stored is the one that was sent. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /** The same from nobody. */
    HttpRequest anonymous() {
        return new HttpRequest(routeKey, method, path, pathParameters, query, headers, body, Optional.empty(), language,
                correlationId, receivedAt);
    }

    /** A path parameter, empty where the route has none of that name. */
    public String pathParameter(String name) {
        return pathParameters.getOrDefault(name, "");
    }

    /**
     * A path parameter turned into a value by a constructor that throws IllegalArgumentException.
     *
     * @throws ProblemException NOT_FOUND where it does: nothing has such a name
     */
    public <T> T pathParameter(String name, Function<String, T> constructor) {
        try {
            return constructor.apply(pathParameter(name));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /** @throws ProblemException FORBIDDEN where the token's subject is none of ours, or there was no token */
    public Caller requireCaller() {
        return caller.orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN));
    }

    /**
     * The body as one JSON object.
     *
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE, TOO_LARGE or MALFORMED
     */
    public JsonBody json(int maxBytes) {
        JsonNode node = jsonNode(maxBytes, "application/json");
        if (!node.isObject()) {
            throw new ProblemException(ProblemType.MALFORMED);
        }
        return JsonBody.of(node);
    }

    /** The body as any JSON value of one of the media types. */
    public JsonNode jsonNode(int maxBytes, String... mediaTypes) {
        try {
            JsonNode node = JSON.readTree(bytes(maxBytes, mediaTypes));
            if (node == null || node.isMissingNode()) {
                throw new ProblemException(ProblemType.MALFORMED);
            }
            return node;
        } catch (JacksonException | NumberFormatException e) {
            // the latter for an exponent that no number has
            throw MalformedJson.of(e);
        }
    }

    /** The body, where its media type is one of these and it is not larger than that. */
    public byte[] bytes(int maxBytes, String... mediaTypes) {
        String type = header("content-type").orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!List.of(mediaTypes).contains(type)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (body.length > maxBytes) {
            throw new ProblemException(ProblemType.TOO_LARGE,
                    List.of(new FieldError("", new LocalizedText("Paling besar %d bita.".formatted(maxBytes),
                            "Has at most %d bytes.".formatted(maxBytes)))));
        }
        return body;
    }

    /** @throws ProblemException INVALID where the header is missing or not 8 to 128 visible characters */
    public String idempotencyKey() {
        return header("idempotency-key").filter(key -> key.matches("[!-~]{8,128}"))
                .orElseThrow(
                        () -> ProblemException.invalid("idempotency-key",
                                "Header Idempotency-Key wajib ada, 8 sampai 128 karakter.",
                                "The header Idempotency-Key is required, 8 to 128 characters."));
    }

    /**
     * The first of the offered media types that the caller prefers (RFC 9110, 12.5.1).
     *
     * @throws ProblemException NOT_ACCEPTABLE where none is accepted
     */
    public String negotiate(String... offered) {
        return Accept.best(header("accept").orElse("*/*"), Arrays.asList(offered))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_ACCEPTABLE));
    }

    /** How many items a page may have: 1 to 200, 50 unless told. */
    public int limit() {
        String text = parameter("limit").orElse(String.valueOf(DEFAULT_LIMIT));
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MAX_LIMIT) {
            throw ProblemException.invalid("limit", "Nilai limit adalah 1 sampai 200.", "The limit is 1 to 200.");
        }
        return Integer.parseInt(text);
    }

    public Preconditions preconditions() {
        return new Preconditions(header("if-match"), header("if-none-match"));
    }

    public Optional<String> cursor() {
        return parameter("cursor");
    }
}
