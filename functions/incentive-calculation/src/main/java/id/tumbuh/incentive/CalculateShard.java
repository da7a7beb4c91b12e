package id.tumbuh.incentive;

import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.incentive.model.Candidate;
import id.tumbuh.incentive.model.LedgerEntry;
import id.tumbuh.incentive.model.Member;
import id.tumbuh.incentive.model.Nomination;
import id.tumbuh.incentive.model.Nominee;
import id.tumbuh.incentive.model.Shard;
import id.tumbuh.incentive.store.Ledger;
import id.tumbuh.incentive.store.Policies;
import id.tumbuh.incentive.store.Shards;
import id.tumbuh.shared.event.AwardShardRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calculates one shard of a run from the ledger as it was at the run's start, and nominates in the department where it was
 * the last that was missing. The ledger is read by one query for each member: it has a partition for each person, and
 * DynamoDB gathers keys into a batch, but not queries. A shard has few enough members for that.
 */
final class CalculateShard implements Consumer<AwardShardRequested> {

    private static final Logger LOG = LoggerFactory.getLogger(CalculateShard.class);

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
        if (shards.isNominated(event)) {
            // told again; the nominations of a department stay as they are
            return;
        }
        shards.requested(event).ifPresentOrElse(shard -> calculate(event, shard),
                () -> LOG.warn("{} {} has no plan any more; a final run requests what it misses again", event.about(),
                        event.department()));
    }

    private void calculate(AwardShardRequested event, Shard shard) {
        CompiledPolicy policy = new CompiledPolicy(
                policies.all().exactly(event.policyId(), event.policyVersion()).orElseThrow());
        int most = policy.policy().nominationsPerDepartment();
        List<Nominee> nominees = shard.members().stream().map(member -> candidate(member, event))
                .filter(candidate -> candidate.points() > 0)
                .filter(candidate -> policy.gate(candidate).stream().allMatch(Nomination.GateResult::passed))
                .map(Nominee::of).toList();
        shards.calculated(event, shard, Nominee.best(nominees, most));
        // also where this shard was calculated before: a crash may have come in between
        shards.allNominees(event).map(all -> nominations(policy, event, Nominee.best(all, most)))
                .ifPresent(nominations -> shards.nominate(event, nominations));
    }

    /** Ranked by the entries that explain them, so that it adds up though one more was written since the shard was read. */
    private List<Nomination> nominations(CompiledPolicy policy, AwardShardRequested event, List<Nominee> nominees) {
        List<Nomination> nominations = new ArrayList<>();
        for (Candidate candidate : Nominee
                .ranked(nominees.stream().map(nominee -> candidate(nominee.member(), event)).toList())) {
            Member member = candidate.member();
            nominations.add(new Nomination(nominations.size() + 1, member.asn(), member.name(), member.department(),
                    candidate.points(), explanation(policy, candidate)));
        }
        return nominations;
    }

    private Candidate candidate(Member member, AwardShardRequested event) {
        return member.with(ledger.of(member.asn(), event.period(), event.asOf()));
    }

    private static Nomination.Explanation explanation(CompiledPolicy policy, Candidate candidate) {
        AwardPolicy rules = policy.policy();
        return new Nomination.Explanation(rules.name(), rules.legalBasis(), policy.gate(candidate),
                candidate.entries().stream().map(CalculateShard::booked).toList());
    }

    private static Nomination.Booked booked(LedgerEntry entry) {
        return new Nomination.Booked(entry.entryId(), entry.points(), entry.reason());
    }
}
