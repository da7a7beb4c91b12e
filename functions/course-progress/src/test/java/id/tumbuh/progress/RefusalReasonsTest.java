package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.model.xapi.CoursewareKey;
import id.tumbuh.progress.model.xapi.HashedSecret;
import id.tumbuh.progress.store.CoursewareKeys;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refusal tells its reason, and where in the request it lies. */
class RefusalReasonsTest {

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void a_conflict_names_the_statement_and_its_place() {
        lrs.post(lrs.token("asn-1"), statement(uuid(0), "asn-1", 0));
        String other = statement(uuid(0), "asn-1", 1);
        told(409, "/id", "Pernyataan " + uuid(0) + " sudah tersimpan", lrs.post(lrs.token("asn-1"), other));
        told(409, "/1/id", uuid(0),
                lrs.post(lrs.token("asn-1"), "[" + statement(uuid(7), "asn-1", 2) + "," + other + "]"));
    }

    @Test
    void who_may_not_is_told_which_right_is_missing() {
        String others = "[" + statement(uuid(0), "asn-1", 0) + "," + statement(uuid(1), "asn-2", 0) + "]";
        told(403, "/1/actor", "diri sendiri", lrs.post(lrs.token("asn-1"), others));
        told(403, "Authorization", "menulis",
                lrs.post(key("1", true, false, List.of()), statement(uuid(0), "asn-1", 0)));
        told(403, "Authorization", "membaca", lrs.get(key("2", false, true, List.of()), uuid(0)));
        told(403, "/object", "aktivitasnya sendiri", lrs.post(key("3", true, true, List.of("https://lms.example/k")),
                statement(uuid(0), "asn-1", 0)));
        told(403, "activityId", "aktivitasnya sendiri",
                lrs.cloud().http("GET /xapi/activities").header("x-experience-api-version", "2.0.0")
                        .header("authorization", key("4", true, true, List.of("https://lms.example/k")))
                        .query("activityId", "https://lain.example").call());
    }

    @Test
    void what_is_no_json_is_told_with_its_line_and_column_and_a_member_that_is_there_twice_by_its_pointer() {
        told(400, "", "baris 2, kolom", lrs.post(TestLrs.courseware(), "{\"a\":1,\n\"b\" 2}"));
        told(400, "/1/b/c", "Ada dua kali, baris 1", lrs.post(TestLrs.courseware(),
                "[{},{\"b\":{\"c\":1,\"c\":2}}]"));
        Reply english = lrs.call(TestLrs.courseware()).header("accept-language", "en").json("[{}").call();
        told(400, "", "Is no valid JSON: line 1", english);
    }

    @Test
    void what_is_too_large_is_told_with_the_limit_and_its_place() {
        told(413, "", "200 pernyataan", lrs.post(lrs.token("asn-1"), "[" + "{},".repeat(200) + "{}]"));
        told(413, "", "4.000.000 bita", lrs.post(lrs.token("asn-1"), "\"" + "x".repeat(4_000_001) + "\""));
        String large = statement(uuid(1), "asn-1", 1).replace("\"timestamp\"",
                "\"context\":{\"platform\":\"%s\"},\"timestamp\"".formatted("x".repeat(1_000_000)));
        told(413, "/1", "1.000.000 bita",
                lrs.post(lrs.token("asn-1"), "[" + statement(uuid(0), "asn-1", 0) + "," + large + "]"));
        told(400, "/1", "objek", lrs.post(TestLrs.courseware(), "[{},7]"));
    }

    @Test
    void a_parameter_a_header_and_a_boundary_that_are_amiss_are_told_apart() {
        HttpCall one = lrs.list(TestLrs.courseware()).query("statementId", uuid(0));
        told(400, "limit", "Tidak bersama statementId", one.query("limit", "1").call());
        told(400, "limit", "hanya satu kali", lrs.list(TestLrs.courseware()).query("limit", "1,2").call());
        told(400, "X-Experience-API-Version", "wajib ada", lrs.cloud().http("GET /xapi/statements")
                .header("authorization", TestLrs.courseware()).call());
        told(400, "X-Experience-API-Version", "Harus 1.0.x", lrs.cloud().http("GET /xapi/statements")
                .header("authorization", TestLrs.courseware()).header("x-experience-api-version", "0.9").call());
        told(400, "", "Boundary dari Content-Type", multipart("--y\r\n\r\n{}\r\n--y--"));
        told(400, "", "Boundary penutup", multipart("--x\r\n\r\n{}\r\n"));
    }

    @Test
    void credentials_that_were_not_sent_and_those_that_are_not_accepted_are_told_apart_and_no_more() {
        told(401, "Authorization", "tidak dikirim", lrs.post("", statement(uuid(0), "asn-1", 0)));
        Reply secret = lrs.post(TestLrs.basic("courseware:salah"), statement(uuid(0), "asn-1", 0));
        told(401, "Authorization", "tidak diterima", secret);
        Reply key = lrs.post(TestLrs.basic("lain:rahasia"), statement(uuid(0), "asn-1", 0));
        assertEquals(secret.json().path("errors"), key.json().path("errors"));
        assertEquals("Basic realm=\"xapi\", Bearer", key.headers().get("www-authenticate"));
    }

    @Test
    void a_method_that_a_resource_does_not_have_is_told_as_such_whatever_else_is_amiss() {
        for (String path : List.of("agents", "activities", "activities/state", "agents/profile", "statements")) {
            Reply reply = lrs.cloud().http("ANY /xapi/{proxy+}").method("PATCH").path("proxy+", path)
                    .header("authorization", TestLrs.courseware()).header("x-experience-api-version", "2.0.0").call();
            assertEquals(405, reply.status(), path);
        }
    }

    private Reply multipart(String body) {
        return lrs.call(TestLrs.courseware()).body(body.getBytes(), "multipart/mixed; boundary=x").call();
    }

    private String key(String last, boolean reads, boolean writes, List<String> activities) {
        CoursewareKey key = new CoursewareKey("0123456789abcdef012" + last, HashedSecret.of("rahasia", "garam"),
                new CoursewareKey.Grant("LMS", reads, writes, activities), lrs.cloud().clock().instant(),
                new AsnId("b-1"), Optional.empty(), 1);
        CoursewareKeys.in(lrs.cloud().database("TABLE")).add(key,
                new Caller(new AsnId("b-1"), Set.of(Role.BKPSDM)), "kunci-00" + last, new byte[0]);
        return TestLrs.basic(key.id() + ":rahasia");
    }

    private static void told(int status, String pointer, String words, Reply reply) {
        assertEquals(status, reply.status(), reply.text());
        assertEquals(pointer, reply.json().at("/errors/0/pointer").asString(), reply.text());
        assertTrue(reply.json().at("/errors/0/detail").asString().contains(words), reply.text());
    }
}
