package id.tumbuh.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.Role;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Workforce in a cloud of its own, with the sentences in which tests import people. */
record WorkforceCloud(TestCloud cloud) {

    static final String HEADER = "subject,nip,name,department,position,positionKind,superior,eligible";
    static final Map<String, String> SECRETS = Map.of("NIP_HMAC_KEY", "kunci-hmac", "NIP_ENCRYPTION_KEY",
            "kunci-sandi");

    static WorkforceCloud start() {
        return new WorkforceCloud(TestCloud.start(WorkforceFunctions.class, SECRETS, "TABLE"));
    }

    /** Uploads the lines, applies every chunk, and gives the report. */
    JsonNode imported(String key, String lines) {
        String id = received(key, lines);
        applyChunks();
        return report(id);
    }

    /** Uploads the lines; they wait then. @return the import's id */
    String received(String key, String lines) {
        return upload(key, lines).call().json().path("importId").asString();
    }

    void applyChunks() {
        assertEquals(0, cloud.streamInserts("applyImportChunk", "TABLE", "IMPORT#").path("batchItemFailures").size());
    }

    JsonNode report(String id) {
        return cloud.http("GET /people/imports/{importId}").as("b-1", Role.BKPSDM).path("importId", id).call().json();
    }

    HttpCall upload(String key, String lines) {
        return uploadFile(key, HEADER + "\n" + lines);
    }

    HttpCall uploadFile(String key, String csv) {
        return cloud.http("POST /people/imports").as("b-1", Role.BKPSDM).header("idempotency-key", key)
                .body(csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    Reply me(String subject) {
        return cloud.http("GET /me").as(subject, Role.ASN).call();
    }

    /** A line of a person whose id and NIP are made from the number, 1 to 99,999. */
    static String line(int number, String name) {
        String nip = "19%02d%02d%02d2010011%03d".formatted(50 + number / 33_600, 1 + number / 2_800 % 12,
                1 + number / 100 % 28, 1 + number % 100);
        return "asn-" + number + "," + nip + "," + name + ",dishub,Pengelola,PELAKSANA,,ya\n";
    }
}
