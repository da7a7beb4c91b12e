package id.tumbuh.local.meter;

import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells who watches what each invocation consumed. Where nobody watches, nothing is measured. */
public final class Meter {

    /** Where the calls of the function that runs on this thread are noted. */
    static final ScopedValue<Queue<Consumed>> CALLS = ScopedValue.newInstance();

    private final List<Consumer<Invoked>> watchers = new CopyOnWriteArrayList<>();

    /** A function that is measured while it runs. */
    @FunctionalInterface
    public interface Running {
        byte[] call() throws Exception;
    }

    /** @param watcher is told of each invocation that ended well, on the thread that it ran on */
    public void watch(Consumer<Invoked> watcher) {
        watchers.add(watcher);
    }

    /** Runs the function, and measures it where somebody watches. */
    public byte[] measured(FunctionSpec function, byte[] event, Running running) throws Exception {
        if (watchers.isEmpty()) {
            return running.call();
        }
        Queue<Consumed> calls = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        byte[] answer = ScopedValue.where(CALLS, calls).call(running::call);
        Invoked invoked = new Invoked(function, event, answer, Duration.ofNanos(System.nanoTime() - start),
                List.copyOf(calls));
        watchers.forEach(watcher -> watcher.accept(invoked));
        return answer;
    }
}
