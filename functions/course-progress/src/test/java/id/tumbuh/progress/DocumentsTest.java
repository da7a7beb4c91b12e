package id.tumbuh.progress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PersonErased;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The State, Activity Profile and Agent Profile resources. */
class DocumentsTest {

    private static final String REGISTRATION = "6f7a5f3e-6a3b-4c7e-9b42-6e3f9a5d2c11";

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.start();
    }

    private Stream<TestDocuments> everyKind() {
        return Stream.of("1.0.3", "2.0.0").flatMap(version -> Stream.of(TestDocuments.state(lrs, version),
                TestDocuments.activityProfile(lrs, version), TestDocuments.agentProfile(lrs, version)));
    }

    @Test
    void a_document_is_put_read_and_deleted_in_each_resource_and_version() {
        everyKind().forEach(document -> {
            assertEquals(404, document.get().status());
            Reply stored = document.create("{\"page\": 7}");
            assertEquals(204, stored.status(), stored.text());
            assertEquals(document.version(), stored.headers().get("x-experience-api-version"));
            Reply read = document.get();
            assertEquals(200, read.status());
            assertEquals("{\"page\": 7}", read.text());
            assertEquals("application/json", read.headers().get("content-type"));
            // SHA-1 of these bytes
            assertEquals("\"cd2f4adc425a3d40959dc6c36ac56eff007e25c0\"", read.headers().get("etag"));
            assertTrue(read.headers().get("last-modified")
                    .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} 2026 \\d\\d:\\d\\d:\\d\\d GMT"));
            assertEquals(204, document.delete().status());
            assertEquals(404, document.get().status());
            assertEquals(204, document.delete().status());
        });
    }

    @Test
    void a_document_may_be_any_bytes_of_any_type() {
        TestDocuments document = TestDocuments.state(lrs, "1.0.3");
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        for (byte[] content : List.of(noise, new byte[0], new byte[100_000])) {
            assertEquals(204, document.request("PUT").body(content, "image/png; q=\"a\"").call().status());
            Reply read = document.get();
            assertArrayEquals(content, read.body());
            assertEquals("image/png; q=\"a\"", read.headers().get("content-type"));
        }
    }

    @Test
    void a_document_that_is_a_page_is_none_of_ours() {
        TestDocuments document = TestDocuments.state(lrs, "1.0.3");
        document.request("PUT").body("<script>1</script>".getBytes(StandardCharsets.UTF_8), "text/html").call();
        Reply read = document.get();
        assertEquals("text/html", read.headers().get("content-type"));
        assertEquals("sandbox; default-src 'none'", read.headers().get("content-security-policy"));
        assertEquals("nosniff", read.headers().get("x-content-type-options"));
    }

    @Test
    void what_calls_itself_json_is_json() {
        everyKind().forEach(document -> {
            for (String bad : List.of("", "{", "{\"a\":1,\"a\":2}", "{} {}")) {
                assertEquals(400, document.create(bad).status(), bad);
            }
            assertEquals(400,
                    document.request("PUT").body("{}".getBytes(StandardCharsets.UTF_8), "a\u0001b")
                            .header("if-none-match", "*").call()
                            .status());
            assertEquals(404, document.get().status());
        });
        assertEquals(204, TestDocuments.state(lrs, "1.0.3").put("[1, \"dua\"]").status());
    }

    @Test
    void a_post_merges_the_members_at_the_top_and_creates_what_is_not_there() {
        everyKind().forEach(document -> {
            assertEquals(204, document.post("{\"x\":{\"a\":1},\"y\":\"bar\"}").status());
            assertEquals(204, document.post("{\"x\":{\"b\":1.50},\"z\":null}").status());
            assertEquals("{\"x\":{\"b\":1.50},\"y\":\"bar\",\"z\":null}", document.text());
        });
    }

    @Test
    void only_json_objects_are_merged() {
        everyKind().forEach(document -> {
            assertEquals(400,
                    document.request("POST").body("teks".getBytes(StandardCharsets.UTF_8), "text/plain").call()
                            .status());
            assertEquals(400, document.post("[1]").status());
            assertEquals(404, document.get().status());
            document.request("PUT").body("teks".getBytes(StandardCharsets.UTF_8), "text/plain")
                    .header("if-none-match", "*").call();
            assertEquals(400, document.post("{\"a\":1}").status());
            assertEquals("teks", document.text());
            document.put("[1]", "if-match", document.etag());
            assertEquals(400, document.post("{\"a\":1}").status());
            assertEquals("[1]", document.text());
            document.delete();
        });
    }

    @Test
    void a_document_has_at_most_300_kib_also_merged() {
        TestDocuments document = TestDocuments.activityProfile(lrs, "2.0.0");
        Random random = new Random(7);
        byte[] largest = new byte[300 * 1024];
        random.nextBytes(largest);
        assertEquals(204, document.request("PUT").body(largest, "application/octet-stream").call().status());
        assertArrayEquals(largest, document.get().body());
        Reply over = document.request("PUT").body(new byte[300 * 1024 + 1], "application/octet-stream")
                .header("if-match", document.etag()).call();
        assertEquals(413, over.status());
        assertTrue(over.text().contains("307.200"), over.text());
        TestDocuments other = document.with("profileId", "other");
        assertEquals(204, other.post("{\"a\":\"%s\"}".formatted("x".repeat(200_000))).status());
        assertEquals(413, other.post("{\"b\":\"%s\"}".formatted("x".repeat(200_000))).status());
        assertFalse(other.text().contains("\"b\""));
    }

    @Test
    void many_are_listed_by_their_ids_and_since_is_exclusive() {
        everyKind().forEach(one -> {
            String name = one.parameters().containsKey("stateId") ? "stateId" : "profileId";
            Instant first = lrs.cloud().clock().instant();
            String long4096 = "é".repeat(2048);
            one.with(name, long4096).create("{}");
            lrs.cloud().clock().set(first.plus(Duration.ofSeconds(90)));
            one.with(name, "b/c?d=1 2").create("{}");
            TestDocuments all = one.without(name);
            Reply list = all.get();
            assertEquals(200, list.status(), list.text());
            assertEquals("[\"b/c?d=1 2\",\"" + long4096 + "\"]", list.text());
            assertTrue(list.headers().get("etag").matches("\"[0-9a-f]{40}\""));
            assertEquals(one.with(name, "b/c?d=1 2").get().headers().get("last-modified"),
                    list.headers().get("last-modified"));
            assertEquals("[\"b/c?d=1 2\"]", all.with("since", first.toString()).text());
            assertEquals("[]", all.with("since", first.plusSeconds(90).toString()).text());
            for (String bad : List.of("", "besok", "true")) {
                assertEquals(400, all.with("since", bad).get().status(), bad);
            }
            assertEquals(400, one.with("since", first.toString()).get().status(), "one document has no since");
            one.with(name, long4096).delete();
            one.with(name, "b/c?d=1 2").delete();
            assertEquals("[]", all.text());
        });
    }

    @Test
    void a_list_of_large_documents_is_whole() {
        TestDocuments one = TestDocuments.state(lrs, "1.0.3");
        byte[] large = new byte[290_000];
        new Random(7).nextBytes(large);
        for (int i = 0; i < 9; i++) {
            one.with("stateId", "s" + i).request("PUT").body(large, "application/octet-stream").call();
        }
        assertEquals(9, one.without("stateId").get().json().size());
        assertEquals(204, one.without("stateId").delete().status());
        assertEquals("[]", one.without("stateId").text());
    }

    @Test
    void a_state_belongs_to_its_registration_and_a_list_without_one_has_all() {
        TestDocuments plain = TestDocuments.state(lrs, "2.0.0");
        TestDocuments registered = plain.with("registration", REGISTRATION);
        plain.put("1");
        registered.put("2");
        registered.with("stateId", "lain").put("3");
        plain.with("activityId", TestDocuments.ACTIVITY + "/2").put("4");
        assertEquals("1", plain.text());
        assertEquals("2", registered.with("registration", REGISTRATION.toUpperCase(java.util.Locale.ROOT)).text());
        assertEquals("[\"bookmark\",\"lain\"]", plain.without("stateId").text());
        assertEquals("[\"bookmark\",\"lain\"]", registered.without("stateId").text());
        assertEquals(204, registered.without("stateId").delete().status());
        assertEquals("[\"bookmark\"]", plain.without("stateId").text());
        assertEquals(204, plain.without("stateId").delete().status());
        assertEquals("[]", plain.without("stateId").text());
        assertEquals("4", plain.with("activityId", TestDocuments.ACTIVITY + "/2").text());
    }

    @Test
    void parameters_are_known_there_and_right() {
        Map<String, List<String>> bad = Map.of("agent",
                List.of("", "x", "true", "{}", "[]", "{\"mbox\":\"mailto:a@b.c\",\"mbox\":\"mailto:a@b.c\"}",
                        "{\"objectType\":\"Group\",\"mbox\":\"mailto:a@b.c\"}", "{\"mbox\":7}"),
                "activityId", List.of("", "kursus", "true", "http://a b"), "stateId",
                List.of("", "x".repeat(4097)), "profileId", List.of("", "x".repeat(4097)));
        everyKind().forEach(document -> {
            for (String method : List.of("GET", "PUT", "POST", "DELETE")) {
                document.parameters().keySet().forEach(name -> {
                    boolean many = name.equals("stateId") && method.matches("GET|DELETE")
                            || name.equals("profileId") && method.equals("GET");
                    assertEquals(many ? method.equals("GET") ? 200 : 204 : 400,
                            document.without(name).request(method).json("{}").call().status(),
                            method + " without " + name);
                    bad.get(name).forEach(value -> {
                        Reply refused = document.with(name, value).request(method).json("{}").call();
                        assertEquals(400, refused.status(), method + name + value);
                        assertTrue(refused.json().path("errors").path(0).path("pointer").asString().startsWith(name));
                    });
                });
                for (String unknown : List.of("StateId", "Agent", "foo", "method", "limit")) {
                    assertEquals(400, document.with(unknown, "x").request(method).json("{}").call().status(), unknown);
                }
            }
        });
        assertEquals(400, TestDocuments.state(lrs, "1.0.3").with("registration", "x").get().status());
        assertEquals(400,
                TestDocuments.agentProfile(lrs, "1.0.3").with("registration", REGISTRATION).get().status());
        assertEquals(400, TestDocuments.state(lrs, "1.0.3").without("stateId")
                .with("since", "2026-01-01T00:00:00Z").delete().status());
    }

    @Test
    void nothing_of_who_was_erased_stays_or_is_kept_again() {
        TestDocuments state = TestDocuments.state(lrs, "1.0.3").with("agent", TestDocuments.asn("asn-1"));
        TestDocuments profile = TestDocuments.agentProfile(lrs, "1.0.3").with("agent", TestDocuments.asn("asn-1"));
        TestDocuments other = state.with("agent", TestDocuments.asn("asn-2"));
        state.put("{}");
        state.with("activityId", "https://lain.example/").put("{}");
        profile.create("{}");
        other.put("{}");
        for (int i = 0; i < 8; i++) {
            assertEquals(List.of(), lrs.cloud().deliver("onEvents", new PersonErased(new AsnId("asn-1"), 2)));
        }
        assertEquals(1, lrs.cloud().contents("TABLE").split("DOCUMENTS#", -1).length - 1);
        for (TestDocuments late : List.of(state, profile)) {
            assertEquals(204, late.create("{}").status());
            assertEquals(204, late.post("{}").status());
            assertEquals(404, late.get().status());
        }
        assertEquals(200, other.get().status());
    }
}
