package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.cli.CloudClient.Answer;
import id.tumbuh.local.day.AnonymousDay;
import id.tumbuh.local.day.CityDay;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.shared.Digests;
import id.tumbuh.shared.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Asks a running city for each operation of the contract: a day of the city, and what the day does not need. */
final class EveryOperation {

    private static final String SURVEY = """
            {"title":{"id":"Survei","en":"Survey"},"opensAt":"2026-01-01T00:00:00Z","closesAt":"2100-01-01T00:00:00Z",
            "series":"literasi","definition":{"pages":[{"elements":[{"type":"rating","name":"a","isRequired":true}]}]},
            "competencies":[{"question":"a","competency":"T01","levels":[{"answer":1,"level":1},{"from":2,"level":3}],
            "weights":{"self":1,"superior":3}}]}""";

    private static boolean done;

    private EveryOperation() {}

    /** Once for all tests: each day takes somebody who has no certificate yet. */
    static synchronized void of(RunningCity city) throws Exception {
        if (done) {
            return;
        }
        new CityDay(city.client(), new PrintWriter(new StringWriter()), Optional.empty()).live();
        String asn = city.token("asn");
        String bkpsdm = city.token("bkpsdm");
        for (String path : List.of("/me", "/me/progress", "/me/gaps/T03/why", "/me/perspective",
                "/me/recommendation?budget=24",
                "/courses",
                "/courses?competency=T03&limit=2", "/health")) {
            assertEquals(200, city.get(path, asn).status(), path);
        }
        for (String path : List.of("/innovations", "/survey-templates", "/survey-templates/change-readiness")) {
            assertEquals(200, city.get(path, bkpsdm).status(), path);
        }
        assertEquals(200, city.get("/xapi/statements", asn, "x-experience-api-version", "1.0.3").status());
        documents(city, asn);
        Answer received = city.send("POST", "/people/imports", bkpsdm,
                ("subject,nip,name,department,position,positionKind,superior,eligible\n"
                        + "asn-x,123,Nama,dishub,Staf,PELAKSANA,,ya\n").getBytes(StandardCharsets.UTF_8),
                "content-type", "text/csv", "idempotency-key", UUID.randomUUID().toString());
        assertEquals(202, received.status());
        assertEquals(200, city.get(received.headers().get("location"), bkpsdm).status());
        Answer survey = city.json("POST", "/surveys", bkpsdm, SURVEY, "idempotency-key",
                UUID.randomUUID().toString());
        assertEquals(201, survey.status(), survey.text());
        String location = survey.headers().get("location");
        assertEquals(200, city.get(location, bkpsdm).status());
        assertEquals(200, city.get("/surveys?status=draft", bkpsdm).status());
        assertEquals(403, city.get("/surveys?status=draft", asn).status());
        assertEquals(200, city.json("PUT", location + "/draft", bkpsdm, SURVEY, "if-match", "\"v0.d1\"").status());
        assertEquals(200, city.send("PUT", location + "/publication", bkpsdm, new byte[0]).status());
        assertEquals(200, city.json("PUT", location + "/draft", bkpsdm, SURVEY, "if-match", "\"v1.d0\"").status());
        assertEquals(200, city.send("PUT", location + "/publication", bkpsdm, new byte[0]).status());
        String answers = "{\"answers\":{\"a\":2}}";
        Answer saved = city.json("PUT", location + "/responses/me", asn, answers, "if-none-match", "*");
        assertEquals(200, saved.status(), saved.text());
        assertEquals(428, city.json("POST", location + "/responses", asn, answers).status());
        assertEquals(201, city.json("POST", location + "/responses", asn, answers, "if-match",
                saved.headers().get("etag")).status());
        assertEquals(200, city.get(location + "/responses/me", asn).status());
        assertEquals(200, city.get(location + "/reminders?department=dishub", bkpsdm).status());
        assertEquals(200, city.send("PUT", location + "/closing", bkpsdm, new byte[0]).status());
        needs(city, bkpsdm);
        review(city, asn, bkpsdm);
        anonymous(city, bkpsdm);
        evidence(city, bkpsdm);
        report(city, bkpsdm);
        plans(city, asn);
        assertEquals(200, city.get("/hcdp", bkpsdm).status());
        assertEquals(200, city.get("/hcdp", bkpsdm, "accept", "text/csv").status());
        keys(city, bkpsdm);
        statement(city, asn);
        done = true;
    }

    /** One that is closed by hand, and one that nobody closes. */
    private static void anonymous(RunningCity city, String bkpsdm) throws Exception {
        AnonymousDay day = new AnonymousDay(city.client());
        day.live("demo-asn", "demo-atasan", "demo-penilai");
        String survey = day.answered("demo-asn", "demo-atasan", "demo-penilai");
        city.cloud().scheduler().fire("SurveyClosePollsHourly", AnonymousDay.CLOSING);
        Answer results = city.get(survey + "/results", bkpsdm);
        assertEquals(200, results.status(), results.text());
    }

