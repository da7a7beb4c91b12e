package id.tumbuh.incentive.store;

import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.store.Periods.PeriodItem;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The award runs of each period, numbered from 1. */
public final class AwardRuns {

    record RunItem(String pk, String sk, int run, Instant asOf, String policyId, int policyVersion,
            List<String> departments, boolean concludes) {}

    private final Database database;
    private final Shards shards;

    private AwardRuns(Database database, Shards shards) {
        this.database = database;
        this.shards = shards;
    }

    public static AwardRuns in(Database database, Shards shards) {
        return new AwardRuns(database, shards);
    }

    public Optional<AwardRun> latest(Period period) {
        return database.page(RunItem.class, partition(period), "RUN#", 1, Optional.empty(), true).items().stream()
                .findFirst().map(item -> counted(period, item));
    }

    public Optional<AwardRun> latestComplete(Period period) {
        return database.query(RunItem.class, partition(period), "RUN#").reversed().stream()
                .map(item -> counted(period, item)).filter(AwardRun::isComplete).findFirst();
    }

    /**
     * Starts the next run, and concludes the period by it where it is the final one; where that is there, gives that one.
     * Two who start at once can not take the same number, and so none follows a final one.
     */
    public AwardRun start(Period period, Instant asOf, AwardPolicy policy, List<DepartmentCode> departments,
            boolean concludes) {
        while (true) {
            Optional<AwardRun> last = latest(period);
            if (last.filter(AwardRun::isFinal).isPresent()) {
                return last.get();
            }
            int number = last.map(AwardRun::run).orElse(0) + 1;
            RunItem item = new RunItem(partition(period), "RUN#%06d".formatted(number), number, asOf, policy.id(),
                    policy.version(), departments.stream().map(DepartmentCode::value).toList(), concludes);
            if (database.write().putNew("run", item).put(PeriodItem.of(period, concludes))
                    .commit() instanceof Commit.Done) {
                return run(period, item, 0);
            }
        }
    }

    private AwardRun counted(Period period, RunItem item) {
        return run(period, item, shards.nominated(period, item.run()).size());
    }

    private static AwardRun run(Period period, RunItem item, int done) {
        return new AwardRun(period, item.run(), item.asOf(), item.policyId(), item.policyVersion(),
                item.departments().stream().map(DepartmentCode::new).toList(), item.concludes(), done);
    }

    private static String partition(Period period) {
        return "AWARDS#" + period;
    }
}
