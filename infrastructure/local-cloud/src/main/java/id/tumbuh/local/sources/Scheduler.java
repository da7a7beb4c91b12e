package id.tumbuh.local.sources;

import id.tumbuh.local.lambda.LocalLambda.FunctionFailed;
import id.tumbuh.local.sources.ScheduledFunction.Plan;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * EventBridge Scheduler: invokes functions when they are due by the clock. Where the clock jumps over several times of
 * a schedule, it is invoked once, with the first of them. The invocation is asynchronous: where the function throws, it is
 * Lambda that invokes again, at most as often and as long as the function's EventInvokeConfig says, and then sends the
 * record of it to the function's destination; a schedule's own retry policy is for a delivery that fails.
 */
public final class Scheduler implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Scheduler.class.getName());

    private final Map<String, ScheduledFunction> schedules = new LinkedHashMap<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Map<String, Instant> due = new ConcurrentHashMap<>();
    private final QueueSender destinations;
    private final Clock clock;
    private final SchedulerTimes times;
    private final Backoff backoff;
    private final Workers workers = new Workers();

    public Scheduler(List<ScheduledFunction> schedules, QueueSender destinations, Clock clock) {
        this(schedules, destinations, clock, SchedulerTimes.USUAL);
    }

    /**
     * @throws IllegalArgumentException where an expression or a zone is none, or an id is there twice
     */
    public Scheduler(List<ScheduledFunction> schedules, QueueSender destinations, Clock clock, SchedulerTimes times) {
        this.destinations = destinations;
        this.clock = clock;
        this.times = times;
        this.backoff = new Backoff(times.retry(), times.longestRetry());
        for (ScheduledFunction scheduled : schedules) {
            if (this.schedules.put(scheduled.id(), scheduled) != null) {
                throw new IllegalArgumentException("two schedules are called " + scheduled.id());
            }
            plans.put(scheduled.id(), scheduled.plan());
        }
    }

    /** Begins to look at the clock; a rate's first time is one interval from now. */
    public Scheduler start() {
        Instant now = clock.instant();
        schedules.values().stream().filter(scheduled -> scheduled.schedule().enabled())
                .forEach(scheduled -> plan(scheduled.id(), now));
        workers.start("scheduler", () -> {
            while (workers.rest(times.tick())) {
                invokeDue();
            }
        });
        return this;
    }

    /** When the schedule is due next, or nothing where it is disabled or over. */
    public Optional<Instant> next(String logicalId) {
        return Optional.ofNullable(due.get(logicalId));
    }

    /**
     * Invokes now, even where the schedule is disabled, once.
     *
     * @return the function's answer
     * @throws NoSuchElementException where there is no such schedule
     */
    public byte[] fire(String logicalId) throws FunctionFailed {
        return fire(logicalId, clock.instant());
    }

    /** Fires a schedule as one that was due at the time. */
    public byte[] fire(String logicalId, Instant due) throws FunctionFailed {
        ScheduledFunction scheduled = Optional.ofNullable(schedules.get(logicalId))
                .orElseThrow(() -> new NoSuchElementException("no schedule is called " + logicalId));
        return invoke(scheduled, scheduled.event(due, UUID.randomUUID(), 1));
    }

    private void plan(String id, Instant after) {
        plans.get(id).next(after).ifPresentOrElse(time -> due.put(id, time), () -> due.remove(id));
    }

    private void invokeDue() {
        Instant now = clock.instant();
        due.forEach((id, time) -> {
            if (!time.isAfter(now)) {
                planAfter(id, time, now);
                workers.start("schedule " + id, () -> invokeUntilDone(schedules.get(id), time));
            }
        });
    }

    /** From the time that was due, so that a rate does not drift, unless more than one has passed. */
    private void planAfter(String id, Instant time, Instant now) {
        plan(id, time);
        if (next(id).filter(next -> !next.isAfter(now)).isPresent()) {
            plan(id, now);
        }
    }

    private void invokeUntilDone(ScheduledFunction scheduled, Instant time) {
        UUID execution = UUID.randomUUID();
        for (int attempt = 1; !workers.stopping(); attempt++) {
            String event = scheduled.event(time, execution, attempt);
            try {
                invoke(scheduled, event);
                return;
            } catch (FunctionFailed e) {
                LOG.log(Level.WARNING, "Schedule {0} failed, attempt {1}: {2}", scheduled.id(), attempt, e.errorType());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Cannot invoke " + scheduled.function().name(), e);
            }
            if (attempt > scheduled.async().maximumRetries() || tooOld(scheduled, time)) {
                giveUp(scheduled, event, attempt);
                return;
            }
            workers.rest(backoff.after(attempt));
        }
    }

    private boolean tooOld(ScheduledFunction scheduled, Instant time) {
        int most = scheduled.async().maximumEventAgeSeconds();
        return most > 0 && Duration.between(time, clock.instant()).toSeconds() >= most;
    }

    private byte[] invoke(ScheduledFunction scheduled, String event) throws FunctionFailed {
        return scheduled.function().invoke(event.getBytes(StandardCharsets.UTF_8));
    }

    private void giveUp(ScheduledFunction scheduled, String event, int attempts) {
        LOG.log(Level.ERROR, "Schedule {0} gives up", scheduled.id());
        String arn = scheduled.async().onFailureArn();
        if (arn.isEmpty()) {
            return;
        }
        try {
            destinations.send(arn, FailureRecord.ofAsync(scheduled.function().name(), event, attempts,
                    attempts > scheduled.async().maximumRetries(), clock.instant()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Cannot send to " + arn, e);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
