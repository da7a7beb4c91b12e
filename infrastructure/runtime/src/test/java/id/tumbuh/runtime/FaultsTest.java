package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.OutboxItem;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.event.Bus;
import id.tumbuh.runtime.event.Relay;
import id.tumbuh.runtime.testing.Faults;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.measure.Measures;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.InnovationSubmitted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of which three attempts in ten fail, in every way that passes: nothing is lost and nothing is done twice. */
class FaultsTest {

    private static final int MANY = 8;
    private static final int ENOUGH = 60;
    private final Faults faults = new Faults(0.3, 7);
    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(SampleFunctions.class, Map.of(), "TABLE");
    }

    @Test
    void a_request_that_is_sent_until_it_is_answered_is_done_once() {
        for (int i = 0; i < MANY; i++) {
            String key = "key-%04d".formatted(i);
            Reply reply = faults.during(() -> add(key));
            for (int again = 0; reply.status() == 429 && again < ENOUGH; again++) {
                assertEquals("1", reply.headers().get("retry-after"));
                reply = faults.during(() -> add(key));
            }
            // a lost answer of the first attempt is found by its proof, or by the note itself
            assertTrue(List.of(201, 409).contains(reply.status()), reply.text());
        }
        assertEquals(MANY, cloud.outbox().size());
        assertEquals(3 * MANY, cloud.items("TABLE"), "a note, its proof and its event each");
    }

    @Test
    void an_event_that_is_delivered_until_it_is_handled_is_handled_once() {
        for (int i = 0; i < MANY; i++) {
            String id = "event-" + i;
            InnovationSubmitted event = new InnovationSubmitted("i-" + i, new AsnId("asn-1"),
                    new DepartmentCode("dishub"), "Judul", cloud.clock().instant());
            int deliveries = 0;
            while (!faults.during(() -> cloud.deliver("onEvents", id, event)).isEmpty()) {
                assertTrue(++deliveries < ENOUGH);
            }
        }
        assertEquals(2 * MANY, cloud.items("TABLE"), "a note and the proof that its event was handled each");
    }

    @Test
    void the_outbox_empties_and_every_event_reaches_the_bus() {
        Database database = cloud.database("TABLE");
        for (int i = 0; i < MANY; i++) {
            database.write().event(new InnovationSubmitted("i-" + i, new AsnId("asn-1"), new DepartmentCode("dishub"),
                    "Judul", cloud.clock().instant()), cloud.clock().instant()).commit();
        }
        cloud.clock().advance(Duration.ofMinutes(2));
        List<Bus.Entry> taken = new ArrayList<>();
        Relay relay = new Relay(database, entries -> {
            taken.addAll(entries);
            return entries.stream().map(entry -> true).toList();
        }, cloud.clock(), new Measures(cloud.clock()));
        for (int run = 0; cloud.items("TABLE") > 0; run++) {
            assertTrue(run < ENOUGH);
            faults.during(() -> sent(relay));
        }
        assertEquals(MANY, new HashSet<>(taken).size(), "some twice, none never");
        assertEquals(List.of(), database.query(OutboxItem.class, "OUTBOX#0", ""));
    }

    @Test
    void a_table_that_does_not_answer_is_told_as_busy_after_a_bounded_number_of_attempts() {
        Faults never = new Faults(1.5, 1);
        Reply reply = never.during(() -> add("key-0001"));
        assertEquals(429, reply.status());
        assertEquals("urn:tumbuh:problem:busy", reply.json().path("type").asString());
        assertEquals(4, never.attempts());
        assertEquals(0, cloud.items("TABLE"));
    }

    /** A run that fails, as a function does, is called again. */
    private static int sent(Relay relay) {
        try {
            return relay.sendLeftovers();
        } catch (StoreBusy | IllegalStateException e) {
            return 0;
        }
    }

    private Reply add(String key) {
        return cloud.http("POST /notes").as("asn-1", Role.ASN).header("idempotency-key", key)
                .json("{\"title\":\"Halo\",\"stars\":3}").call();
    }
}
