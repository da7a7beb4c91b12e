package id.tumbuh.service;

import com.standardwebhooks.Webhook;
import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A city that has published a complaint policy, and what a test says to it. */
abstract class ServiceCity {

    static final String SECRET = "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";
    TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(ServiceFunctions.class, Map.of("WEBHOOK_SECRET", SECRET), "TABLE");
        cloud.operate("publishPolicy", policy("2026-01-01", 1));
    }

    HttpCall page(String name, String value) {
        return cloud.http("GET /training-needs").as("b-1", Role.BKPSDM).query(name, value);
    }

    static List<String> departments(JsonNode page) {
        return page.path("items").values().stream().map(need -> need.path("department").asString()).toList();
    }

    static String policy(String validFrom, int threshold) {
        return """
                {"validFrom":"%s","legalBasis":"ULAS","threshold":%d,"categories":{"Perparkiran dan PJU":"T03"},
                "departments":[{"code":"dishub","names":["Dishub"]},{"code":"dinas-sosial","names":["Dinas Sosial"]},
                {"code":"kecamatan-laweyan","names":["Kecamatan Laweyan","Laweyan"]}]}""".formatted(validFrom,
                threshold);
    }

    Reply signed(String id, String body) {
        return sign(call(body), id, cloud.clock().instant().getEpochSecond(), body).call();
    }

    HttpCall call(String body) {
        return cloud.http("POST /webhooks/complaints").body(body.getBytes(StandardCharsets.UTF_8),
                "application/cloudevents+json");
    }

    static HttpCall sign(HttpCall call, String id, long at, String body) {
        try {
            return call.header("webhook-id", id).header("webhook-timestamp", String.valueOf(at)).header(
                    "webhook-signature",
                    new Webhook(SECRET).sign(id, at, body));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Reply needs(String subject, Role role) {
        return cloud.http("GET /training-needs").as(subject, role).call();
    }

    static String event(String ticket) {
        return """
                {"specversion":"1.0","id":"e-1","source":"https://ulas.example","type":"id.surakarta.ulas.complaint.opened",
                "subject":"%s","data":{"ticket":"%s","category":"Perparkiran dan PJU","department":"dishub",
                "openedAt":"2026-11-24T01:00:00Z","complainant":{"name":"Siti","phone":"+628123456789",
                "nik":"3372010101900001"}},"complainantname":"Siti"}"""
                .formatted(ticket, ticket);
    }

    static PeopleChanged.Person person(String asn, String department) {
        return new PeopleChanged.Person(new AsnId(asn), 1, "Budi", new DepartmentCode(department), "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", true, true, "");
    }
}
