package id.tumbuh.incentive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.model.Nomination;
import id.tumbuh.incentive.store.AwardRuns;
import id.tumbuh.incentive.store.Ledger;
import id.tumbuh.incentive.store.People;
import id.tumbuh.incentive.store.Periods;
import id.tumbuh.incentive.store.Policies;
import id.tumbuh.incentive.store.Shards;
import id.tumbuh.incentive.store.Waiting;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.ScheduledCall;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.OutboxItem;
import id.tumbuh.runtime.event.CloudEvent;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.event.AwardShardRequested;
import id.tumbuh.shared.event.CertificateIssued;
import id.tumbuh.shared.event.PeopleChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever was written last before a crash: what comes again finishes it, and nothing is there twice. */
class CrashTest {

    private static final Instant NOW = Instant.parse("2027-01-07T18:00:02Z");
    private static final ScheduledCall NIGHT = new ScheduledCall(Instant.parse("2027-01-07T18:00:00Z"));
    private static final Period Q4 = new Period(2026, 4);
    private static final AwardPolicy POLICY = new AwardPolicy("penghargaan", 1, LocalDate.of(2026, 1, 1), "Perwali",
            List.of(new AwardPolicy.PointsRule("jp", "lessonHours >= 1", "lessonHours * 10",
                    new LocalizedText("Sertifikat", "Certificate")),
                    new AwardPolicy.PointsRule("panjang", "lessonHours >= 10", "5",
                            new LocalizedText("Kursus panjang", "Long course"))),
            List.of(), 2, 7);
    private final Json json = new Json();
    private String table;
    private String ledgerTable;

    @BeforeEach
    void start() {
        table = DynamoLocal.get().createTable("awards");
        ledgerTable = DynamoLocal.get().createTable("ledger");
    }

    @Test
    void a_final_run_whose_start_crashes_after_any_write_is_finished_by_the_next_call_and_made_once() {
        int writes = 0;
        for (boolean crashed = true; crashed; writes++) {
            start();
            city();
            crashed = crashes(CrashingClient.after(writes + 1), client -> awards(client).apply(NIGHT));
            awards(DynamoLocal.get().client()).apply(NIGHT);
            List<AwardShardRequested> shards = requested(Q4);
            assertEquals(shards.size(), shards.stream().distinct().count());
            shards.forEach(shard(DynamoLocal.get().client())::accept);
            AwardRun run = runs(DynamoLocal.get().client()).latest(Q4).orElseThrow();
            assertEquals("final", run.status());
            assertEquals(1, run.run());
            assertEquals(List.of("asn-230", "asn-120", "asn-1"), nominated(run));
        }
        assertTrue(writes > 8, "so many writes were survived: " + writes);
    }

    @Test
    void a_call_that_is_repeated_makes_no_further_run() {
        city();
        awards(DynamoLocal.get().client()).apply(NIGHT);
        awards(DynamoLocal.get().client()).apply(NIGHT);
        assertEquals(1, runs(DynamoLocal.get().client()).latest(Period.of(NOW)).orElseThrow().run());
    }

    @Test
    void a_shard_that_crashes_after_any_write_is_finished_when_its_message_comes_again() {
        int writes = 0;
        for (boolean crashed = true; crashed; writes++) {
            start();
            city();
            awards(DynamoLocal.get().client()).apply(NIGHT);
            crashed = false;
            for (AwardShardRequested request : requested(Q4)) {
                crashed |= crashes(CrashingClient.after(writes + 1), client -> shard(client).accept(request));
                shard(DynamoLocal.get().client()).accept(request);
            }
            assertEquals(List.of("asn-230", "asn-120", "asn-1"),
                    nominated(runs(DynamoLocal.get().client()).latest(Q4).orElseThrow()));
        }
        assertTrue(writes > 1, "so many writes were survived: " + writes);
    }

    @Test
    void shards_that_are_calculated_in_any_order_give_the_same_nominations() {
        city();
        awards(DynamoLocal.get().client()).apply(NIGHT);
        requested(Q4).reversed().forEach(shard(DynamoLocal.get().client())::accept);
        AwardRun run = runs(DynamoLocal.get().client()).latest(Q4).orElseThrow();
        assertEquals("final", run.status());
        assertEquals(List.of("asn-230", "asn-120", "asn-1"), nominated(run));
    }