    private static void needs(RunningCity city, String bkpsdm) throws IOException {
        String mitra = city.token("mitra");
        assertEquals(200, city.json("PUT", "/partners/demo-mitra", bkpsdm, "{\"institution\":\"LAN\"}").status());
        Answer said = city.json("POST", "/needs/T03/messages", mitra,
                "{\"text\":\"Kami dapat mengajar ini.\",\"proposal\":"
                        + "{\"title\":\"Melayani aduan\",\"lessonHours\":8,\"reaches\":3}}",
                "idempotency-key", UUID.randomUUID().toString());
        assertEquals(201, said.status(), said.text());
        assertEquals(200, city.json("PUT", "/needs/T03/messages/" + said.json().path("messageId").asString()
                + "/decision", bkpsdm, "{\"decision\":\"accepted\",\"reason\":\"Sesuai.\"}").status());
        assertEquals(200, city.get("/needs/T03/messages", mitra).status());
    }

    private static void evidence(RunningCity city, String bkpsdm) {
        String path = "/people/demo-asn/evidence/" + UUID.randomUUID();
        assertEquals(200, city.json("PUT", path, bkpsdm, """
                {"source":"test","competency":"T01","level":3,"happenedAt":"2026-01-05T00:00:00Z"}""").status());
        assertEquals(204, city.send("DELETE", path, bkpsdm, new byte[0]).status());
    }

    /** Somebody rates themselves. */
    private static void review(RunningCity city, String asn, String bkpsdm) {
        String location = city.json("POST", "/surveys", bkpsdm,
                SURVEY.replace("\"series\"", "\"review\":true,\"series\""),
                "idempotency-key", UUID.randomUUID().toString()).headers().get("location");
        assertEquals(200, city.send("PUT", location + "/publication", bkpsdm, new byte[0]).status());
        assertEquals(200, city.get(location + "/reviews/me", asn).status());
        assertEquals(200, city.get(location + "/reminders?department=dishub", bkpsdm).status());
        Answer rated = city.json("POST", location + "/reviews/demo-asn", asn, "{\"answers\":{\"a\":2}}");
        assertEquals(200, rated.status(), rated.text());
    }

    /** A survey without grace that is over in an hour is closed then, settles a quarter of an hour later, and has its report. */
    private static void report(RunningCity city, String bkpsdm) throws Exception {
        Instant closing = Instant.now().plus(Duration.ofHours(1));
        String location = city.json("POST", "/surveys", bkpsdm,
                SURVEY.replace("2100-01-01T00:00:00Z", closing.toString())
                        .replace("\"series\"", "\"offlineGraceHours\":0,\"series\""),
                "idempotency-key", UUID.randomUUID().toString()).headers().get("location");
        assertEquals(200, city.send("PUT", location + "/publication", bkpsdm, new byte[0]).status());
        city.cloud().scheduler().fire("SurveySettleWavesHourly", closing.plus(Duration.ofHours(1)));
        Quiet.await(city.cloud(), Duration.ofSeconds(60));
        assertEquals(200, city.get("/akpk", bkpsdm).status());
        String report = location.replace("/surveys/", "/akpk/");
        Answer whole = city.get(report, bkpsdm);
        assertEquals(200, whole.status(), whole.text());
        assertEquals(200, city.get(report + "?format=csv", bkpsdm).status());
        assertEquals(200, city.get(report, bkpsdm, "accept", "image/svg+xml").status());
    }

    /** Given back once, changed, and approved. */
    private static void plans(RunningCity city, String asn) {
        String atasan = city.token("atasan");
        String mine = "/me/plans/" + Year.now(Period.ZONE);
        String theirs = "/plans/demo-asn/" + Year.now(Period.ZONE);
        String courses = "{\"courses\":[\"operator-ulas\"]}";
        assertEquals(200, city.json("PUT", mine, asn, courses, "if-none-match", "*").status());
        assertEquals(200, city.send("PUT", mine + "/submission", asn, new byte[0], "if-match", "*").status());
        assertEquals(1, city.get("/plans?year=" + Year.now(Period.ZONE), atasan).json().path("items").size());
        assertEquals(200, city.json("PUT", theirs + "/return", atasan, "{\"comment\":\"Tambah\"}", "if-match", "*")
                .status());
        assertEquals(200, city.json("PUT", mine, asn, courses.replace("[", "[\"literasi-ai\","), "if-match", "*")
                .status());
        assertEquals(200, city.send("PUT", mine + "/submission", asn, new byte[0], "if-match", "*").status());
        String etag = city.get(theirs, atasan).headers().get("etag");
        assertEquals(200, city.send("PUT", theirs + "/approval", atasan, new byte[0], "if-match", etag).status());
        assertEquals("approved", city.get(mine, asn).json().path("state").asString());
    }

