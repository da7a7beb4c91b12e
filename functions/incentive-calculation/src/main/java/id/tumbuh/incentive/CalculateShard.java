package id.tumbuh.incentive;

import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.incentive.model.Candidate;
import id.tumbuh.incentive.model.LedgerEntry;
import id.tumbuh.incentive.model.Nomination;
import id.tumbuh.incentive.model.Nominee;
import id.tumbuh.incentive.model.Shard;
import id.tumbuh.incentive.store.Ledger;
import id.tumbuh.incentive.store.Policies;
import id.tumbuh.incentive.store.Shards;
import id.tumbuh.shared.event.AwardShardRequested;
import java.util.List;
import java.util.function.Consumer;

/**
 * Calculates one shard of a run from the ledger as it was at the run's start, and nominates in the department where it was
 * the last that was missing. The ledger is read by one query for each member: it has a partition for each person, and
 * DynamoDB gathers keys into a batch, but not queries. A shard has few enough members for that.
 */
final class CalculateShard implements Consumer<AwardShardRequested> {

    private final Policies policies;
    private final Ledger ledger;
    private final Shards shards;

    CalculateShard(Policies policies, Ledger ledger, Shards shards) {
        this.policies = policies;
        this.ledger = ledger;
        this.shards = shards;
    }

    @Override
    public void accept(AwardShardRequested event) {
        AwardPolicy policy = policies.all().exactly(event.policyId(), event.policyVersion()).orElseThrow();
        Shard shard = shards.requested(event).orElseThrow();
        List<Candidate> candidates = shard.members().stream()
                .map(member -> member.with(ledger.of(member.asn(), event.period(), event.asOf()))).toList();
        int most = policy.nominationsPerDepartment();
        shards.calculated(event, shard, Nominee.best(nominees(new CompiledPolicy(policy), candidates), most));
        // also where this shard was calculated before: a crash may have come in between
        shards.allNominees(event).ifPresent(all -> shards.nominate(event, Nominee.nominated(all, most)));
    }

    private static List<Nominee> nominees(CompiledPolicy policy, List<Candidate> candidates) {
        return candidates.stream().filter(candidate -> candidate.points() > 0)
                .map(candidate -> nominee(policy, candidate))
                .filter(nominee -> nominee.explanation().gate().stream().allMatch(Nomination.GateResult::passed))
                .toList();
    }

    private static Nominee nominee(CompiledPolicy policy, Candidate candidate) {
        AwardPolicy rules = policy.policy();
        return new Nominee(candidate.member(), candidate.points(), candidate.reachedAt(),
                new Nomination.Explanation(rules.name(), rules.legalBasis(), policy.gate(candidate),
                        candidate.entries().stream().map(CalculateShard::booked).toList()));
    }

    private static Nomination.Booked booked(LedgerEntry entry) {
        return new Nomination.Booked(entry.entryId(), entry.points(), entry.reason());
    }
}
