package id.tumbuh.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.crac.CheckpointException;
import org.crac.Context;
import org.crac.Resource;
import org.crac.RestoreException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A snapshot and a restore, as Lambda's client makes them: it calls what was registered. */
class RestoreTest {

    private final Snapshots snapshots = new Snapshots();
    private final Restore restore = Restore.registered(snapshots);

    @Test
    void credentials_of_before_the_snapshot_are_not_used_after_the_restore() throws Exception {
        List<Numbered> made = new ArrayList<>();
        RenewedCredentials credentials = new RenewedCredentials(() -> {
            made.add(new Numbered(made.size() + 1));
            return made.getLast();
        }, restore);
        assertEquals("key-1", credentials.resolveCredentials().accessKeyId());
        snapshots.beforeCheckpoint(snapshots);
        snapshots.afterRestore(snapshots);
        assertEquals("key-2", credentials.resolveCredentials().accessKeyId());
        assertTrue(made.getFirst().closed);
        assertFalse(made.getLast().closed);
    }

    @Test
    void what_is_to_be_done_after_a_restore_is_done_at_each_one_and_never_before() throws Exception {
        AtomicInteger done = new AtomicInteger();
        restore.afterRestore(done::incrementAndGet);
        snapshots.beforeCheckpoint(snapshots);
        assertEquals(0, done.get());
        snapshots.afterRestore(snapshots);
        snapshots.afterRestore(snapshots);
        assertEquals(2, done.get());
    }

    @Test
    void what_is_prepared_for_the_snapshot_is_done_before_it_and_not_after_the_restore() throws Exception {
        AtomicInteger done = new AtomicInteger();
        restore.beforeSnapshot(done::incrementAndGet);
        assertEquals(0, done.get());
        snapshots.beforeCheckpoint(snapshots);
        snapshots.afterRestore(snapshots);
        assertEquals(1, done.get());
    }

    @Test
    void the_clock_and_the_nonces_of_seals_go_on_after_a_restore() throws Exception {
        Clock clock = Clock.systemUTC();
        Sealer sealer = new Sealer("secret");
        Instant before = clock.instant();
        String sealed = sealer.seal("text");
        snapshots.beforeCheckpoint(snapshots);
        snapshots.afterRestore(snapshots);
        assertFalse(clock.instant().isBefore(before));
        assertNotEquals(sealed, sealer.seal("text"));
    }

    private static final class Numbered implements AwsCredentialsProvider, SdkAutoCloseable {

        private final int number;
        private boolean closed;

        Numbered(int number) {
            this.number = number;
        }

        @Override
        public AwsCredentials resolveCredentials() {
            return AwsBasicCredentials.create("key-" + number, "secret");
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class Snapshots extends Context<Resource> {

        private final List<Resource> registered = new ArrayList<>();

        @Override
        public void register(Resource resource) {
            registered.add(resource);
        }

        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) throws CheckpointException {
            for (Resource resource : registered) {
                call(() -> resource.beforeCheckpoint(this));
            }
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) throws RestoreException {
            for (Resource resource : registered) {
                call(() -> resource.afterRestore(this));
            }
        }

        private static void call(Hook hook) {
            try {
                hook.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        private interface Hook {
            void call() throws Exception;
        }
    }
}