    private static void statement(RunningCity city, String asn) {
        String id = UUID.randomUUID().toString();
        String statement = """
                {"actor":{"account":{"homePage":"%s","name":"demo-asn"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},
                "object":{"id":"https://kursus.example/ulas"}}""".formatted(city.cloud().uri());
        Answer stored = city.json("PUT", "/xapi/statements?statementId=" + id, asn, statement,
                "x-experience-api-version", "2.0.0");
        assertEquals(204, stored.status(), stored.text());
        assertEquals(200, city.get("/xapi/statements?statementId=" + id, asn, "x-experience-api-version", "2.0.0")
                .status());
        attachment(city, asn, statement);
    }

    /** "halo" in SHA-256, told by the statement, by its part's header, and by the answer. */
    private static void attachment(RunningCity city, String asn, String statement) {
        String sha2 = Digests.hex("SHA-256", "halo".getBytes(StandardCharsets.UTF_8));
        String attached = statement.strip().replaceFirst("\\}$", "") + """
                ,"attachments":[{"usageType":"https://kursus.example/catatan","display":{"id":"Catatan"},
                "contentType":"text/plain","length":4,"sha2":"%s"}]}""".formatted(sha2);
        String body = "--b\r\nContent-Type: application/json\r\n\r\n" + attached
                + "\r\n--b\r\nContent-Type: text/plain\r\n"
                + "Content-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + sha2 + "\r\n\r\nhalo\r\n--b--\r\n";
        Answer stored = city.send("POST", "/xapi/statements", asn, body.getBytes(StandardCharsets.UTF_8),
                "content-type", "multipart/mixed; boundary=b", "x-experience-api-version", "1.0.3");
        assertEquals(200, stored.status(), stored.text());
        Answer read = city.get("/xapi/statements?attachments=true&statementId=" + stored.json().get(0).asString(), asn,
                "x-experience-api-version", "1.0.3");
        assertTrue(read.text().contains("\r\n\r\nhalo\r\n"), read.text());
    }

    private static void keys(RunningCity city, String bkpsdm) {
        String grant = "{\"version\":1,\"label\":\"LMS\",\"permissions\":[\"read\"],\"activities\":[]}";
        Answer made = city.json("POST", "/lrs/keys", bkpsdm, grant, "idempotency-key", UUID.randomUUID().toString());
        assertEquals(201, made.status(), made.text());
        String location = "/lrs/keys/" + made.json().path("key").asString();
        assertEquals(200, city.get("/lrs/keys", bkpsdm).status());
        assertEquals(200, city.json("PUT", location, bkpsdm, grant.replace("LMS", "H5P")).status());
        assertEquals(204, city.send("DELETE", location, bkpsdm, new byte[0]).status());
    }

    /** A person has to do with documents about themselves, and so does courseware with activities' profiles. */
    private static void documents(RunningCity city, String asn) throws IOException {
        String agent = "agent=" + URLEncoder.encode("{\"account\":{\"homePage\":\"" + city.cloud().uri()
                + "\",\"name\":\"demo-asn\"}}", StandardCharsets.UTF_8);
        String activity = "activityId=https://kursus.example/ulas";
        JsonNode key = city.get("/_local/lrs-credentials", "").json();
        String basic = "Basic " + Base64.getEncoder().encodeToString((key.path("key").asString() + ":"
                + key.path("secret").asString()).getBytes(StandardCharsets.UTF_8));
        for (String document : List.of("activities/state?stateId=d&" + activity + "&" + agent,
                "agents/profile?profileId=d&" + agent, "activities/profile?profileId=d&" + activity)) {
            for (String method : List.of("PUT", "POST", "GET", "DELETE")) {
                Map<String, String> headers = Map.of("authorization",
                        document.startsWith("activities/profile") ? basic : "Bearer " + asn,
                        "x-experience-api-version", "2.0.0", "content-type", "application/json");
                Answer answer = city.client().send(method, "/xapi/" + document, headers,
                        "{}".getBytes(StandardCharsets.UTF_8));
                assertEquals(method.equals("GET") ? 200 : 204, answer.status(), document + answer.text());
            }
        }
        for (String path : List.of("agents?" + agent, "activities?" + activity)) {
            assertEquals(200, city.get("/xapi/" + path, asn, "x-experience-api-version", "1.0.3").status(), path);
        }
        assertEquals(200, city.get("/xapi/about", "").status());
    }
}
