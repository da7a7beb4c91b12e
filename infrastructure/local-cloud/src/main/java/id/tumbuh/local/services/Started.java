package id.tumbuh.local.services;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What was started, some of it at the same time; it is closed in the opposite order. */
public final class Started implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Started.class.getName());

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final List<CompletableFuture<?>> starting = new CopyOnWriteArrayList<>();
    private boolean closing;

    /** To be closed with the rest; at once where the rest is closing already. */
    public <T extends AutoCloseable> T keep(T service) {
        synchronized (started) {
            if (!closing) {
                started.push(service);
                return service;
            }
        }
        close(service);
        throw new CancellationException("the local cloud is stopping");
    }

    /** Starts beside the rest. */
    public <T> CompletableFuture<T> soon(Supplier<T> work) {
        CompletableFuture<T> begun = CompletableFuture.supplyAsync(work);
        starting.add(begun);
        return begun;
    }

    @Override
    public void close() {
        List<AutoCloseable> last;
        synchronized (started) {
            closing = true;
            last = List.copyOf(started);
            started.clear();
        }
        last.forEach(Started::close);
        // what was still starting finds the rest closing, and closes itself
        starting.forEach(service -> service.handle((done, failure) -> done).join());
    }

    private static void close(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "Cannot stop", e);
        }
    }
}
