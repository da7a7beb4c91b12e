package id.tumbuh.benchmarks.cost;

import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.cli.CloudClient.Answer;
import id.tumbuh.local.day.AnonymousDay;
import id.tumbuh.shared.Period;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every operation of the contract that a city day does not need, as the demonstration people. */
final class OtherOperations {

    private static final List<String> COMPETENCIES = List.of("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08",
            "M01", "M02", "M03", "M04", "M05", "M06", "S01");

    private static final String SURVEY = """
            {"title":{"id":"Survei","en":"Survey"},"opensAt":"2026-01-01T00:00:00Z","closesAt":"2036-01-01T00:00:00Z",
            "definition":{"pages":[{"elements":[{"type":"matrix","name":"mandiri","columns":[1,2,3,4,5],"rows":[%s]},
            {"type":"comment","name":"harapan"}]}]},"competencies":[%s]}""".formatted(
            each("\"%s\""), each("{\"question\":\"mandiri\",\"row\":\"%s\",\"competency\":\"%<s\"}"));

    /** An answer of 1 KB that shows a gap in every competency: what an answer costs at most. */
    private static final String ANSWERS = """
            {"answers":{"mandiri":{%s},"harapan":"%s"}}""".formatted(each("\"%s\":1"), """
            Pelatihan yang singkat dan bisa diikuti lewat ponsel saat di lapangan, dengan contoh aduan warga Laweyan yang nyata. \
            Petugas loket perlu latihan menjawab pertanyaan izin usaha mikro, membaca grafik waktu tunggu, dan menulis surat \
            balasan yang jelas. Jadwal kelas daring sering bertabrakan dengan apel pagi, jadi rekaman sangat membantu kami. \
            Modul keamanan informasi sebaiknya memuat kasus penipuan tautan, kata sandi bersama, dan data pribadi pada \
            berkas bantuan sosial. Mohon pendampingan dua minggu setelah kelas selesai agar kebiasaan baru tidak hilang, \
            serta forum tanya jawab antar kelurahan Serengan, Jebres, dan Banjarsari. Terima kasih, semoga layanan kota \
            Surakarta makin ramah, cepat, dan dipercaya. Usul lain: kumpulkan ide inovasi tiap triwulan dan umumkan \
            tindak lanjutnya secara terbuka supaya semua unit tahu hasilnya.""");

    private static final String KEY = """
            {"label":"LMS","permissions":["read","write"],"activities":[],"version":1}""";

    private static String each(String form) {
        return COMPETENCIES.stream().map(form::formatted).collect(Collectors.joining(","));
    }

    private final CloudClient client;
    private final int day;
    private final Instant closing = Instant.now().plus(Duration.ofHours(1));
    private String reported = "";

    /** @param day from 1: what is there once, such as the plan of a year, is another one on each */
    OtherOperations(CloudClient client, int day) {
        this.client = client;
        this.day = day;
    }

    void ask() throws IOException {
        String asn = token("asn");
        String bkpsdm = token("bkpsdm");
        for (String path : List.of("/me", "/me/progress", "/me/points", "/me/certificates", "/me/gaps/T03/why",
                "/me/perspective",
                "/me/recommendation",
                "/courses", "/surveys",
                "/health")) {
            send("GET", path, asn, "", Map.of());
        }
        for (String path : List.of("/innovations", "/survey-templates", "/survey-templates/change-readiness")) {
            send("GET", path, bkpsdm, "", Map.of());
        }
        send("GET", "/xapi/statements", asn, "", Map.of("x-experience-api-version", "1.0.3"));
        learningRecords(asn);
        plans(asn, token("atasan"));
        send("GET", "/hcdp", bkpsdm, "", Map.of());
        String survey = send("POST", "/surveys", bkpsdm, SURVEY, Map.of("content-type", "application/json"))
                .headers().get("location");
        send("GET", survey, bkpsdm, "", Map.of());
        send("PUT", survey + "/draft", bkpsdm, SURVEY,
                Map.of("content-type", "application/json", "if-match", "\"v0.d1\""));
        send("PUT", survey + "/publication", bkpsdm, "", Map.of());
        String saved = send("PUT", survey + "/responses/me", asn, ANSWERS,
                Map.of("content-type", "application/json", "if-none-match", "*")).headers().get("etag");
        send("POST", survey + "/responses", asn, ANSWERS,
                Map.of("content-type", "application/json", "if-match", saved));
        send("GET", survey + "/responses/me", asn, "", Map.of());
        send("GET", survey + "/reminders?department=dishub", bkpsdm, "", Map.of());
        send("PUT", survey + "/closing", bkpsdm, "", Map.of());
        String brief = send("POST", "/surveys", bkpsdm,
                SURVEY.replace("2036-01-01T00:00:00Z\"", closing + "\",\"offlineGraceHours\":0"),
                Map.of("content-type", "application/json")).headers().get("location");
        send("PUT", brief + "/publication", bkpsdm, "", Map.of());
        send("POST", brief + "/responses", asn, ANSWERS, Map.of("content-type", "application/json"));
        reported = brief.replace("/surveys/", "/akpk/");
        send("PUT", "/partners/demo-mitra", bkpsdm, "{\"institution\":\"LAN\"}",
                Map.of("content-type", "application/json"));
        String proposal = send("POST", "/needs/T03/messages", token("mitra"),
                "{\"text\":\"Dapat.\",\"proposal\":{\"title\":\"Aduan\",\"lessonHours\":8,\"reaches\":3}}",
                Map.of("content-type", "application/json")).json().path("messageId").asString();
        send("PUT", "/needs/T03/messages/" + proposal + "/decision", bkpsdm,
                "{\"decision\":\"accepted\",\"reason\":\"Sesuai.\"}", Map.of("content-type", "application/json"));
        send("GET", "/needs/T03/messages", bkpsdm, "", Map.of());
        String review = send("POST", "/surveys", bkpsdm,
                SURVEY.replace("\"definition\"", "\"review\":true,\"definition\""),
                Map.of("content-type", "application/json")).headers().get("location");
        send("PUT", review + "/publication", bkpsdm, "", Map.of());
        send("GET", review + "/reviews/me", asn, "", Map.of());
        send("GET", review + "/reminders?department=dishub", bkpsdm, "", Map.of());
        send("POST", review + "/reviews/demo-asn", asn, ANSWERS, Map.of("content-type", "application/json"));
        new AnonymousDay(client).live("demo-asn", "demo-atasan", "demo-penilai");
        send("PUT", "/people/demo-asn/evidence/uji-" + day, bkpsdm, """
                {"source":"test","competency":"T01","level":3,"happenedAt":"2026-01-05T00:00:00Z"}""",
                Map.of("content-type", "application/json"));
        send("DELETE", "/people/demo-asn/evidence/uji-" + day, bkpsdm, "", Map.of());
        String key = "/lrs/keys/" + send("POST", "/lrs/keys", bkpsdm, KEY, Map.of("content-type", "application/json"))
                .json().path("key").asString();
        send("GET", "/lrs/keys", bkpsdm, "", Map.of());
        send("PUT", key, bkpsdm, KEY.replace("\"read\",", ""), Map.of("content-type", "application/json"));
        send("DELETE", key, bkpsdm, "", Map.of());
    }

