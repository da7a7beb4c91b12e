package id.tumbuh.local.day;

import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.demo.DemoCity;
import id.tumbuh.local.demo.DemoLoad;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One day of the city, driven through HTTP, the queues and the schedule: from a survey to a nomination. Each step prints
 * what came of it; the first that fails ends the day. It is one story, so it stays in one file.
 */
public final class CityDay {

    private static final String COURSE = "operator-ulas";
    private static final String DEPARTMENT = "dishub";
    /** As the complaint app names it. */
    private static final String DEPARTMENT_NAME = "Dishub";
    private static final String COMPETENCY = "T03";

    private final City city;
    private final CloudClient client;
    private final PrintWriter out;
    private final Keepsakes keepsakes;
    private final Instant morning = Instant.now();

    private String bkpsdm;
    private String asn;
    private String asnId;
    private String surveyId;

    public CityDay(CloudClient client, PrintWriter out, Optional<Path> folder) throws IOException {
        this.client = client;
        this.city = new City(client);
        this.out = out;
        this.keepsakes = new Keepsakes(folder);
    }

    /** @throws DayFailed at the first step that does not come out as it should */
    public void live() throws IOException, DayFailed {
        bkpsdm = city.token("bkpsdm", DemoCity.subjectOf("bkpsdm"));
        chooseAsn();
        publishSurvey();
        answerSurvey();
        complain();
        learnOffline();
        JsonNode certificate = receiveCertificate();
        verify(certificate);
        earnPoints(certificate);
        calculateAwards();
        innovate();
        keepsakes.finish();
        out.printf("Selesai dalam %.1f detik. / Done.%n", Duration.between(morning, Instant.now()).toMillis() / 1000.0);
    }

    /** The first of the department who does not have the course's certificate: so the day can be driven again. */
    private void chooseAsn() throws IOException, DayFailed {
        List<String> candidates = new ArrayList<>(List.of(DemoCity.subjectOf("asn")));
        new DemoCity(DemoLoad.SEED).registry(DemoLoad.PEOPLE).lines()
                .filter(line -> line.split(",")[3].equals(DEPARTMENT))
                .map(line -> line.split(",")[0]).filter(subject -> subject.startsWith("asn-")).forEach(candidates::add);
        for (String subject : candidates) {
            asn = city.token("asn", subject);
            asnId = subject;
            JsonNode mine = city.get(asn, "/me/certificates");
            if (items(mine).stream().noneMatch(item -> item.path("courseId").asString("").equals(COURSE))) {
                step("Hari " + city.get(asn, "/me").path("name").asString() + " dari Dishub",
                        "the day of an ASN of Dishub");
                return;
            }
        }
        throw new DayFailed("everybody in " + DEPARTMENT + " has the certificate: start a new city");
    }

    private void publishSurvey() throws IOException, DayFailed {
        JsonNode survey = city.send(bkpsdm, "POST", "/surveys", Map.of("title",
                text("Survei kompetensi digital", "Digital competency survey"), "opensAt",
                morning.minusSeconds(60).toString(), "closesAt", morning.plus(Duration.ofDays(7)).toString(),
                "minimumGroupSize", 5, "departments", List.of(DEPARTMENT), "questions",
                List.of(question("aduan", COMPETENCY, "Saya mampu mengelola aduan warga", "I can handle complaints"),
                        question("komunikasi", "M01", "Saya berkomunikasi dengan jelas", "I communicate clearly"),
                        question("ai", "T08", "Saya memakai AI dengan aman", "I use AI safely"))));
        surveyId = survey.path("surveyId").asString();
        city.send(bkpsdm, "PUT", "/surveys/" + surveyId + "/publication", null);
        step("BKPSDM menerbitkan survei " + surveyId, "BKPSDM publishes a survey");
    }

    private void answerSurvey() throws IOException, DayFailed {
        city.await("the survey is open", asn, "/surveys",
                list -> items(list).stream().anyMatch(item -> item.path("surveyId").asString().equals(surveyId)));
        city.send(asn, "POST", "/surveys/" + surveyId + "/responses",
                Map.of("answers", Map.of("aduan", 1, "komunikasi", 2, "ai", 1)));
        JsonNode gaps = city.get(asn, "/me/gaps");
        JsonNode gap = gap(gaps).orElseThrow(() -> new DayFailed("no gap in " + COMPETENCY + ": " + gaps));
        String course = gap.path("recommendedCourses").path(0).path("courseId").asString("");
        if (!course.equals(COURSE)) {
            throw new DayFailed("recommended for " + COMPETENCY + ": " + gap);
        }
        step("ASN menjawab; kesenjangan " + COMPETENCY + " tampak, dianjurkan: " + course,
                "the gap appears with a recommended course");
    }

