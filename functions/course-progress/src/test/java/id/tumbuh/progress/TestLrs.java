package id.tumbuh.progress;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.model.xapi.StoredForm;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.progress.store.Draft;
import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.CourseCompleted;
import id.tumbuh.shared.event.CoursePublished;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The learning record store on a table of its own, spoken to as phones, courseware and the catalogue do. */
record TestLrs(TestCloud cloud) {

    static final String BASE = "https://tumbuh.example";
    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    static final Instant PUBLISHED = Instant.parse("2026-11-01T00:00:00Z");

    static TestLrs start() {
        return start(TestIssuer.keysUrl());
    }

    /** With the issuer's keys at that address. */
    static TestLrs start(String keysUrl) {
        return new TestLrs(TestCloud.start(ProgressFunctions.class,
                Map.of("PUBLIC_URL", BASE, "LARGE_OBJECTS", "large", "LRS_KEY", "courseware", "LRS_SECRET", "rahasia",
                        "OIDC_ISSUER",
                        TestIssuer.ISSUER, "OIDC_AUDIENCE", TestIssuer.AUDIENCE, "OIDC_JWKS_URL",
                        keysUrl),
                "TABLE"));
    }

    /** Started, and the course "ulas" with the lessons p0 to p3 was published some weeks ago. */
    static TestLrs withCourse() {
        TestLrs lrs = start();
        lrs.publish(PUBLISHED, course("ulas", 1, "p0", "p1", "p2", "p3"));
        return lrs;
    }

    static CoursePublished course(String id, int version, String... lessons) {
        return new CoursePublished(new CourseId(id), version, new LocalizedText("U", "U"),
                new LessonHours(2 * lessons.length), "LAN", List.of(new CompetencyCode("T03")),
                new ProficiencyLevel(3), Arrays.stream(lessons).map(
                        lesson -> new CoursePublished.Lesson(lesson, new LocalizedText("L", "L"), new LessonHours(2)))
                        .toList());
    }

    /** Delivers the catalogue's event, published at that time. */
    void publish(Instant at, CoursePublished course) {
        Instant now = cloud.clock().instant();
        cloud.clock().set(at);
        List<String> failed = cloud.deliver("onEvents", course);
        cloud.clock().set(now);
        if (!failed.isEmpty()) {
            throw new AssertionError("the course was not taken");
        }
    }

    HttpCall call(String authorization) {
        return cloud.http("POST /xapi/statements").header("authorization", authorization)
                .header("x-experience-api-version", "1.0.3");
    }

    Reply post(String authorization, String body) {
        return call(authorization).json(body).call();
    }

    Reply get(String authorization, String statementId) {
        return cloud.http("GET /xapi/statements").header("authorization", authorization)
                .header("x-experience-api-version", "2.0.0").query("statementId", statementId).call();
    }

    HttpCall list(String authorization) {
        return cloud.http("GET /xapi/statements").header("authorization", authorization)
                .header("x-experience-api-version", "2.0.0");
    }

    /** The first course of the person's own progress. */
    JsonNode progress(String subject) {
        return cloud.http("GET /me/progress").as(subject, Role.ASN).call().json().path("items").path(0);
    }

    List<CourseCompleted> completions() {
        return cloud.outbox().stream().filter(CourseCompleted.class::isInstance).map(CourseCompleted.class::cast)
                .toList();
    }

    /** An ASN's good token. */
    String token(String subject) {
        return TestIssuer
                .bearer(TestIssuer.claims(subject, cloud.clock().instant().plus(Duration.ofMinutes(5))).build());
    }

    static String courseware() {
        return basic("courseware:rahasia");
    }

    static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
    }

    static String batch(String asn, int... lessons) {
        return IntStream.of(lessons).mapToObj(i -> statement(uuid(i), asn, i)).toList().toString();
    }

    static String uuid(int i) {
        return new UUID(0, i).toString();
    }

    /** The person completed the lesson p0, p1, ... of ulas on 23 November, at 1, 2, ... o'clock. */
    static String statement(String id, String asn, int lesson) {
        return statement(id, asn, "ulas", "p" + lesson, "2026-11-23T0%d:00:00Z".formatted(lesson + 1));
    }

    static String statement(String id, String asn, String course, String lesson, String timestamp) {
        return """
                {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"%s","name":"%s"}},
                "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
                "object":{"id":"%s/courses/%s/lessons/%s"},"timestamp":"%s"}"""
                .formatted(id, BASE, asn, BASE, course, lesson, timestamp);
    }

    /** The person says something of another statement. */
    static String refers(String id, String asn, String verb, String target) {
        return """
                {"id":"%s","actor":{"account":{"homePage":"%s","name":"%s"}},"verb":{"id":"%s"},
                "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(id, BASE, asn, verb, target);
    }

    /** A statement as {@link id.tumbuh.progress.store.Statements} takes it, from which something follows. */
    static Draft draft(String statement, Optional<Speaker> voids) {
        Map<String, Object> json = Tree.object(TreeJson.read(statement.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        String id = Tree.text(json, "id").orElseThrow();
        return new Draft(id, StatementKeys.of(json), List.of(), voids, true, List.of(),
                at -> StoredForm.of(json, id, at, Map.of("mbox", "mailto:lrs@example.com"), XapiVersion.V1));
    }
}
