package id.tumbuh.progress;

import static id.tumbuh.progress.TestLrs.basic;
import static id.tumbuh.progress.TestLrs.statement;
import static id.tumbuh.progress.TestLrs.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.progress.model.xapi.CoursewareKey;
import id.tumbuh.progress.model.xapi.CoursewareKey.Grant;
import id.tumbuh.progress.model.xapi.HashedSecret;
import id.tumbuh.progress.store.CoursewareKeys;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Courseware with a key of its own. */
class CoursewareCredentialsTest {

    private static final String KEY = "0123456789abcdef0123";
    private static final String ULAS = TestLrs.BASE + "/courses/ulas";

    private TestLrs lrs;
    private CoursewareKeys keys;

    @BeforeEach
    void start() {
        lrs = TestLrs.withCourse();
        keys = CoursewareKeys.in(lrs.cloud().database("TABLE"));
    }

    @Test
    void a_made_key_states_and_is_named_as_the_authority() {
        made(new Grant("LMS", true, true, List.of()));
        assertEquals(200, lrs.post(basic(KEY + ":rahasia"), statement(uuid(0), "asn-1", 0)).status());
        Reply stored = lrs.get(basic(KEY + ":rahasia"), uuid(0));
        assertEquals(KEY, stored.json().at("/authority/account/name").asString());
    }

    @Test
    void forged_credentials_are_nobodys() {
        made(new Grant("LMS", true, true, List.of()));
        int items = lrs.cloud().items("TABLE");
        String good = basic(KEY + ":rahasia").substring("Basic ".length());
        for (String forged : List.of(basic(KEY + ":salah"), basic(KEY + ":"), basic(KEY), basic(":rahasia"), basic(":"),
                basic(KEY.toUpperCase() + ":rahasia"), basic(KEY + " :rahasia"), basic(KEY + ":rahasia "),
                basic("abcdefabcdefabcdefab:rahasia"), basic("courseware:" + KEY), basic("x".repeat(3000) + ":rahasia"),
                "Basic", "Basic ", "Basic !!!!", "Basic " + good + " " + good, "Basic" + good, "Digest " + good,
                "Bearer " + good, good, "Basic " + Base64.getEncoder()
                        .encodeToString((KEY + ":rahasia\u00ff").getBytes(StandardCharsets.ISO_8859_1)))) {
            Reply reply = lrs.post(forged, statement(uuid(0), "asn-1", 0));
            assertEquals(401, reply.status(), forged);
            assertTrue(reply.headers().get("www-authenticate").startsWith("Basic "));
            assertEquals("1.0.3", reply.headers().get("x-experience-api-version"));
        }
        assertEquals(items, lrs.cloud().items("TABLE"));
    }

    @Test
    void the_scheme_may_be_written_in_any_case_and_the_secret_in_any_letters() {
        CoursewareKey key = new CoursewareKey(KEY, HashedSecret.of("rahasia:ñ €", "garam"),
                new Grant("LMS", true, true, List.of()), Instant.parse("2026-11-24T02:00:00Z"), new AsnId("b-1"),
                Optional.empty(), 1);
        add(key);
        String sent = Base64.getEncoder().encodeToString((KEY + ":rahasia:ñ €").getBytes(StandardCharsets.UTF_8));
        for (String header : List.of("Basic " + sent, "basic " + sent, "BASIC   " + sent, " Basic " + sent + " ",
                "Basic " + sent.replace("=", ""))) {
            assertEquals(200, lrs.post(header, statement(uuid(0), "asn-1", 0)).status(), header);
        }
    }

    @Test
    void a_revoked_key_and_a_changed_grant_hold_from_the_next_request_on() {
        CoursewareKey key = made(new Grant("LMS", true, true, List.of()));
        assertEquals(200, lrs.post(basic(KEY + ":rahasia"), statement(uuid(0), "asn-1", 0)).status());
        CoursewareKey limited = key.granted(new Grant("LMS", true, false, List.of()), 1).orElseThrow();
        assertTrue(keys.replace(limited));
        assertEquals(403, lrs.post(basic(KEY + ":rahasia"), statement(uuid(1), "asn-1", 1)).status());
        assertEquals(200, lrs.get(basic(KEY + ":rahasia"), uuid(0)).status());
        assertTrue(keys.replace(limited.revoked(Instant.parse("2026-11-24T03:00:00Z"))));
        assertEquals(401, lrs.get(basic(KEY + ":rahasia"), uuid(0)).status());
        assertEquals(200, lrs.get(TestLrs.courseware(), uuid(0)).status());
    }

    @Test
    void a_key_that_may_only_write_reads_nothing() {
        made(new Grant("LMS", false, true, List.of()));
        assertEquals(200, lrs.post(basic(KEY + ":rahasia"), statement(uuid(0), "asn-1", 0)).status());
        assertEquals(403, lrs.get(basic(KEY + ":rahasia"), uuid(0)).status());
    }

    @Test
    void a_bound_key_states_and_reads_its_own_course_and_no_batch_with_another() {
        made(new Grant("LMS", true, true, List.of(ULAS)));
        String own = statement(uuid(0), "asn-1", 0);
        String other = statement(uuid(1), "asn-1", "lain", "p0", "2026-11-23T01:00:00Z");
        assertEquals(403, lrs.post(basic(KEY + ":rahasia"), "[" + own + "," + other + "]").status());
        assertEquals(404, lrs.get(TestLrs.courseware(), uuid(0)).status());
        assertEquals(200, lrs.post(basic(KEY + ":rahasia"), own).status());
        assertEquals(200, lrs.post(TestLrs.courseware(), other).status());
        assertEquals(200, lrs.get(basic(KEY + ":rahasia"), uuid(0)).status());
        assertEquals(404, lrs.get(basic(KEY + ":rahasia"), uuid(1)).status());
    }

    @Test
    void two_who_change_the_same_version_of_a_key_do_not_overwrite_each_other() {
        CoursewareKey key = made(new Grant("LMS", true, true, List.of()));
        assertTrue(keys.replace(key.granted(new Grant("A", true, false, List.of()), 1).orElseThrow()));
        assertFalse(keys.replace(key.granted(new Grant("B", false, true, List.of()), 1).orElseThrow()));
        assertEquals("A", keys.find(KEY).orElseThrow().grant().label());
    }

    @Test
    void a_key_with_thirty_activities_costs_a_request_one_read_unit() {
        made(new Grant("LMS", true, true,
                IntStream.range(100, 130).mapToObj(i -> TestLrs.BASE + "/" + "x".repeat(70) + i).toList()));
        double units = DynamoLocal.get().client().getItem(get -> get.tableName(lrs.cloud().table("TABLE"))
                .key(Map.of("pk", AttributeValue.fromS("COURSEWARE_KEYS"), "sk", AttributeValue.fromS(KEY)))
                .consistentRead(true).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)).consumedCapacity()
                .capacityUnits();
        assertEquals(1, units);
    }

    private CoursewareKey made(Grant grant) {
        return add(new CoursewareKey(KEY, HashedSecret.of("rahasia", "garam"), grant,
                Instant.parse("2026-11-24T02:00:00Z"), new AsnId("b-1"), Optional.empty(), 1));
    }

    private CoursewareKey add(CoursewareKey key) {
        assertEquals(new CoursewareKeys.Added(),
                keys.add(key, new Caller(new AsnId("b-1"), Set.of(Role.BKPSDM)), "kunci-001", new byte[0]));
        return key;
    }
}
