package id.tumbuh.survey.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.survey.SurveyFunctions;
import id.tumbuh.survey.model.needs.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The positions that a person held, in whatever order and however often they are told. */
class PositionsTest {

    private static final AsnId ASN = new AsnId("asn-1");

    /** The record as it was before positions were kept. */
    record OldItem(String pk, String sk, String department, String positionKind, boolean active, long version) {}

    private TestCloud cloud;
    private Database database;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(SurveyFunctions.class, Map.of(), "TABLE");
        database = cloud.database("TABLE");
    }

    @Test
    void a_position_is_kept_when_another_one_follows_and_one_that_comes_late_was_never_known() {
        take(1, PositionKind.PELAKSANA);
        cloud.clock().advance(Duration.ofDays(1));
        take(3, PositionKind.ADMINISTRATOR);
        take(2, PositionKind.PENGAWAS);
        take(4, PositionKind.ADMINISTRATOR);
        assertEquals(List.of(PositionKind.PELAKSANA, PositionKind.ADMINISTRATOR), positions());
    }

    @Test
    void eight_versions_at_once_leave_the_highest_one_as_the_last() {
        IntStream.rangeClosed(1, 8).mapToObj(version -> CompletableFuture.runAsync(
                () -> take(version, PositionKind.values()[version % PositionKind.values().length]))).toList()
                .forEach(CompletableFuture::join);
        assertEquals(PositionKind.values()[8 % PositionKind.values().length], positions().getLast());
        assertEquals(8, database.get(PersonItem.class, "PERSON#asn-1", "-").orElseThrow().version());
    }

    @Test
    void the_position_of_an_item_of_before_counts_as_known_always() {
        database.write().put(new OldItem("PERSON#asn-1", "-", "dishub", "PELAKSANA", true, 1)).commit();
        assertEquals(List.of(new Held(PositionKind.PELAKSANA, new DepartmentCode("dishub"), Instant.EPOCH)), held());
        take(2, PositionKind.PENGAWAS);
        assertEquals(List.of(PositionKind.PELAKSANA, PositionKind.PENGAWAS), positions());
        assertEquals("PENGAWAS", database.get(OldItem.class, "PERSON#asn-1", "-").orElseThrow().positionKind());
    }

    private List<Held> held() {
        return Dossiers.in(database, cloud.clock()).of(ASN).orElseThrow().held();
    }

    private List<PositionKind> positions() {
        return held().stream().map(Held::position).toList();
    }

    private void take(long version, PositionKind position) {
        People.in(database, cloud.clock()).take(List.of(new PeopleChanged.Person(ASN, version, "Budi",
                new DepartmentCode("dishub"), "Pengelola", position, Employment.PNS, "", true, true, "")));
    }
}