    private void complain() throws IOException, DayFailed {
        String before = needs();
        String[] secret = city.local("GET", "/_local/webhook-secret").path("secret").asString().split("_", 2);
        String ticket = "ULAS-" + UUID.randomUUID().toString().substring(0, 8);
        String body = JsonMapper.shared().writeValueAsString(Map.of("specversion", "1.0", "id",
                UUID.randomUUID().toString(), "source", "https://ulas.example", "type",
                "id.surakarta.ulas.complaint.opened", "subject", ticket, "time", Instant.now().toString(), "data",
                Map.of("ticket", ticket, "category", "Perparkiran dan PJU", "department", DEPARTMENT_NAME, "openedAt",
                        Instant.now().toString(), "complainant", "nama yang harus dibuang")));
        String id = "msg_" + UUID.randomUUID();
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        city.sendSigned("/webhooks/complaints", Map.of("content-type", "application/cloudevents+json", "webhook-id", id,
                "webhook-timestamp", timestamp, "webhook-signature",
                "v1," + signature(secret[1], id + "." + timestamp + "." + body)), body);
        city.await("the need is raised", bkpsdm, "/training-needs?limit=200", list -> !needOf(list).equals(before));
        city.await("the need reaches the ASN", asn, "/me/gaps",
                list -> gap(list).map(g -> g.path("sources").toString().contains("complaints")).orElse(false));
        step("Aduan " + ticket + " menaikkan kebutuhan pelatihan " + COMPETENCY,
                "a signed complaint raises a training need");
    }

    private void learnOffline() throws IOException, DayFailed {
        city.send(asn, "PUT", "/courses/" + COURSE + "/enrolments/me", null);
        String base = city.local("GET", "/_local/addresses").path("publicUrl").asString();
        List<Map<String, Object>> statements = new ArrayList<>();
        for (JsonNode lesson : city.get(asn, "/courses/" + COURSE).path("lessons").values()) {
            Instant happened = morning.minus(Duration.ofMinutes(5 - statements.size()));
            statements.add(Map.of("id", UUID.randomUUID().toString(), "actor",
                    Map.of("objectType", "Agent", "account", Map.of("homePage", base, "name", asnId)), "verb",
                    Map.of("id", "http://adlnet.gov/expapi/verbs/completed"), "object",
                    Map.of("objectType", "Activity", "id",
                            base + "/courses/" + COURSE + "/lessons/" + lesson.path("id").asString()),
                    "timestamp", happened.toString()));
        }
        city.send(asn, "POST", "/xapi/statements", statements);
        JsonNode progress = city.await("the course is complete", asn, "/me/progress", list -> items(list).stream()
                .anyMatch(item -> item.path("courseId").asString().equals(COURSE)
                        && item.path("completedAt").isString()));
        step(statements.size() + " kemajuan luring terkirim; " + items(progress).size() + " kursus, " + COURSE
                + " selesai",
                "progress from an offline phone completes the course");
    }

    private JsonNode receiveCertificate() throws IOException, DayFailed {
        JsonNode list = city.await("the certificate is issued", asn, "/me/certificates",
                certificates -> certificateOf(certificates).isPresent());
        JsonNode certificate = certificateOf(list).orElseThrow();
        String path = "/certificates/" + certificate.path("certificateId").asString();
        keepsakes.keep("certificate.pdf", city.get(asn, path, "application/pdf").body());
        byte[] credential = city.get(asn, path, "application/vc").body();
        keepsakes.keep("certificate.json", credential);
        keepsakes.document(client.base() + path, JsonMapper.shared().readTree(credential));
        keepsakes.contexts(JsonMapper.shared().readTree(credential).path("@context"));
        step("Sertifikat " + certificate.path("number").asString() + " terbit (PDF dan application/vc)",
                "the certificate is issued");
        return certificate;
    }

