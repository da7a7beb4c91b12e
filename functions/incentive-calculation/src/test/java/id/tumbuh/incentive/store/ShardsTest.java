package id.tumbuh.incentive.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.incentive.IncentiveFunctions;
import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.model.Shard;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.AwardShardRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShardsTest {

    private static final DepartmentCode DLH = new DepartmentCode("dlh");
    private static final Shard FIRST = new Shard(DLH, 1, List.of(), Optional.of("next"));
    private static final Shard LAST = new Shard(DLH, 2, List.of(), Optional.empty());
    private TestCloud cloud;
    private Shards shards;
    private AwardRun run;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(IncentiveFunctions.class, Map.of(), "TABLE");
        shards = Shards.in(cloud.database("TABLE"), new Json(), cloud.clock());
        Instant monthsAgo = cloud.clock().instant().minus(Duration.ofDays(200));
        run = new AwardRun(Period.of(monthsAgo), 1, monthsAgo, "penghargaan", 1, List.of(DLH), true, 0);
    }

    @Test
    void a_shard_is_requested_once() {
        assertTrue(shards.request(run, FIRST));
        assertFalse(shards.request(run, FIRST));
        assertEquals(1, cloud.outbox().size());
    }

    @Test
    void what_is_planned_and_calculated_is_kept_from_then_on_however_long_ago_the_run_began() {
        shards.request(run, FIRST);
        shards.calculated((AwardShardRequested) cloud.outbox().getFirst(), FIRST, List.of());
        assertKept(cloud.clock().instant());
    }

    @Test
    void what_is_requested_again_is_kept_longer_and_only_what_is_not_calculated_is_asked_for() {
        shards.request(run, FIRST);
        shards.calculated((AwardShardRequested) cloud.outbox().getFirst(), FIRST, List.of());
        shards.request(run, LAST);
        cloud.clock().advance(Duration.ofDays(50));
        shards.requestAgain(run, DLH);
        assertEquals(List.of(2, 2), cloud.outbox().stream().map(AwardShardRequested.class::cast)
                .map(AwardShardRequested::shard).filter(number -> number == 2).toList());
        assertEquals(3, cloud.outbox().size());
        cloud.database("TABLE").query(Shards.PlanItem.class, "PLAN#" + run.period() + "#1", "")
                .forEach(plan -> assertLater(plan.expiresAt(), cloud.clock().instant()));
    }

    private void assertKept(Instant now) {
        assertLater(cloud.database("TABLE").query(Shards.PlanItem.class, "PLAN#" + run.period() + "#1", "").getFirst()
                .expiresAt(), now);
        assertLater(cloud.database("TABLE").query(Shards.ResultItem.class, "RESULT#" + run.period() + "#1", "")
                .getFirst().expiresAt(), now);
    }

    private static void assertLater(long expiresAt, Instant now) {
        assertTrue(expiresAt > now.plus(Duration.ofDays(30)).getEpochSecond());
    }
}
