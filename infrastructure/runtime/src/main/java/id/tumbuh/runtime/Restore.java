package id.tumbuh.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What a function does again after Lambda restored it from a snapshot (SnapStart), in the order in which it was asked for.
 * Where there are no snapshots nothing of it is ever called. Lambda starts its JVM with the property
 * {@code org.crac.Core.Compat}, by which org.crac passes on the calls of Lambda's client.
 *
 * <p>Not asked for, because nothing of it is kept: the clock reads the system's time at each call; SecureRandom takes
 * from the system's generator at each call; a connection from before the snapshot is dead, which the first call finds, and
 * asks again on another.
 */
final class Restore implements Resource {

    private final List<Runnable> preparations = new CopyOnWriteArrayList<>();
    private final List<Runnable> renewals = new CopyOnWriteArrayList<>();

    private Restore() {}

    /** To be held by the caller: the context holds it weakly. */
    static Restore registered() {
        return registered(Core.getGlobalContext());
    }

    static Restore registered(Context<Resource> context) {
        Restore restore = new Restore();
        context.register(restore);
        return restore;
    }

    /** What is better done once, before the snapshot, than by the first event after each restore. */
    void beforeSnapshot(Runnable preparation) {
        preparations.add(preparation);
    }

    void afterRestore(Runnable renewal) {
        renewals.add(renewal);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        // a snapshot may hold credentials: they are of the function's role and of minutes, and are renewed below
        preparations.forEach(Runnable::run);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        renewals.forEach(Runnable::run);
    }
}