    private void verify(JsonNode certificate) throws IOException, DayFailed {
        String path = "/verify/" + certificate.path("code").asString();
        JsonNode verified = city.getPublic(path, "application/json").json();
        if (!verified.path("valid").asBoolean(false)) {
            throw new DayFailed("the certificate does not verify: " + verified);
        }
        byte[] page = city.getPublic(path, "text/html").body();
        keepsakes.keep("verification.html", page);
        keepsakes.document(client.base() + path, verified);
        step("Seorang warga memeriksa " + client.base() + path + ": sah", "a member of the public verifies it");
    }

    private void earnPoints(JsonNode certificate) throws IOException, DayFailed {
        JsonNode points = city.await("points are booked", asn, "/me/points", mine -> mine.path("total").asInt(0) > 0);
        keepsakes.keep("points.json", points.toPrettyString().getBytes(StandardCharsets.UTF_8));
        step("Poin dibukukan: " + points.path("total").asInt() + " pada " + points.path("period").asString(),
                "points are booked for " + certificate.path("number").asString());
    }

    private void calculateAwards() throws IOException, DayFailed {
        JsonNode fired = city.local("POST", "/_local/schedules/IncentiveCalculateAwardsNightly");
        String period = city.get(asn, "/me/points").path("period").asString();
        JsonNode run = city.await("the award run is complete", bkpsdm, "/award-runs/" + period,
                award -> !award.path("status").asString("running").equals("running")
                        && !Instant.parse(award.path("asOf").asString()).isBefore(morning));
        JsonNode nominations = city.get(bkpsdm, "/award-runs/" + period + "/nominations");
        JsonNode mine = items(nominations).stream()
                .filter(item -> item.path("department").asString().equals(DEPARTMENT))
                .findFirst().orElseThrow(() -> new DayFailed("nobody of " + DEPARTMENT + " is nominated: " + fired));
        int sum = items(mine.path("explanation").path("entries")).stream().mapToInt(e -> e.path("points").asInt())
                .sum();
        if (sum != mine.path("points").asInt()) {
            throw new DayFailed("the explanation does not add up: " + mine);
        }
        keepsakes.keep("nominations.json", nominations.toPrettyString().getBytes(StandardCharsets.UTF_8));
        step("Perhitungan " + period + " ke-" + run.path("run").asInt() + " (" + run.path("status").asString() + "): "
                + mine.path("name").asString() + " dinominasikan dengan " + sum + " poin",
                "the award run nominates and explains");
    }

    private void innovate() throws IOException, DayFailed {
        JsonNode innovation = city.send(asn, "POST", "/innovations", Map.of("title", "Antrean parkir daring", "summary",
                "Warga memesan tempat parkir lebih dahulu, sehingga aduan parkir berkurang.", "benefit",
                "Waktu tunggu warga lebih singkat."));
        step("Inovasi " + innovation.path("innovationId").asString() + " diajukan", "an innovation is submitted");
    }

    private String needs() throws IOException, DayFailed {
        return needOf(city.get(bkpsdm, "/training-needs?limit=200"));
    }

    private static String needOf(JsonNode list) {
        Set<String> found = new HashSet<>();
        items(list).stream().filter(need -> need.path("department").asString().equals(DEPARTMENT)
                && need.path("competency").asString().equals(COMPETENCY)).forEach(need -> found.add(need.toString()));
        return found.toString();
    }

    private static Optional<JsonNode> gap(JsonNode list) {
        return items(list).stream().filter(item -> item.path("competency").asString().equals(COMPETENCY)).findFirst();
    }

    private static Optional<JsonNode> certificateOf(JsonNode list) {
        return items(list).stream().filter(item -> item.path("courseId").asString("").equals(COURSE)).findFirst();
    }

    private static List<JsonNode> items(JsonNode list) {
        JsonNode array = list.isArray() ? list : list.path("items");
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Map<String, Object> question(String name, String competency, String id, String en) {
        return Map.of("name", name, "competency", competency, "title", text(id, en));
    }

    private static Map<String, String> text(String id, String en) {
        return Map.of("id", id, "en", en);
    }

    private static String signature(String secret, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void step(String id, String en) {
        out.printf("[%5.1f s] %s%n          (%s)%n", Duration.between(morning, Instant.now()).toMillis() / 1000.0, id,
                en);
    }
}