    /** When the schedule closes the survey that is to be reported, and has it counted: what was answered has arrived by then. */
    Instant settled() {
        return closing.plus(Duration.ofHours(1));
    }

    /** Once the schedule did so. */
    void askForReports() throws IOException {
        String bkpsdm = token("bkpsdm");
        send("GET", "/akpk", bkpsdm, "", Map.of());
        send("GET", reported, bkpsdm, "", Map.of());
    }

    /** As a phone keeps where it is in a course, and courseware its settings. */
    private void learningRecords(String asn) throws IOException {
        String agent = "agent=" + URLEncoder.encode("{\"account\":{\"homePage\":\"" + client.base()
                + "\",\"name\":\"demo-asn\"}}", StandardCharsets.UTF_8);
        String activity = "activityId=https://kursus.example/ulas";
        JsonNode key = client.send("GET", "/_local/lrs-credentials", Map.of(), new byte[0]).json();
        String basic = "Basic " + Base64.getEncoder().encodeToString((key.path("key").asString() + ":"
                + key.path("secret").asString()).getBytes(StandardCharsets.UTF_8));
        for (String document : List.of("activities/state?stateId=d&" + activity + "&" + agent,
                "agents/profile?profileId=d&" + agent, "activities/profile?profileId=d&" + activity)) {
            for (String method : List.of("PUT", "POST", "GET", "DELETE")) {
                xapi(method, document, basic, method.startsWith("P") ? "{}" : "");
            }
        }
        xapi("GET", "agents?" + agent, basic, "");
        xapi("GET", "activities?" + activity, basic, "");
        xapi("GET", "about", basic, "");
        xapi("HEAD", "about", basic, "");
        xapi("PUT", "statements?statementId=" + UUID.randomUUID(), "Bearer " + asn, """
                {"actor":{"account":{"homePage":"%s","name":"demo-asn"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},
                "object":{"id":"https://kursus.example/ulas"}}""".formatted(client.base()));
    }

    /** Given back once, and approved. */
    private void plans(String asn, String atasan) throws IOException {
        Map<String, String> json = Map.of("content-type", "application/json", "if-match", "*");
        int year = Year.now(Period.ZONE).getValue() + day - 1;
        String mine = "/me/plans/" + year;
        String theirs = "/plans/demo-asn/" + year;
        String courses = "{\"courses\":[\"operator-ulas\",\"literasi-ai\",\"pelindungan-data\"]}";
        send("PUT", mine, asn, courses, Map.of("content-type", "application/json", "if-none-match", "*"));
        send("PUT", mine + "/submission", asn, "", json);
        send("PUT", theirs + "/return", atasan, "{\"comment\":\"Tambah\"}", json);
        send("PUT", mine, asn, courses, json);
        send("PUT", mine + "/submission", asn, "", json);
        send("GET", "/plans?year=" + year, atasan, "", Map.of());
        send("GET", theirs, atasan, "", Map.of());
        send("PUT", theirs + "/approval", atasan, "", json);
        send("GET", mine, asn, "", Map.of());
    }

    private void xapi(String method, String path, String authorization, String body) throws IOException {
        Answer answer = client.send(method, "/xapi/" + path, Map.of("authorization", authorization,
                "x-experience-api-version", "2.0.0", "content-type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8));
        if (answer.status() / 100 != 2) {
            throw new IOException(method + " /xapi/" + path + " -> " + answer.status() + " " + answer.text());
        }
    }

    private String token(String role) throws IOException {
        return client.send("POST", "/_local/token?role=" + role, Map.of(), new byte[0]).text().strip();
    }

    private Answer send(String method, String path, String token, String body, Map<String, String> headers)
            throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("authorization", "Bearer " + token);
        all.put("idempotency-key", UUID.randomUUID().toString());
        Answer answer = client.send(method, path, all, body.getBytes(StandardCharsets.UTF_8));
        if (answer.status() / 100 != 2) {
            throw new IOException(method + " " + path + " -> " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
