package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.LessonTold;
import id.tumbuh.progress.model.xapi.Lessons;
import id.tumbuh.progress.model.xapi.Micros;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementAccess;
import id.tumbuh.progress.model.xapi.StatementAccess.About;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.store.Kept;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.progress.store.Statements.Reference;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What follows from statements that are stored: lessons count, voided statements are listed no more, and what refers to them
 * is found by what they are found by. It is done at once, and again by the table's stream, so that a crash in between leaves
 * nothing undone; doing it again changes nothing.
 */
public final class Aftercare {

    /** References that are followed for one request. */
    private static final int MOST = 1_000;

    private final Statements statements;
    private final StatementAccess access;
    private final Lessons lessons;
    private final Consumer<List<LessonTold>> learn;

    public Aftercare(Statements statements, StatementAccess access, Lessons lessons,
            Consumer<List<LessonTold>> learn) {
        this.statements = statements;
        this.access = access;
        this.lessons = lessons;
        this.learn = learn;
    }

    /** Whether something follows from the statement. */
    boolean concerns(Map<String, Object> json, StatementKeys keys) {
        return keys.refersTo().isPresent() || lessons.told(json, Instant.EPOCH).isPresent();
    }

    /** Of those of them that are stored. */
    public void after(Collection<String> ids, Instant now) {
        after(List.copyOf(statements.find(ids, now).values()), now);
    }

    /** @throws id.tumbuh.runtime.dynamo.StoreBusy where others change the same again and again */
    void after(List<Kept> stored, Instant now) {
        List<LessonTold> told = stored.stream().filter(kept -> !kept.voided())
                .flatMap(kept -> lessons.told(kept.json(), received(kept)).stream()).toList();
        if (!told.isEmpty()) {
            learn.accept(told);
        }
        relate(stored, now);
    }

    /** Of a request's statements each is stored a microsecond after the one before; they were received at one moment. */
    private static Instant received(Kept kept) {
        return Micros.instant(kept.position().stored()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** What these refer to, and those that refer to them; whichever of two came first, the second finds the other. */
    private void relate(List<Kept> stored, Instant now) {
        Chain chain = new Chain(statements, kept -> true);
        List<Reference> own = statements.references(stored);
        relate(own, chain, now);
        Set<String> done = new HashSet<>();
        Set<String> next = stored.stream().map(Kept::id).collect(Collectors.toSet());
        for (int followed = 0; !next.isEmpty();) {
            done.addAll(next);
            List<Reference> references = statements.referring(next).stream().filter(one -> !own.contains(one))
                    .limit(MOST - followed).toList();
            relate(references, chain, now);
            followed += references.size();
            next = references.stream().map(Reference::id).filter(id -> !done.contains(id)).collect(Collectors.toSet());
        }
    }

    private void relate(List<Reference> references, Chain chain, Instant now) {
        if (references.isEmpty()) {
            return;
        }
        Map<String, Kept> there = statements.find(references.stream().map(Reference::target).distinct().toList(), now);
        references.stream().filter(reference -> there.containsKey(reference.target()))
                .forEach(reference -> relate(reference, there.get(reference.target()), chain, now));
    }

    private void relate(Reference reference, Kept target, Chain chain, Instant now) {
        StatementKeys keys = StatementKeys.of(target.json());
        List<StatementKeys> all = new ArrayList<>(List.of(keys));
        all.addAll(chain.behind(keys, now));
        statements.inherit(reference, all);
        reference.voids().filter(by -> mayVoid(by, target, keys))
                .ifPresent(by -> statements.voided(List.of(target.id())));
    }

    /** What voids can not be voided itself (xAPI 1.0.3 Data 2.3.2); and nobody voids what they may not state. */
    boolean mayVoid(Speaker by, Kept target, StatementKeys keys) {
        return !keys.voids() && access.mayState(by, About.of(target.json()));
    }
}
