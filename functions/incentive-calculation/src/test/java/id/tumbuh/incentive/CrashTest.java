package id.tumbuh.incentive;

import static id.tumbuh.runtime.testing.CrashingClient.crashes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.store.Ledger;
import id.tumbuh.runtime.testing.CrashingClient;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.AwardShardRequested;
import id.tumbuh.shared.event.CertificateIssued;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever was written last before a crash: what comes again finishes it, and nothing is there twice. */
class CrashTest extends CrashCity {

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
}
