package id.tumbuh.incentive;

import id.tumbuh.incentive.model.AwardPeriods;
import id.tumbuh.incentive.model.AwardPolicy;
import id.tumbuh.incentive.model.AwardRun;
import id.tumbuh.incentive.model.Books;
import id.tumbuh.incentive.store.AwardRuns;
import id.tumbuh.incentive.store.People;
import id.tumbuh.incentive.store.Periods;
import id.tumbuh.incentive.store.Policies;
import id.tumbuh.runtime.ScheduledCall;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes the award runs that are due: a preliminary one of the present period and of each before that still takes entries,
 * and the final one of each that takes none any more. A run that a crash left half requested is finished first.
 */
final class CalculateAwards implements Function<ScheduledCall, Map<String, Object>> {

    private final BookPoints book;
    private final Policies policies;
    private final Periods periods;
    private final People people;
    private final AwardRuns runs;
    private final RequestShards request;
    private final Clock clock;

    CalculateAwards(BookPoints book, Policies policies, Periods periods, People people, AwardRuns runs,
            RequestShards request, Clock clock) {
        this.book = book;
        this.policies = policies;
        this.periods = periods;
        this.people = people;
        this.runs = runs;
        this.request = request;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> apply(ScheduledCall call) {
        int unbooked = book.bookWaiting();
        Instant now = clock.instant();
        AwardPeriods known = periods.all();
        Books books = new Books(policies.all(), known.concluded());
        SortedMap<String, Period> due = new TreeMap<>();
        known.known().forEach(period -> due.put(period.code(), period));
        due.put(Period.of(now).code(), Period.of(now));
        Map<String, Object> started = new LinkedHashMap<>();
        due.forEach((code, period) -> run(period, books, now, call)
                .ifPresent(run -> started.put(code, run.run())));
        if (unbooked > 0) {
            // after the runs, which it must not hold up; thrown, so that an alarm tells somebody who can mend the policy
            throw new IllegalStateException(unbooked + " certificates that wait can not be booked; the log names them");
        }
        return started;
    }

    private Optional<AwardRun> run(Period period, Books books, Instant now, ScheduledCall call) {
        Optional<AwardRun> last = runs.latest(period);
        boolean finished = last.filter(run -> !run.isComplete()).map(run -> finish(run, call)).orElse(0) > 0;
        // Lambda repeats a call that failed, with its time
        boolean ofThisCall = last.filter(run -> run.asOf().isAfter(call.scheduledAt())
                || finished && run.asOf().equals(call.scheduledAt())).isPresent();
        if (ofThisCall) {
            return last;
        }
        // a final run is made once
        return last.filter(AwardRun::isFinal).isPresent() ? Optional.empty() : start(period, books, now);
    }

    /** A final run has no other after it that would do what is missing: what an earlier call requested is overdue. */
    private int finish(AwardRun run, ScheduledCall call) {
        if (run.isFinal() && run.asOf().isBefore(call.scheduledAt())) {
            request.again(run);
        }
        return request.of(run);
    }

    private Optional<AwardRun> start(Period period, Books books, Instant now) {
        List<DepartmentCode> departments = people.departments();
        Optional<AwardPolicy> policy = books.policyFor(period, now);
        if (departments.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        AwardRun run = runs.start(period, now, policy.get(), departments, books.mayConclude(period, now));
        request.of(run);
        return Optional.of(run);
    }
}
