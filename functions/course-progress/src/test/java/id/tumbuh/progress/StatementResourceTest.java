package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.batch;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestBuckets;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PersonErased;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Statements resource, as courseware and phones speak to it. */
class StatementResourceTest {

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void a_statement_is_put_once_by_its_id_and_put_again_it_is_the_same() {
        for (int again = 0; again < 8; again++) {
            assertEquals(204, put(uuid(1), statement(uuid(1), "asn-1", 0)).status());
        }
        assertEquals(409, put(uuid(1), statement(uuid(1), "asn-1", 1)).status());
        assertEquals(400, put(uuid(2), statement(uuid(1), "asn-1", 0)).status());
        assertEquals(400, put(uuid(2), "[" + statement(uuid(2), "asn-1", 0) + "]").status());
        assertEquals(400, put("x", statement(uuid(1), "asn-1", 0)).status());
        assertEquals(204, put(uuid(3), statement(uuid(3), "asn-1", 0).replaceFirst("\"id\":\"[^\"]*\",", "")).status());
        assertEquals(200, lrs.get(TestLrs.courseware(), uuid(3)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Limit", "statementid", "x", "statementId ", "method"})
    void a_parameter_that_is_not_known_is_refused(String name) {
        assertEquals(400, all().query(name, "1").call().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=-1", "limit=x", "since=kemarin", "until=2026", "agent={", "agent={\"a\":1}",
            "verb=lulus",
            "activity=ulas", "registration=1", "related_agents=ya", "related_activities=1", "ascending=2", "format=xml",
            "attachments=maybe", "cursor=x"})
    void a_parameter_of_another_form_is_refused_and_named(String pair) {
        String[] parts = pair.split("=", 2);
        Reply reply = all().query(parts[0], parts[1]).call();
        assertEquals(400, reply.status());
        assertTrue(reply.json().at("/errors/0/pointer").asString().startsWith(parts[0]), reply.text());
    }

    @Test
    void an_id_is_asked_for_with_nothing_but_the_form_of_the_answer() {
        lrs.post(TestLrs.courseware(), statement(uuid(1), "asn-1", 0));
        for (String name : List.of("agent", "verb", "activity", "limit", "since", "ascending", "voidedStatementId")) {
            assertEquals(400, all().query("statementId", uuid(1)).query(name, uuid(1)).call().status(), name);
        }
        assertEquals(200, all().query("statementId", uuid(1)).query("format", "ids").call().status());
        assertEquals(200, all().query("statementId", uuid(1)).query("attachments", "false").call().status());
    }

    @Test
    void every_answer_tells_the_version_and_how_far_all_is_stored() {
        List<Reply> replies = List.of(put(uuid(1), statement(uuid(1), "asn-1", 0)), put("x", "{}"),
                lrs.post(TestLrs.courseware(), "{"), all().call(), all().query("limit", "x").call(),
                lrs.get(TestLrs.courseware(), uuid(9)));
        for (Reply reply : replies) {
            assertTrue(List.of("1.0.3", "2.0.0").contains(reply.headers().get("x-experience-api-version")));
            Instant.parse(reply.headers().get("x-experience-api-consistent-through"));
        }
        for (HttpCall call : List.of(other("GET", "/xapi/nowhere"), other("PATCH", "/xapi/statements"),
                lrs.call("Basic x").json("{}"))) {
            assertEquals("1.0.3", call.call().headers().get("x-experience-api-version"));
        }
        assertEquals(404, other("GET", "/xapi/nowhere").call().status());
        assertEquals(405, other("DELETE", "/xapi/statements").call().status());
    }

    @Test
    void head_is_get_without_its_body() {
        lrs.post(TestLrs.courseware(), statement(uuid(1), "asn-1", 0));
        Reply head = other("HEAD", "/xapi/statements").query("statementId", uuid(1)).call();
        assertEquals(200, head.status());
        assertTrue(head.headers().containsKey("last-modified"));
        assertEquals(404, other("HEAD", "/xapi/statements").query("statementId", uuid(2)).call().status());
    }

    @Test
    void the_alternate_syntax_says_in_a_form_what_headers_and_parameters_say_elsewhere() {
        String form = "Authorization=" + encoded(TestLrs.courseware()) + "&X-Experience-API-Version=1.0.3"
                + "&Content-Type=application%2Fjson&statementId=" + uuid(1) + "&content="
                + encoded(statement(uuid(1), "asn-1", 0));
        HttpCall put = lrs.cloud().http("POST /xapi/statements").query("method", "PUT").body(form.getBytes(),
                "application/x-www-form-urlencoded");
        assertEquals(204, put.call().status());
        assertEquals(200, lrs.get(TestLrs.courseware(), uuid(1)).status());
        assertEquals(400, put.query("statementId", uuid(1)).call().status());
    }

    @Test
    void a_list_is_ordered_and_bounded_as_it_was_asked_for() {
        lrs.post(TestLrs.courseware(), batch("asn-1", 0, 1));
        lrs.cloud().clock().advance(Duration.ofSeconds(1));
        lrs.post(TestLrs.courseware(),
                "[" + statement(uuid(2), "asn-2", 0) + "," + statement(uuid(3), "asn-2", 1) + "]");
        assertEquals(List.of(uuid(3), uuid(2), uuid(1), uuid(0)), ids(all()));
        assertEquals(List.of(uuid(0), uuid(1), uuid(2), uuid(3)), ids(all().query("ascending", "true")));
        assertEquals(List.of(uuid(3)), ids(all().query("limit", "1")));
        assertEquals(4, ids(all().query("limit", "0")).size());
        assertEquals(List.of(uuid(3), uuid(2)), ids(all().query("agent", account("asn-2"))));
        assertEquals(List.of(uuid(2), uuid(0)),
                ids(all().query("activity", TestLrs.BASE + "/courses/ulas/lessons/p0")));
        assertEquals(List.of(), ids(all().query("registration", uuid(1))));
    }

    @Test
    void a_person_lists_what_they_did_whatever_they_ask_for() {
        lrs.post(TestLrs.courseware(), statement(uuid(1), "asn-1", 0));
        lrs.post(TestLrs.courseware(), statement(uuid(2), "asn-2", 0));
        String token = lrs.token("asn-1");
        assertEquals(List.of(uuid(1)), ids(lrs.list(token)));
        assertEquals(List.of(), ids(lrs.list(token).query("agent", account("asn-2"))));
        assertEquals(List.of(uuid(1)), ids(lrs.list(token).query("agent", account("courseware"))
                .query("related_agents", "true")));
        assertEquals(404, lrs.get(token, uuid(2)).status());
        assertEquals(403, lrs.post(token, statement(uuid(3), "asn-2", 0)).status());
    }

    @Test
    void identifiers_or_one_language_are_all_that_is_told_where_that_is_asked_for() {
        String told = statement(uuid(1), "asn-1", 0).replace("\"object\":{", "\"object\":{\"definition\":{\"name\":"
                + "{\"id\":\"Menjawab aduan\",\"en\":\"Answering complaints\"}},");
        lrs.post(TestLrs.courseware(), told);
        lrs.post(lrs.token("asn-1"), told.replace(uuid(1), uuid(2)).replace("Menjawab", "Mengubah"));
        assertFalse(all().query("format", "ids").call().text().contains("definition"));
        Reply canonical = all().query("format", "canonical").query("statementId", uuid(2))
                .header("accept-language", "en").call();
        assertEquals("{\"en\":\"Answering complaints\"}",
                canonical.json().at("/object/definition/name").toString());
        Reply indonesian = all().query("format", "canonical").query("statementId", uuid(2))
                .header("accept-language", "id").call();
        assertEquals("{\"id\":\"Menjawab aduan\"}", indonesian.json().at("/object/definition/name").toString(),
                "a person does not change what everybody reads of a course");
    }

    @Test
    void what_is_too_large_for_an_item_lies_in_the_bucket_and_goes_with_its_person() {
        byte[] noise = new byte[500_000];
        new Random(7).nextBytes(noise);
        long before = TestBuckets.get().count("large");
        String large = statement(uuid(1), "asn-1", 0).replace("\"timestamp\"",
                "\"context\":{\"platform\":\"%s\"},\"timestamp\""
                        .formatted(Base64.getEncoder().encodeToString(noise)));
        assertEquals(200, lrs.post(TestLrs.courseware(), large).status());
        assertEquals(before + 1, TestBuckets.get().count("large"));
        assertTrue(lrs.get(TestLrs.courseware(), uuid(1)).text().contains(Base64.getEncoder().encodeToString(noise)));
        lrs.cloud().deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2));
        assertEquals(before, TestBuckets.get().count("large"));
    }

    @Test
    void an_attachment_is_answered_as_it_was_sent_and_only_where_it_is_asked_for() {
        long before = TestBuckets.get().count("large");
        byte[] content = {0, 1, '\r', '\n', '-', '-', (byte) 0xff};
        assertEquals(200, attach(content, sha256(content)).status());
        assertEquals(before + 1, TestBuckets.get().count("large"));
        Reply with = all().query("attachments", "true").call();
        assertTrue(with.headers().get("content-type").startsWith("multipart/mixed; boundary="));
        String latin = new String(with.body(), StandardCharsets.ISO_8859_1);
        assertTrue(latin.contains("\r\n\r\n" + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--"));
        assertEquals("application/json", all().call().headers().get("content-type"));
        int items = lrs.cloud().items("TABLE");
        assertEquals(400, attach(content, sha256(new byte[1])).status());
        assertEquals(items, lrs.cloud().items("TABLE"));
        lrs.cloud().deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2));
        assertEquals(before, TestBuckets.get().count("large"));
    }

    @Test
    void a_group_of_hundreds_is_found_by_each_of_them_and_one_of_ten_thousand_is_too_large() {
        assertEquals(200, lrs.post(TestLrs.courseware(), group(uuid(1), 300)).status());
        assertEquals(List.of(uuid(1)), ids(all().query("agent", "{\"mbox\":\"mailto:a299@example.com\"}")));
        int items = lrs.cloud().items("TABLE");
        Reply refused = lrs.post(TestLrs.courseware(), group(uuid(2), 10_000));
        assertEquals(413, refused.status());
        assertEquals(1, refused.json().path("errors").size());
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    @Test
    void a_request_has_at_most_a_hundred_attachments() {
        StringBuilder declared = new StringBuilder();
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            String sha2 = sha256(("isi " + i).getBytes());
            declared.append(i == 0 ? "" : ",")
                    .append("""
                    {"usageType":"https://a.example/b","display":{"id":"B"},"contentType":"text/plain","length":5,"sha2":"%s"}"""
                            .formatted(sha2));
            parts.append("--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\n")
                    .append("X-Experience-API-Hash: ").append(sha2).append("\r\n\r\nisi ").append(i).append("\r\n");
        }
        String body = "--x\r\nContent-Type: application/json\r\n\r\n" + statement(uuid(1), "asn-1", 0)
                .replace("\"timestamp\"", "\"attachments\":[" + declared + "],\"timestamp\"") + "\r\n" + parts
                + "--x--\r\n";
        assertEquals(413, lrs.call(TestLrs.courseware()).body(body.getBytes(), "multipart/mixed; boundary=x").call()
                .status());
    }

    private static String group(String id, int members) {
        return """
                {"id":"%s","actor":{"objectType":"Group","member":[%s]},"verb":{"id":"https://verbs.example/met"},
                "object":{"id":"https://rapat.example/1"}}""".formatted(id, IntStream.range(0, members)
                .mapToObj("{\"mbox\":\"mailto:a%d@example.com\"}"::formatted).collect(Collectors.joining(",")));
    }

    private Reply attach(byte[] content, String sha2) {
        String json = statement(uuid(1), "asn-1", 0).replace("\"timestamp\"",
                "\"attachments\":[{\"usageType\":\"https://a.example/b\",\"display\":{\"id\":\"B\"},\"contentType\":"
                        + "\"application/octet-stream\",\"length\":7,\"sha2\":\"" + sha2 + "\"}],\"timestamp\"");
        String body = "--x\r\nContent-Type: application/json\r\n\r\n" + json
                + "\r\n--x\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n"
                + "X-Experience-API-Hash: " + sha2 + "\r\n\r\n" + new String(content, StandardCharsets.ISO_8859_1)
                + "\r\n--x--\r\n";
        return lrs.call(TestLrs.courseware())
                .body(body.getBytes(StandardCharsets.ISO_8859_1), "multipart/mixed; boundary=x").call();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply put(String id, String json) {
        return lrs.cloud().http("PUT /xapi/statements").header("authorization", TestLrs.courseware())
                .header("x-experience-api-version", "2.0.0").query("statementId", id).json(json).call();
    }

    private HttpCall other(String method, String path) {
        return lrs.cloud().http("ANY /xapi/{proxy+}").method(method).path("proxy+", path.substring("/xapi/".length()))
                .header("authorization", TestLrs.courseware()).header("x-experience-api-version", "1.0.3");
    }

    private HttpCall all() {
        return lrs.list(TestLrs.courseware());
    }

    private static String account(String name) {
        return "{\"account\":{\"homePage\":\"%s\",\"name\":\"%s\"}}".formatted(TestLrs.BASE, name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> ids(HttpCall call) {
        return call.call().json().path("statements").valueStream().map(one -> one.path("id").asString()).toList();
    }
}
