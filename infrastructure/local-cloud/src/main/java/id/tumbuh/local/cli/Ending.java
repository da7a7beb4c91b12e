package id.tumbuh.local.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Knows when the process is told to end, and holds that up until what was begun is tidied away: until this is closed. */
final class Ending implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook = new Thread(this::holdUp, "ending");
    private volatile boolean told;

    private Ending() {}

    static Ending watched() {
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    /** Whether Ctrl-C, or a signal like it, came. */
    boolean told() {
        return told;
    }

    private void holdUp() {
        told = true;
        try {
            tidy.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        tidy.countDown();
        if (!told) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // it ends in this moment, and waits no longer
            }
        }
    }
}
