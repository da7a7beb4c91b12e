package id.tumbuh.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.AwardShardRequested;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.PeopleChanged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A city of five people in two departments, with a policy; and what tests of this context do to it. */
abstract class IncentiveCity {

    static final String POLICY = """
            {"id":"penghargaan","version":1,"validFrom":"2026-01-01","legalBasis":"Perwali","nominationsPerDepartment":2,"graceDays":7,
            "certificateRules":[{"rule":"jp","condition":"lessonHours >= 1","points":"lessonHours * 10",
            "reason":{"id":"Sertifikat","en":"Certificate"}},{"rule":"panjang","condition":"lessonHours >= 10","points":"5",
            "reason":{"id":"Kursus panjang","en":"Long course"}}],
            "gates":[{"rule":"layak","condition":"eligible","reason":{"id":"Tanpa hukuman disiplin","en":"No sanction"}}]}""";
    TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(IncentiveFunctions.class, Map.of(), "TABLE", "LEDGER_TABLE");
        cloud.operate("publishPolicy", POLICY);
        cloud.deliver("onEvents", new PeopleChanged(List.of(person("asn-1", "dishub", true, 1),
                person("asn-2", "dishub", true, 1), person("asn-3", "dishub", true, 1),
                person("asn-4", "dishub", false, 1),
                person("asn-5", "dlh", true, 1))));
    }

    JsonNode run() {
        JsonNode started = cloud.schedule("calculateAwards");
        deliverShards();
        return started;
    }

    void deliverShards() {
        cloud.outbox().stream().filter(AwardShardRequested.class::isInstance)
                .forEach(event -> assertEquals(List.of(), cloud.deliver("onEvents", event)));
    }

    JsonNode award(String period) {
        return cloud.http("GET /award-runs/{period}").as("b-1", Role.BKPSDM).path("period", period).call().json();
    }

    Reply nominations(String subject, Role role) {
        return nominations(subject, role, "2026-Q4");
    }

    Reply nominations(String subject, Role role, String period) {
        return cloud.http("GET /award-runs/{period}/nominations").as(subject, role).path("period", period).call();
    }

    Reply points(String subject, String period) {
        return cloud.http("GET /me/points").as(subject, Role.ASN).query("period", period).call();
    }

    JsonNode points(String subject) {
        return cloud.http("GET /me/points").as(subject, Role.ASN).call().json();
    }

    CertificateIssued certificate(String id, String asn, int hours) {
        return certificate(id, asn, hours, cloud.clock().instant().toString());
    }

    CertificateIssued certificate(String id, String asn, int hours, String completedAt) {
        return new CertificateIssued(id, new AsnId(asn), new CourseId("k"), new LocalizedText("K", "K"),
                new LessonHours(hours), Instant.parse(completedAt), cloud.clock().instant());
    }

    static PeopleChanged.Person person(String asn, String department, boolean eligible, long version) {
        return new PeopleChanged.Person(new AsnId(asn), version, "Nama " + asn, new DepartmentCode(department),
                "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", eligible, true, "");
    }
}