    @Test
    void a_booking_that_crashes_after_any_write_is_finished_when_its_message_comes_again() {
        int writes = 0;
        for (boolean crashed = true; crashed; writes++) {
            // the period is made known by its first booking only: on the tables of before there was no crash after the entry
            start();
            policies(DynamoLocal.get().client()).publish(POLICY);
            CertificateIssued certificate = certificate("c-1", "asn-1", 12);
            crashed = crashes(CrashingClient.after(writes + 1), client -> book(client).accept(certificate));
            book(DynamoLocal.get().client()).accept(certificate);
            assertEquals(125, Ledger.in(database(DynamoLocal.get().client(), ledgerTable))
                    .of(certificate.asn(), Q4, NOW).stream().mapToLong(entry -> entry.points()).sum());
        }
        assertTrue(writes > 2, "so many writes were survived: " + writes);
    }

    /** A department of five, so three shards, and two of one; the ledger is booked at the end of the year. */
    private void city() {
        DynamoDbClient client = DynamoLocal.get().client();
        policies(client).publish(POLICY);
        People people = People.in(database(client, table));
        people.take(IntStream.of(1, 110, 120, 210, 220, 230).mapToObj(i -> person("asn-" + i, "dpupr")).toList());
        people.take(List.of(person("asn-300", "dishub"), person("asn-301", "dlh"), person("asn-1", "dlh", 2)));
        BookPoints book = book(client);
        book.accept(certificate("c-1", "asn-1", 4));
        book.accept(certificate("c-2", "asn-120", 8));
        book.accept(certificate("c-3", "asn-230", 9));
    }

    private List<String> nominated(AwardRun run) {
        return shards(DynamoLocal.get().client()).nominations(run).stream()
                .sorted((a, b) -> Long.compare(b.points(), a.points())).map(Nomination::asn).map(AsnId::value).toList();
    }

    private List<AwardShardRequested> requested(Period period) {
        Database database = database(DynamoLocal.get().client(), table);
        return OutboxItem.shards().stream().flatMap(shard -> database.query(OutboxItem.class, shard, "").stream())
                .map(row -> json.mapper().treeToValue(json.read(row.json(), CloudEvent.class).data(),
                        AwardShardRequested.class))
                .filter(shard -> shard.period().equals(period)).toList();
    }

    private static boolean crashes(DynamoDbClient client, java.util.function.Consumer<DynamoDbClient> work) {
        try {
            work.accept(client);
            return false;
        } catch (CrashingClient.Crash crash) {
            return true;
        }
    }

    private CalculateAwards awards(DynamoDbClient client) {
        Database database = database(client, table);
        Shards shards = shards(client);
        People people = People.in(database);
        return new CalculateAwards(book(client), policies(client), Periods.in(database), people, runs(client),
                new RequestShards(people, shards, 2), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private AwardRuns runs(DynamoDbClient client) {
        return AwardRuns.in(database(client, table), shards(client));
    }

    private Shards shards(DynamoDbClient client) {
        return Shards.in(database(client, table), json, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private CalculateShard shard(DynamoDbClient client) {
        return new CalculateShard(policies(client), Ledger.in(database(client, ledgerTable)),
                shards(client));
    }

    private BookPoints book(DynamoDbClient client) {
        Database database = database(client, table);
        return new BookPoints(policies(client), Periods.in(database), Ledger.in(database(client, ledgerTable)),
                Waiting.in(database, json), Clock.fixed(Q4.end().minusSeconds(60), ZoneOffset.UTC));
    }

    private Policies policies(DynamoDbClient client) {
        return Policies.in(database(client, table), json);
    }

    private Database database(DynamoDbClient client, String name) {
        return new Database(client, name, Clock.fixed(NOW, ZoneOffset.UTC), json);
    }

    private static CertificateIssued certificate(String id, String asn, int hours) {
        Instant at = Instant.parse("2026-12-31T08:00:00Z");
        return new CertificateIssued(id, new AsnId(asn), new CourseId("k"), new LocalizedText("K", "K"),
                new LessonHours(hours), at, at);
    }

    private static PeopleChanged.Person person(String asn, String department) {
        return person(asn, department, 1);
    }

    private static PeopleChanged.Person person(String asn, String department, long version) {
        return new PeopleChanged.Person(new AsnId(asn), version, "Nama " + asn, new DepartmentCode(department),
                "Pengelola", PositionKind.PELAKSANA, Employment.PNS, "", true, true, "");
    }
}
