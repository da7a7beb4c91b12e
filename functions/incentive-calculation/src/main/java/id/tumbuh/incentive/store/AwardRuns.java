package id.tumbuh.incentive.store;

import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.model.Nomination;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.AwardShardRequested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The award runs of each period, numbered from 1, and their nominations. */
public final class AwardRuns {

    record RunItem(String pk, String sk, int run, Instant asOf, String policy, int departments, long version) {

        AwardRun award(int done) {
            return new AwardRun(Period.fromCode(pk.substring("RUNS#".length())), run, asOf, policy, departments, done);
        }
    }

    /** A department that was calculated, with its nominations; it is its own proof. */
    record ShardItem(String pk, String sk, List<String> nominations) {}

    private final Database database;
    private final Json json = new Json();

    private AwardRuns(Database database) {
        this.database = database;
    }

    public static AwardRuns in(Database database) {
        return new AwardRuns(database);
    }

    public Optional<AwardRun> latest(Period period) {
        return database.page(RunItem.class, "RUNS#" + period, "RUN#", 1, Optional.empty(), true).items().stream()
                .findFirst()
                .map(this::counted);
    }

    public Optional<AwardRun> latestComplete(Period period) {
        return database.query(RunItem.class, "RUNS#" + period, "RUN#").reversed().stream().map(this::counted)
                .filter(AwardRun::isComplete).findFirst();
    }

    /** Starts the next run with a request for each department; where the final one is there, that one. */
    public AwardRun start(Period period, Instant asOf, String policy, List<DepartmentCode> departments) {
        while (true) {
            Optional<AwardRun> last = latest(period);
            if (last.filter(AwardRun::isFinal).isPresent()) {
                return last.get();
            }
            int number = last.map(AwardRun::run).orElse(0) + 1;
            RunItem item = new RunItem("RUNS#" + period, "RUN#%06d".formatted(number), number, asOf, policy,
                    departments.size(), 1);
            Write write = database.write().putNew("run", item);
            departments.forEach(department -> write
                    .event(new AwardShardRequested(period, number, department, departments.size(), asOf), asOf));
            if (write.commit() instanceof Commit.Done) {
                return item.award(0);
            }
        }
    }

    /** Stores a department's nominations, once. */
    public void done(AwardShardRequested shard, List<Nomination> nominations) {
        database.write()
                .putNew("shard", new ShardItem(partition(shard.period(), shard.run()), shard.department().value(),
                        nominations.stream().map(json::write).toList()))
                .commit();
    }

    public List<Nomination> nominations(AwardRun run) {
        return shards(run.period(), run.run()).stream().flatMap(shard -> shard.nominations().stream())
                .map(nomination -> json.read(nomination, Nomination.class)).toList();
    }

    private AwardRun counted(RunItem item) {
        Period period = Period.fromCode(item.pk().substring("RUNS#".length()));
        return item.award(shards(period, item.run()).size());
    }

    private List<ShardItem> shards(Period period, int run) {
        return database.query(ShardItem.class, partition(period, run), "");
    }

    private static String partition(Period period, int run) {
        return "SHARDS#" + period + "#" + run;
    }
}
