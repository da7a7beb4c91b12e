package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.batch;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import id.tumbuh.runtime.testing.Reply;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XapiTest {

    private TestLrs lrs;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
    }

    @Test
    void the_same_statement_again_is_accepted_and_another_with_its_id_is_a_conflict() {
        lrs.post(lrs.token("asn-1"), statement(uuid(0), "asn-1", 0));
        int items = lrs.cloud().items("TABLE");
        assertEquals(200, lrs.post(lrs.token("asn-1"), statement(uuid(0), "asn-1", 0)).status());
        assertEquals(409, lrs.post(lrs.token("asn-1"), statement(uuid(0), "asn-1", 1)).status());
        assertEquals(409, lrs.post(lrs.token("asn-1"),
                "[" + statement(uuid(7), "asn-1", 2) + "," + statement(uuid(0), "asn-1", 1) + "]").status());
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    @Test
    void courseware_states_with_its_key_and_a_person_reads_only_their_own() {
        Reply stored = lrs.post(TestLrs.courseware(), statement(uuid(0), "asn-1", 0));
        assertEquals(200, stored.status());
        assertEquals("1.0.3", stored.headers().get("x-experience-api-version"));
        assertEquals(200, lrs.get(lrs.token("asn-1"), uuid(0)).status());
        assertEquals(404, lrs.get(lrs.token("asn-2"), uuid(0)).status());
        assertEquals(1, lrs.list(lrs.token("asn-1")).call().json().path("statements").size());
        assertEquals(0, lrs.list(lrs.token("asn-2")).call().json().path("statements").size());
    }

    @Test
    void nobody_speaks_without_good_credentials_or_about_somebody_else() {
        int items = lrs.cloud().items("TABLE");
        String statement = statement(uuid(0), "asn-1", 0);
        Instant now = lrs.cloud().clock().instant();
        for (String bad : List.of("", "Basic x",
                TestLrs.basic("courseware:salah"),
                "Bearer x", claiming(claims -> claims.issuer("https://lain")),
                claiming(claims -> claims.audience("lain")),
                claiming(claims -> claims.expirationTime(Date.from(now.minusSeconds(1)))))) {
            Reply reply = lrs.post(bad, statement);
            assertEquals(401, reply.status(), bad);
            assertTrue(reply.headers().containsKey("x-experience-api-version"));
        }
        assertEquals(403, lrs.post(lrs.token("asn-2"), statement).status());
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    @Test
    void bad_statements_are_refused_and_nothing_of_the_batch_is_written() {
        int items = lrs.cloud().items("TABLE");
        for (String bad : List.of("{", "7", "[7]", "{}", statement("x", "asn-1", 0),
                "[" + statement(uuid(0), "asn-1", 0) + ",{}]",
                "[" + statement(uuid(0), "asn-1", 0) + "," + statement(uuid(0), "asn-1", 0) + "]")) {
            assertEquals(400, lrs.post(lrs.token("asn-1"), bad).status(), bad);
        }
        assertEquals(413, lrs.post(lrs.token("asn-1"), "[" + "7,".repeat(30) + "7]").status());
        assertEquals(413, lrs.post(lrs.token("asn-1"), "\"" + "x".repeat(1_000_001) + "\"").status());
        assertEquals(415, lrs.call(lrs.token("asn-1")).body(new byte[1], "text/plain").call().status());
        assertEquals(400, lrs.call(lrs.token("asn-1")).header("x-experience-api-version", "0.9")
                .json(statement(uuid(0), "asn-1", 0)).call().status());
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    private String claiming(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant expires = lrs.cloud().clock().instant().plusSeconds(60);
        return TestIssuer.bearer(change.apply(TestIssuer.claims("asn-1", expires)).build());
    }
}
