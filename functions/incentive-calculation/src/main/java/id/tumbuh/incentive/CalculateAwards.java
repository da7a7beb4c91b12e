package id.tumbuh.incentive;

import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.store.AwardRuns;
import id.tumbuh.incentive.store.People;
import id.tumbuh.incentive.store.Policies;
import id.tumbuh.runtime.ScheduledCall;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Starts the award runs that are due: the final one of the period before, unless there is one, and a preliminary one of
 * the present period. Each department is a message of its own.
 */
final class CalculateAwards implements Function<ScheduledCall, Map<String, Object>> {

    private final BookPoints book;
    private final Policies policies;
    private final People people;
    private final AwardRuns runs;
    private final Clock clock;

    CalculateAwards(BookPoints book, Policies policies, People people, AwardRuns runs, Clock clock) {
        this.book = book;
        this.policies = policies;
        this.people = people;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> apply(ScheduledCall call) {
        book.bookWaiting();
        Instant now = clock.instant();
        Period present = Period.of(now);
        Period before = Period.of(present.start().minusSeconds(1));
        Map<String, Object> started = new LinkedHashMap<>();
        for (Period period : List.of(before, present)) {
            // a final run is made once; nothing to finish where no run was ever made
            boolean due = period.equals(present) || runs.latest(period).filter(run -> !run.isFinal()).isPresent();
            if (due) {
                start(period, now).ifPresent(run -> started.put(period.code(), run.run()));
            }
        }
        return started;
    }

    private Optional<AwardRun> start(Period period, Instant now) {
        List<DepartmentCode> departments = new ArrayList<>(people.departments());
        Instant lastDay = period.isConcludedAt(now) ? period.end().minusSeconds(1) : now;
        Optional<AwardPolicy> policy = policies.all().on(LocalDate.ofInstant(lastDay, Period.ZONE));
        if (departments.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(runs.start(period, now, policy.get().name(), departments));
    }
}
