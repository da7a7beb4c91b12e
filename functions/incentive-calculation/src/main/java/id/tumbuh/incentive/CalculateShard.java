package id.tumbuh.incentive;

import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.incentive.model.Candidate;
import id.tumbuh.incentive.model.LedgerEntry;
import id.tumbuh.incentive.model.Nomination;
import id.tumbuh.incentive.store.AwardRuns;
import id.tumbuh.incentive.store.Ledger;
import id.tumbuh.incentive.store.People;
import id.tumbuh.incentive.store.Policies;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.AwardShardRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Calculates one department of a run from the ledger as it was at the run's start. */
final class CalculateShard implements Consumer<AwardShardRequested> {

    private final Policies policies;
    private final People people;
    private final Ledger ledger;
    private final AwardRuns runs;

    CalculateShard(Policies policies, People people, Ledger ledger, AwardRuns runs) {
        this.policies = policies;
        this.people = people;
        this.ledger = ledger;
        this.runs = runs;
    }

    @Override
    public void accept(AwardShardRequested shard) {
        Period period = shard.period();
        Instant last = period.isConcludedAt(shard.asOf()) ? period.end().minusSeconds(1) : shard.asOf();
        CompiledPolicy policy = new CompiledPolicy(
                policies.all().on(LocalDate.ofInstant(last, Period.ZONE)).orElseThrow());
        List<Candidate> candidates = people.of(shard.department()).stream()
                .map(person -> person.with(ledger.of(person.asn(), period, shard.asOf()))).toList();
        runs.done(shard, nominations(policy, candidates));
    }

    static List<Nomination> nominations(CompiledPolicy policy, List<Candidate> candidates) {
        AwardPolicy rules = policy.policy();
        List<Nomination> nominations = new ArrayList<>();
        candidates.stream().filter(candidate -> candidate.points() > 0)
                .filter(candidate -> policy.gate(candidate).stream().allMatch(Nomination.GateResult::passed))
                .sorted(Candidate.RANKING).limit(rules.nominationsPerDepartment())
                .forEach(candidate -> nominations.add(new Nomination(nominations.size() + 1, candidate.asn(),
                        candidate.name(), candidate.department(), candidate.points(),
                        new Nomination.Explanation(rules.name(), rules.legalBasis(), policy.gate(candidate),
                                candidate.entries().stream().map(CalculateShard::booked).toList()))));
        return nominations;
    }

    private static Nomination.Booked booked(LedgerEntry entry) {
        return new Nomination.Booked(entry.entryId(), entry.points(), entry.reason());
    }
}
