package id.tumbuh.runtime.http;

import id.tumbuh.runtime.dynamo.Page;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What a route answers; the edge turns it into payload format 2.0. */
public record HttpAnswer(int status, Map<String, String> headers, Content content) {

    /** The body in one of its forms. */
    public sealed interface Content {}

    /** An object to be written as JSON. */
    public record JsonContent(Object value) implements Content {}

    /** A text in UTF-8. */
    public record Text(String value) implements Content {}

    /** Binary data. */
    public record Bytes(byte[] value) implements Content {}

    /** A problem; the edge writes it in the caller's language. */
    public record Problem(ProblemType type, List<FieldError> errors) implements Content {}

    public static HttpAnswer json(int status, Object body) {
        return json(status, "application/json", body);
    }

    public static HttpAnswer json(int status, String contentType, Object body) {
        return new HttpAnswer(status, Map.of("content-type", contentType), new JsonContent(body));
    }

    /** A page of a list: its items, each as it is shown, and next, the cursor of the page after it, where there is one. */
    public static <T> HttpAnswer page(Page<T> page, Function<? super T, ?> view) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", page.items().stream().map(view).toList());
        page.next().ifPresent(next -> body.put("next", next));
        return json(200, body);
    }

    public static HttpAnswer text(int status, String contentType, String body) {
        return new HttpAnswer(status, Map.of("content-type", contentType), new Text(body));
    }

    public static HttpAnswer bytes(int status, String contentType, byte[] body) {
        boolean text = contentType.startsWith("text/");
        return new HttpAnswer(status, Map.of("content-type", contentType),
                text ? new Text(new String(body, StandardCharsets.UTF_8)) : new Bytes(body));
    }

    public static HttpAnswer problem(ProblemType type) {
        return problem(type, List.of());
    }

    public static HttpAnswer problem(ProblemType type, List<FieldError> errors) {
        return new HttpAnswer(type.status(), Map.of("content-type", "application/problem+json"),
                new Problem(type, errors));
    }

    public HttpAnswer withHeader(String name, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(name.toLowerCase(java.util.Locale.ROOT), value);
        return new HttpAnswer(status, all, content);
    }
}
