package id.tumbuh.local.sources;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The virtual threads of one source and their common end: who is still busy after a grace is interrupted. */
final class Workers implements AutoCloseable {

    private static final Duration GRACE = Duration.ofMillis(1000);
    private static final Duration LAST = Duration.ofMillis(800);

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** Starts a thread; after the stop it does nothing and answers false. */
    boolean start(String name, Runnable work) {
        if (stopping()) {
            return false;
        }
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> {
            try {
                work.run();
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
        return true;
    }

    boolean stopping() {
        return stop.getCount() == 0;
    }

    /** Rests that long, or until the stop: true where the work goes on. */
    boolean rest(Duration pause) {
        try {
            return !stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Says that the work ends, without waiting for it. */
    void stop() {
        stop.countDown();
    }

    @Override
    public void close() {
        stop();
        if (!ended(GRACE)) {
            threads.forEach(Thread::interrupt);
            ended(LAST);
        }
    }

    private boolean ended(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            for (Thread thread : Set.copyOf(threads)) {
                Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
                if (thread != Thread.currentThread() && !thread.join(left)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
