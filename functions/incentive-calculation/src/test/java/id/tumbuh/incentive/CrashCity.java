package id.tumbuh.incentive;

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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A city on tables of its own, and what works on it through a client that may crash. */
abstract class CrashCity {

    static final Instant NOW = Instant.parse("2027-01-07T18:00:02Z");
    static final ScheduledCall NIGHT = new ScheduledCall(Instant.parse("2027-01-07T18:00:00Z"));
    static final Period Q4 = new Period(2026, 4);
    static final AwardPolicy POLICY = new AwardPolicy("penghargaan", 1, LocalDate.of(2026, 1, 1), "Perwali",
            List.of(new AwardPolicy.PointsRule("jp", "lessonHours >= 1", "lessonHours * 10",
                    new LocalizedText("Sertifikat", "Certificate")),
                    new AwardPolicy.PointsRule("panjang", "lessonHours >= 10", "5",
                            new LocalizedText("Kursus panjang", "Long course"))),
            List.of(), 2, 7);
    final Json json = new Json();
    String table;
    String ledgerTable;

    @BeforeEach
    void start() {
        table = DynamoLocal.get().createTable("awards");
        ledgerTable = DynamoLocal.get().createTable("ledger");
    }

    /** A department of five, so three shards, and two of one; the ledger is booked at the end of the year. */
    void city() {
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

    List<String> nominated(AwardRun run) {
        return shards(DynamoLocal.get().client()).nominations(run).stream()
                .sorted((a, b) -> Long.compare(b.points(), a.points())).map(Nomination::asn).map(AsnId::value).toList();
    }

    List<AwardShardRequested> requested(Period period) {
        Database database = database(DynamoLocal.get().client(), table);
        return OutboxItem.shards().stream().flatMap(shard -> database.query(OutboxItem.class, shard, "").stream())
                .map(row -> json.mapper().treeToValue(json.read(row.json(), CloudEvent.class).data(),
                        AwardShardRequested.class))
                .filter(shard -> shard.period().equals(period)).toList();
    }

    CalculateAwards awards(DynamoDbClient client) {
        Database database = database(client, table);
        Shards shards = shards(client);
        People people = People.in(database);
        return new CalculateAwards(book(client), policies(client), Periods.in(database), people, runs(client),
                new RequestShards(people, shards, 2), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    AwardRuns runs(DynamoDbClient client) {
        return AwardRuns.in(database(client, table), shards(client));
    }

    Shards shards(DynamoDbClient client) {
        return Shards.in(database(client, table), json, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    CalculateShard shard(DynamoDbClient client) {
        return new CalculateShard(policies(client), Ledger.in(database(client, ledgerTable)),
                shards(client));
    }

    BookPoints book(DynamoDbClient client) {
        Database database = database(client, table);
        return new BookPoints(policies(client), Periods.in(database), Ledger.in(database(client, ledgerTable)),
                Waiting.in(database, json), Clock.fixed(Q4.end().minusSeconds(60), ZoneOffset.UTC));
    }

    Policies policies(DynamoDbClient client) {
        return Policies.in(database(client, table), json);
    }

    Database database(DynamoDbClient client, String name) {
        return new Database(client, name, Clock.fixed(NOW, ZoneOffset.UTC), json);
    }

    static CertificateIssued certificate(String id, String asn, int hours) {
        Instant at = Instant.parse("2026-12-31T08:00:00Z");
        return new CertificateIssued(id, new AsnId(asn), new CourseId("k"), new LocalizedText("K", "K"),
                new LessonHours(hours), at, at);
    }

    static PeopleChanged.Person person(String asn, String department) {
        return person(asn, department, 1);
    }

    static PeopleChanged.Person person(String asn, String department, long version) {
        return new PeopleChanged.Person(new AsnId(asn), version, "Nama " + asn, new DepartmentCode(department),
                "Pengelola", PositionKind.PELAKSANA, Employment.PNS, "", true, true, "");
    }
}
