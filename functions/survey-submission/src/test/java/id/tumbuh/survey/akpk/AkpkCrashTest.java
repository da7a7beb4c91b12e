package id.tumbuh.survey.akpk;

import static id.tumbuh.runtime.testing.CrashingClient.crashes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.testing.CrashingClient;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.shared.event.AkpkPublished;
import id.tumbuh.shared.event.DomainEvent;
import id.tumbuh.shared.event.WaveCountingContinued;
import id.tumbuh.survey.akpk.store.Reports;
import id.tumbuh.survey.akpk.store.Waves;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Needs;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Requirements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever crashes, comes again or is done by two at once: a wave is counted once, and reported once. */
class AkpkCrashTest extends AkpkCity {

    /** A page has one of the 24 participants less than five, so that there are several. */
    private static final int PAGE = 5;

    @Test
    void a_crash_after_any_write_leaves_the_same_report_when_the_message_comes_again() {
        String expected = "";
        int crashes = 0;
        for (boolean crashed = true; crashed; crashes++) {
            start();
            String survey = due();
            crashed = false;
            List<DomainEvent> done = new ArrayList<>();
            for (List<DomainEvent> next = steps(done); !next.isEmpty(); next = steps(done)) {
                for (DomainEvent step : next) {
                    crashed |= crashes(CrashingClient.after(crashes + 1),
                            client -> take(client, (WaveCountingContinued) step));
                    take(DynamoLocal.get().client(), (WaveCountingContinued) step);
                    // long after, once more
                    take(DynamoLocal.get().client(), (WaveCountingContinued) step);
                }
                done.addAll(next);
            }
            String told = told(survey);
            expected = expected.isEmpty() ? told : expected;
            assertEquals(expected, told);
            assertFalse(cloud.contents("TABLE").contains("AKPK_COUNTED#"));
            assertEquals(1, cloud.outbox().stream().filter(AkpkPublished.class::isInstance).count());
        }
        assertTrue(crashes > 2, "so many writes of a step were survived: " + crashes);
    }

    @Test
    void eight_deliveries_of_each_step_at_once_count_everybody_once() {
        String survey = due();
        List<DomainEvent> done = new ArrayList<>();
        for (List<DomainEvent> next = steps(done); !next.isEmpty(); next = steps(done)) {
            next.forEach(step -> IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> take(DynamoLocal.get().client(), (WaveCountingContinued) step)))
                    .toList().forEach(CompletableFuture::join));
            done.addAll(next);
        }
        assertEquals(5 + 1, done.size(), "five pages and the report: " + done);
        assertEquals(24, cell(report(survey), "T03", "kota").path("people").intValue());
        assertEquals(1, cloud.outbox().stream().filter(AkpkPublished.class::isInstance).count());
        take(DynamoLocal.get().client(), (WaveCountingContinued) done.getFirst());
        assertEquals(24, cell(report(survey), "T03", "kota").path("people").intValue());
    }

    /** A wave that has settled, and whose first step waits. */
    private String due() {
        String survey = published("001");
        everybodyAnswers(survey);
        cloud.clock().set(CLOSING.plus(Duration.ofDays(40)));
        cloud.schedule("settleWaves");
        return survey;
    }

    /** The report without what differs from survey to survey. */
    private String told(String survey) {
        return report(survey).toString().replace(survey, "");
    }

    private void take(DynamoDbClient client, WaveCountingContinued step) {
        Json json = new Json();
        Database database = new Database(client, cloud.table("TABLE"), cloud.clock(), json);
        new SettleWave(Waves.in(database, cloud.clock(), json), Reports.in(database, cloud.clock(), json),
                Dossiers.in(database, cloud.clock()), Needs.in(database, cloud.clock()),
                Requirements.in(database, cloud.clock()), Policies.in(json), PAGE)
                .accept(step);
    }
}
