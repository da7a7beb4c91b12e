package id.tumbuh.local.demo;

import id.tumbuh.local.LocalCloud;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.cli.CloudClient.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Brings the demonstration city into a running cloud by the doors that a city uses: operator functions for policies and
 * courses, and an import of the registry by BKPSDM.
 */
public final class DemoLoad {

    /** So many people, from {@link #SEED}: the same city at every start. */
    public static final int PEOPLE = 2_000;
    public static final long SEED = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> DOCUMENTS = Map.of("CataloguePublishCourses", "courses.json",
            "SurveyPublishRequirements", "requirements.json", "IncentivePublishPolicy", "award-policy.json",
            "ServicePublishPolicy", "complaint-policy.json");

    private final LocalCloud cloud;
    private final int people;
    private final CloudClient client;
    private final Consumer<String> progress;

    /**
     * @param people how many, {@link #PEOPLE} for the whole city
     * @param progress is told what is done, in one line each
     */
    public DemoLoad(LocalCloud cloud, int people, Consumer<String> progress) {
        this.cloud = cloud;
        this.people = people;
        this.client = new CloudClient(cloud.uri().getPort());
        this.progress = progress;
    }

    /**
     * Loads the city and waits until every context has it.
     *
     * @throws IOException where a step is refused or does not come to an end
     */
    public void load() throws IOException {
        for (Map.Entry<String, String> document : DOCUMENTS.entrySet()) {
            invoke(document.getKey(), resource(document.getValue()));
        }
        progress.accept("kursus, kompetensi, dan kebijakan / courses, competencies and policies");
        importPeople();
        Quiet.await(cloud, PATIENCE);
        progress.accept("semua konteks mengenal kotanya / every context knows the city");
    }

    private void importPeople() throws IOException {
        Answer token = client.send("POST", "/_local/token?role=bkpsdm", Map.of(), new byte[0]);
        Map<String, String> headers = Map.of("authorization", "Bearer " + token.text());
        Map<String, String> upload = new LinkedHashMap<>(headers);
        upload.put("content-type", "text/csv");
        upload.put("idempotency-key", "demo-city-" + SEED + "-" + people);
        Answer accepted = client.send("POST", "/people/imports", upload,
                new DemoCity(SEED).registry(people).getBytes(StandardCharsets.UTF_8));
        if (accepted.status() != 202) {
            throw new IOException("the import was refused: " + accepted.status() + " " + accepted.text());
        }
        String path = "/people/imports/" + accepted.json().path("importId").asString();
        Instant end = Instant.now().plus(PATIENCE);
        int last = -1;
        while (Instant.now().isBefore(end)) {
            var report = client.get(path, headers).json();
            int known = report.path("accepted").asInt(0) + report.path("unchanged").asInt(0);
            if (known != last) {
                last = known;
                progress.accept(known + " / " + report.path("lines").asInt(0) + " ASN");
            }
            if (report.path("status").asString("").equals("applied")) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new IOException("the import does not come to an end");
    }

    private void invoke(String function, byte[] input) throws IOException {
        Answer answer = client.send("POST", "/_local/functions/" + function, Map.of(), input);
        if (answer.status() != 200) {
            throw new IOException(function + " failed: " + answer.text());
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream resource = DemoLoad.class.getResourceAsStream("/demo/" + name)) {
            return resource.readAllBytes();
        }
    }
}
