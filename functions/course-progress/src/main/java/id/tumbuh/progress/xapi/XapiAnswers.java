package id.tumbuh.progress.xapi;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.Document;
import id.tumbuh.runtime.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Answers of the resources. */
final class XapiAnswers {

    /** RFC 9110, 5.6.7: a day of the month has two digits. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private XapiAnswers() {}

    static HttpAnswer noContent() {
        return new HttpAnswer(204, Map.of(), new HttpAnswer.Text(""));
    }

    static HttpAnswer notModified() {
        return new HttpAnswer(304, Map.of(), new HttpAnswer.Text(""));
    }

    /** With the ETag that every answer to a GET has. */
    static HttpAnswer json(Object tree) {
        return json(TreeJson.write(tree));
    }

    /** The same of JSON that is written already. */
    static HttpAnswer json(byte[] json) {
        return tagged(HttpAnswer.text(200, "application/json", new String(json, StandardCharsets.UTF_8)),
                Document.etagOf(json));
    }

    static HttpAnswer tagged(HttpAnswer answer, String etag) {
        return answer.withHeader("etag", "\"" + etag + "\"");
    }

    static HttpAnswer modified(HttpAnswer answer, Instant at) {
        return answer.withHeader("last-modified", HTTP_DATE.format(at));
    }
}
