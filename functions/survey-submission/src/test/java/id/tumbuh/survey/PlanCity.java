package id.tumbuh.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PlanApproved;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A city in which asn-1 has a superior, and what a test says of plans. */
abstract class PlanCity extends SurveyCity {

    static final String SUPERIOR = "kepala-1";

    @BeforeEach
    void people() {
        cloud.deliver("onEvents", new PeopleChanged(List.of(under("asn-1", 2, SUPERIOR), under("asn-2", 2, "kepala-2"),
                under(SUPERIOR, 1, "kepala-2"))));
    }

    static PeopleChanged.Person under(String asn, long version, String superior) {
        return under(asn, version, superior, "dishub");
    }

    static PeopleChanged.Person under(String asn, long version, String superior, String department) {
        return new PeopleChanged.Person(new AsnId(asn), version, "Budi", new DepartmentCode(department), "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, superior, true, true, "");
    }

    HttpCall mine(String method, String subject, String year, String rest) {
        return cloud.http(method + " /me/plans/{year}" + rest).as(subject, Role.ASN).path("year", year);
    }

    Reply see(String subject) {
        return mine("GET", subject, "2027", "").call();
    }

    Reply write(String subject, String courses, String header, String etag) {
        return mine("PUT", subject, "2027", "").header(header, etag).json("{\"courses\":[" + courses + "]}").call();
    }

    /** Changes the plan or makes it, as who knows what is there. */
    Reply write(String subject, String courses) {
        Reply before = see(subject);
        return before.status() == 404
                ? write(subject, courses, "if-none-match", "*")
                : write(subject, courses, "if-match", before.headers().get("etag"));
    }

    Reply submit(String subject) {
        return mine("PUT", subject, "2027", "/submission").header("if-match", see(subject).headers().get("etag"))
                .call();
    }

    /** One's plan with a course, submitted. @return its ETag */
    String submittedBy(String subject) {
        assertEquals(200, write(subject, "\"pendek\"").status());
        Reply submitted = submit(subject);
        assertEquals(200, submitted.status(), submitted.text());
        return submitted.headers().get("etag");
    }

    HttpCall plan(String method, String superior, String asn, String rest) {
        return cloud.http(method + " /plans/{asn}/{year}" + rest).as(superior, Role.ATASAN, Role.ASN)
                .path("asn", asn).path("year", "2027");
    }

    Reply approve(String superior, String asn, String etag) {
        return plan("PUT", superior, asn, "/approval").header("if-match", etag).call();
    }

    Reply giveBack(String superior, String asn, String etag, String comment) {
        return plan("PUT", superior, asn, "/return").header("if-match", etag)
                .json("{\"comment\":\"" + comment + "\"}").call();
    }

    Reply list(String superior, String year) {
        return cloud.http("GET /plans").as(superior, Role.ATASAN).query("year", year).call();
    }

    List<PlanApproved> approvals() {
        return cloud.outbox().stream().filter(PlanApproved.class::isInstance).map(PlanApproved.class::cast).toList();
    }

    static CertificateIssued certificate(String id, String asn, String course, String completedAt) {
        return new CertificateIssued(id, new AsnId(asn), new CourseId(course), new LocalizedText("x", "x"),
                new LessonHours(4), Instant.parse(completedAt), Instant.parse(completedAt));
    }
}
