package id.tumbuh.incentive.store;

import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.model.Member;
import id.tumbuh.incentive.model.Nomination;
import id.tumbuh.incentive.model.Nominee;
import id.tumbuh.incentive.model.Shard;
import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.AwardShardRequested;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shards of award runs: what is to be calculated, what was, and each department's nominations once all its shards are
 * there. Each item is its own proof: it is written once, and writing it again changes nothing.
 */
public final class Shards {

    /**
     * Longer than a message can lie in a queue and its dead letters. Who was whose member then is nobody's business later.
     * It is counted from the writing, not from the run's start: a run may be finished long after that.
     */
    private static final Duration KEPT = Duration.ofDays(60);
    /** An entry with its reason has some 4 KB at the most, an item 400 KB, a transaction 4 MB. */
    private static final int ENTRIES = 50;
    private static final int ITEMS = 10;

    /** A shard that was requested, with its members as JSON; next is empty in the last one. */
    record PlanItem(String pk, String sk, int number, List<String> members, String next, long expiresAt) {

        PlanItem until(long later) {
            return new PlanItem(pk, sk, number, members, next, later);
        }
    }

    /** A shard that was calculated. */
    record ResultItem(String pk, String sk, int number, boolean last, List<String> nominees, long expiresAt) {}

    /** A nomination, or a part of one that has many entries. */
    record NominationItem(String pk, String sk, String nomination) {}

    /** A department whose nominations are all there. */
    record NominatedItem(String pk, String sk) {}

    private final Database database;
    private final Json json;
    private final Clock clock;

    private Shards(Database database, Json json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public static Shards in(Database database, Json json, Clock clock) {
        return new Shards(database, json, clock);
    }

    /** The last shard of the department that was requested. */
    public Optional<Shard> lastRequested(AwardRun run, DepartmentCode department) {
        return database.page(PlanItem.class, partition("PLAN", run.period(), run.run()), department + "#", 1,
                Optional.empty(), true).items().stream().findFirst().map(item -> shard(department, item));
    }

    /** @return whether it was requested now; else somebody else had requested this number before */
    public boolean request(AwardRun run, Shard shard) {
        AwardShardRequested event = event(run, shard.department(), shard.number());
        PlanItem item = new PlanItem(partition("PLAN", run.period(), run.run()), sk(event), shard.number(),
                shard.members().stream().map(json::write).toList(), shard.next().orElse(""), expiry());
        return database.write().putNew("shard", item).event(event, run.asOf()).commit() instanceof Commit.Done;
    }

    /**
     * Requests again what of the department was requested and not calculated; where nothing is, its last shard, which then
     * nominates. All its plans are kept longer by it, since a shard counts only together with the others.
     */
    public void requestAgain(AwardRun run, DepartmentCode department) {
        Set<String> calculated = database
                .query(ResultItem.class, partition("RESULT", run.period(), run.run()), department + "#").stream()
                .map(ResultItem::sk).collect(Collectors.toSet());
        List<PlanItem> plans = database.query(PlanItem.class, partition("PLAN", run.period(), run.run()),
                department + "#");
        boolean all = plans.stream().map(PlanItem::sk).allMatch(calculated::contains);
        for (PlanItem plan : plans) {
            Write write = database.write().put(plan.until(expiry()));
            if (!calculated.contains(plan.sk()) || all && plan.equals(plans.getLast())) {
                write.event(event(run, department, plan.number()), run.asOf());
            }
            write.commit();
        }
    }

    public Optional<Shard> requested(AwardShardRequested event) {
        return database.get(PlanItem.class, partition("PLAN", event.period(), event.run()), sk(event))
                .map(item -> shard(event.department(), item));
    }

    /** Stores the nominees of a shard, once. */
    public void calculated(AwardShardRequested event, Shard shard, List<Nominee> nominees) {
        database.write().putNew("result",
                new ResultItem(partition("RESULT", event.period(), event.run()), sk(event), shard.number(),
                        shard.isLast(), nominees.stream().map(json::write).toList(), expiry()))
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

    /** Stores the nominations of a department. It is nominated by what is written last, so a crash leaves nothing half. */
    public void nominate(AwardShardRequested event, List<Nomination> nominations) {
        List<NominationItem> items = nominations.stream().flatMap(nomination -> items(event, nomination)).toList();
        for (int from = 0; from < items.size(); from += ITEMS) {
            Write write = database.write();
            items.subList(from, Math.min(items.size(), from + ITEMS)).forEach(write::put);
            write.commit();
        }
        database.write().putNew("nominated", new NominatedItem(partition("NOMINATED", event.period(), event.run()),
                event.department().value())).commit();
    }

    private Stream<NominationItem> items(AwardShardRequested event, Nomination nomination) {
        List<Nomination> parts = nomination.parts(ENTRIES);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new NominationItem(partition("NOMINATIONS", event.period(), event.run()),
                        "%s#%02d#%06d".formatted(event.department(), nomination.rank(), i), json.write(parts.get(i))));
    }

    /** By department and rank. */
    public List<Nomination> nominations(AwardRun run) {
        List<Nomination> nominations = new ArrayList<>();
        database.query(NominationItem.class, partition("NOMINATIONS", run.period(), run.run()), "").stream()
                .map(item -> json.read(item.nomination(), Nomination.class)).forEach(part -> {
                    if (!nominations.isEmpty() && nominations.getLast().isOneWith(part)) {
                        nominations.set(nominations.size() - 1, nominations.getLast().and(part));
                    } else {
                        nominations.add(part);
                    }
                });
        return nominations;
    }

    /** Takes the person's name off the nominations of the run; the rest of them explains a decision, and stays. */
    public void forgetName(AwardRun run, AsnId asn) {
        for (NominationItem item : database.query(NominationItem.class,
                partition("NOMINATIONS", run.period(), run.run()), "")) {
            Nomination nomination = json.read(item.nomination(), Nomination.class);
            if (nomination.asn().equals(asn)) {
                database.write().put(new NominationItem(item.pk(), item.sk(), json.write(nomination.unnamed())))
                        .commit();
            }
        }
    }

    /** Whether the department's nominations are there. */
    public boolean isNominated(AwardShardRequested event) {
        return database.get(NominatedItem.class, partition("NOMINATED", event.period(), event.run()),
                event.department().value()).isPresent();
    }

    /** The departments whose nominations are there. */
    public Set<DepartmentCode> nominated(Period period, int run) {
        return database.query(NominatedItem.class, partition("NOMINATED", period, run), "").stream()
                .map(item -> new DepartmentCode(item.sk())).collect(Collectors.toSet());
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

    private static AwardShardRequested event(AwardRun run, DepartmentCode department, int number) {
        return new AwardShardRequested(run.period(), run.run(), department, number, run.policyId(),
                run.policyVersion(), run.asOf());
    }

    private long expiry() {
        return clock.instant().plus(KEPT).getEpochSecond();
    }
}
