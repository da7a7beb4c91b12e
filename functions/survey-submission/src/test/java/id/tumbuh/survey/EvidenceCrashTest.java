package id.tumbuh.survey;

import static id.tumbuh.runtime.testing.CrashingClient.crashes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.testing.CrashingClient;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.survey.model.needs.Dossier;
import id.tumbuh.survey.store.Courses;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Levels;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Responses;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever was written last before a crash: what comes again finishes it, and nothing is there twice. */
class EvidenceCrashTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final AsnId ASN = new AsnId("asn-1");
    private final DynamoDbClient client = DynamoLocal.get().client();
    private String table;

    @BeforeEach
    void start() {
        table = DynamoLocal.get().createTable("survey");
        people(client).take(List.of(SurveyCity.person("asn-1", 1, PositionKind.PELAKSANA)));
        Courses.in(database(client)).take(SurveyCity.course("kursus", 4));
    }

    @Test
    void an_erasure_that_crashes_after_any_write_is_finished_when_its_message_comes_again() {
        PersonErased erased = new PersonErased(ASN, 9);
        int writes = 0;
        for (boolean crashed = true; crashed; writes++) {
            start();
            List.of("c-1", "c-2", "c-3").forEach(id -> record(client, certificate(id)));
            crashed = crashes(CrashingClient.after(writes + 1), crashing -> forget(crashing, erased));
            assertFalse(dossiers(client).of(ASN).isPresent(), "the first write already hides all");
            record(client, certificate("c-4"));
            forget(client, erased);
            forget(client, erased);
            assertFalse(client.scan(scan -> scan.tableName(table)).toString().contains("EVIDENCE#"));
        }
        assertTrue(writes > 4, "so many writes were survived: " + writes);
    }

    @Test
    void a_certificate_whose_recording_crashes_is_one_piece_of_evidence_when_it_comes_again() {
        assertTrue(crashes(CrashingClient.after(1), crashing -> record(crashing, certificate("c-1"))));
        record(client, certificate("c-1"));
        assertEquals(1, dossier().log().size());
    }

    @Test
    void a_new_position_whose_storing_crashes_is_held_once() {
        var promoted = List.of(SurveyCity.person("asn-1", 2, PositionKind.PENGAWAS));
        assertTrue(crashes(CrashingClient.after(1), crashing -> people(crashing).take(promoted)));
        people(client).take(promoted);
        people(client).take(List.of(SurveyCity.person("asn-1", 1, PositionKind.PELAKSANA)));
        assertEquals(List.of(PositionKind.PELAKSANA, PositionKind.PENGAWAS),
                dossier().held().stream().map(held -> held.position()).toList());
    }

    private Dossier dossier() {
        return dossiers(client).of(ASN).orElseThrow();
    }

    private void forget(DynamoDbClient with, PersonErased erased) {
        new ForgetPerson(people(with), List.of(dossiers(with)::forget, Levels.in(database(with))::forget,
                Responses.in(database(with), new Json())::forget)).accept(erased);
    }

    private void record(DynamoDbClient with, CertificateIssued certificate) {
        new RecordCertificate(Courses.in(database(with)), dossiers(with)).accept(certificate);
    }

    private static CertificateIssued certificate(String id) {
        return new CertificateIssued(id, ASN, new CourseId("kursus"), new LocalizedText("x", "x"), new LessonHours(4),
                NOW, NOW);
    }

    private People people(DynamoDbClient with) {
        return People.in(database(with), CLOCK);
    }

    private Dossiers dossiers(DynamoDbClient with) {
        return Dossiers.in(database(with), CLOCK);
    }

    private Database database(DynamoDbClient with) {
        return new Database(with, table, CLOCK, new Json());
    }
}
