package id.tumbuh.incentive.store;

import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.model.Member;
import id.tumbuh.incentive.model.Nomination;
import id.tumbuh.incentive.model.Nominee;
import id.tumbuh.incentive.model.Shard;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.AwardShardRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The shards of award runs: what is to be calculated, what was, and each department's nominations once all its shards are
 * there. Each item is its own proof: it is written once, and writing it again changes nothing.
 */
public final class Shards {

    /** Longer than a message can lie in a queue and its dead letters. Who was whose member then is nobody's business later. */
    private static final Duration KEPT = Duration.ofDays(60);

    /** A shard that was requested, with its members as JSON; next is empty in the last one. */
    record PlanItem(String pk, String sk, int number, List<String> members, String next, long expiresAt) {}

    /** A shard that was calculated. */
    record ResultItem(String pk, String sk, int number, boolean last, List<String> nominees, long expiresAt) {}

    /** A department that was calculated. */
    record DepartmentItem(String pk, String sk, List<String> nominations) {}

    private final Database database;
    private final Json json;

    private Shards(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    public static Shards in(Database database, Json json) {
        return new Shards(database, json);
    }

    /** The last shard of the department that was requested. */
    public Optional<Shard> lastRequested(AwardRun run, DepartmentCode department) {
        return database.page(PlanItem.class, partition("PLAN", run.period(), run.run()), department + "#", 1,
                Optional.empty(), true).items().stream().findFirst().map(item -> shard(department, item));
    }

    /** @return whether it was requested now; else somebody else had requested this number before */
    public boolean request(AwardRun run, Shard shard) {
        AwardShardRequested event = new AwardShardRequested(run.period(), run.run(), shard.department(),
                shard.number(), run.policyId(), run.policyVersion(), run.asOf());
        PlanItem item = new PlanItem(partition("PLAN", run.period(), run.run()), sk(event), shard.number(),
                shard.members().stream().map(json::write).toList(), shard.next().orElse(""), expiry(run.asOf()));
        return database.write().putNew("shard", item).event(event, run.asOf()).commit() instanceof Commit.Done;
    }

    public Optional<Shard> requested(AwardShardRequested event) {
        return database.get(PlanItem.class, partition("PLAN", event.period(), event.run()), sk(event))
                .map(item -> shard(event.department(), item));
    }

    /** Stores the nominees of a shard, once. */
    public void calculated(AwardShardRequested event, Shard shard, List<Nominee> nominees) {
        database.write().putNew("result",
                new ResultItem(partition("RESULT", event.period(), event.run()), sk(event), shard.number(),
                        shard.isLast(), nominees.stream().map(json::write).toList(), expiry(event.asOf())))
                .commit();
    }

    /** The nominees of all shards of the department, where none is missing: they are numbered, and the last knows it is. */
    public Optional<List<Nominee>> allNominees(AwardShardRequested event) {
        List<ResultItem> results = database.query(ResultItem.class,
                partition("RESULT", event.period(), event.run()), event.department() + "#");
        return results.isEmpty() || !results.getLast().last() || results.getLast().number() != results.size()
                ? Optional.empty()
                : Optional.of(results.stream().flatMap(result -> result.nominees().stream())
                        .map(nominee -> json.read(nominee, Nominee.class)).toList());
    }

    /** Stores the nominations of a department, once. */
    public void nominate(AwardShardRequested event, List<Nomination> nominations) {
        database.write().putNew("department",
                new DepartmentItem(partition("NOMINATIONS", event.period(), event.run()), event.department().value(),
                        nominations.stream().map(json::write).toList()))
                .commit();
    }

    public List<Nomination> nominations(AwardRun run) {
        return departments(run.period(), run.run()).stream().flatMap(item -> item.nominations().stream())
                .map(nomination -> json.read(nomination, Nomination.class)).toList();
    }

    int departmentsDone(Period period, int run) {
        return departments(period, run).size();
    }

    private List<DepartmentItem> departments(Period period, int run) {
        return database.query(DepartmentItem.class, partition("NOMINATIONS", period, run), "");
    }

    private Shard shard(DepartmentCode department, PlanItem item) {
        return new Shard(department, item.number(),
                item.members().stream().map(member -> json.read(member, Member.class)).toList(),
                Optional.of(item.next()).filter(next -> !next.isEmpty()));
    }

    private static String sk(AwardShardRequested event) {
        return event.department() + "#%06d".formatted(event.shard());
    }

    private static String partition(String kind, Period period, int run) {
        return kind + "#" + period + "#" + run;
    }

    private static long expiry(Instant asOf) {
        return asOf.plus(KEPT).getEpochSecond();
    }
}
