package id.tumbuh.local.observe;

import id.tumbuh.local.lambda.Invocation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the functions did since the start: figures of each, and the last 5000 steps of requests and events. */
public final class Observations implements Invocation.Watcher {

    private static final Logger LOG = System.getLogger(Observations.class.getName());
    private static final int MOST_STEPS = 5000;

    private final Clock clock;
    private final Map<String, Figures> figures = new ConcurrentHashMap<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private volatile Set<String> unlogged = Set.of();

    public Observations(Clock clock) {
        this.clock = clock;
    }

    /** Of these functions it remembers nothing but figures: they serve an API that logs no request. */
    public void leaveUnlogged(Set<String> functions) {
        unlogged = Set.copyOf(functions);
    }

    /** Whatever is in the events: who is watched does not suffer from it. */
    @Override
    public void ended(Invocation invocation) {
        try {
            Instant began = clock.instant().minusNanos(invocation.nanos());
            StepReader read = new StepReader(invocation, began);
            figures.computeIfAbsent(invocation.function(), name -> new Figures())
                    .add(invocation, began, read.failedOfBatch());
            if (!unlogged.contains(invocation.function())) {
                remember(read.steps());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Cannot observe " + invocation.function(), e);
        }
    }

    private void remember(List<Step> more) {
        synchronized (steps) {
            steps.addAll(more);
            while (steps.size() > MOST_STEPS) {
                steps.removeFirst();
            }
        }
    }

    public Figures.Snapshot figures(String function) {
        return Optional.ofNullable(figures.get(function)).map(Figures::snapshot).orElse(Figures.Snapshot.NONE);
    }

    /** The last steps of all paths, in the order in which they ended. */
    public List<Step> steps() {
        synchronized (steps) {
            return List.copyOf(steps);
        }
    }
}
