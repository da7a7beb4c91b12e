package id.tumbuh.runtime.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.SampleFunctions;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.OutboxItem;
import id.tumbuh.runtime.measure.Measures;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.InnovationSubmitted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private final List<Bus.Entry> taken = new ArrayList<>();
    private TestCloud cloud;
    private Database database;
    private boolean busIsUp = true;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(SampleFunctions.class, Map.of(), "TABLE");
        database = cloud.database("TABLE");
        for (int i = 0; i < 25; i++) {
            database.write().event(new InnovationSubmitted("i-" + i, new AsnId("asn-1"), new DepartmentCode("dishub"),
                    "Judul", cloud.clock().instant()), cloud.clock().instant()).commit();
        }
    }

    @Test
    void a_row_leaves_the_outbox_only_after_the_bus_took_it() {
        assertTrue(relay().send(rows()).isEmpty());
        assertEquals(25, taken.size());
        assertEquals(0, cloud.items("TABLE"));
        assertEquals("urn:tumbuh:innovation", taken.getFirst().source());
    }

    @Test
    void while_the_bus_is_down_nothing_is_lost_and_later_the_leftovers_go() {
        busIsUp = false;
        assertEquals(25, relay().send(rows()).size());
        assertEquals(25, cloud.items("TABLE"));
        busIsUp = true;
        assertEquals(0, relay().sendLeftovers(), "what is younger than a minute is the stream's to send");
        cloud.clock().advance(Duration.ofMinutes(2));
        assertEquals(25, relay().sendLeftovers());
        assertEquals(0, cloud.items("TABLE"));
    }

    @Test
    void a_row_that_the_bus_never_takes_holds_up_no_other_and_is_told() {
        cloud.clock().advance(Duration.ofMinutes(2));
        Relay relay = new Relay(database, entries -> {
            if (entries.stream().anyMatch(entry -> entry.json().contains("\"i-7\""))) {
                throw new IllegalStateException("the request is refused as a whole");
            }
            taken.addAll(entries);
            return entries.stream().map(entry -> true).toList();
        }, cloud.clock(), new Measures(cloud.clock()));
        assertEquals("1 outbox rows were not taken by the bus, 24 were",
                assertThrows(IllegalStateException.class, relay::sendLeftovers).getMessage());
        assertEquals(24, taken.size());
        assertEquals(1, cloud.items("TABLE"));
    }

    private Relay relay() {
        return new Relay(database, entries -> {
            if (busIsUp) {
                taken.addAll(entries);
            }
            return entries.stream().map(entry -> busIsUp).toList();
        }, cloud.clock(), new Measures(cloud.clock()));
    }

    private List<OutboxItem> rows() {
        return OutboxItem.shards().stream().flatMap(shard -> database.query(OutboxItem.class, shard, "").stream())
                .toList();
    }
}
