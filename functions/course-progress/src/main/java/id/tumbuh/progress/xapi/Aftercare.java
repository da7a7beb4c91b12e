package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.LessonTold;
import id.tumbuh.progress.model.xapi.Lessons;
import id.tumbuh.progress.model.xapi.Micros;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementAccess.About;
import id.tumbuh.progress.model.xapi.StatementAccess;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.store.Kept;
import id.tumbuh.progress.store.Statements.Reference;
import id.tumbuh.progress.store.Statements;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What follows from statements that are stored: voided statements are listed no more and their lessons count no more, the
 * others' lessons count, and what refers to them is found by what they are found by. It is done at once, and again by the
 * table's stream, so that a crash in between leaves nothing undone; doing it again changes nothing.
 */
public final class Aftercare {

    /** References that are followed for one request. */
    private static final int MOST = 1_000;

    private final Statements statements;
    private final StatementAccess access;
    private final Lessons lessons;
    private final Learning learning;

    public Aftercare(Statements statements, StatementAccess access, Lessons lessons, Learning learning) {
        this.statements = statements;
        this.access = access;
        this.lessons = lessons;
        this.learning = learning;
    }

    /** Whether something follows from the statement. */
    boolean concerns(Map<String, Object> json, StatementKeys keys) {
        return keys.refersTo().isPresent() || lessons.told(json, Instant.EPOCH).isPresent();
    }

    /** Of those of them that are stored. */
    public void after(Collection<String> ids, Instant now) {
        after(List.copyOf(statements.find(ids, now).values()), now);
    }

    /**
     * What is voided is known before anything counts, so that it completes no course. Who voids it meanwhile marks it first
     * and then looks what counts; who counts it stores that first and then looks for the mark. So one of the two sees the
     * other, whatever copy it began with. That look is a read unit for each lesson.
     *
     * @throws id.tumbuh.runtime.dynamo.StoreBusy where others change the same again and again
     */
    void after(List<Kept> stored, Instant now) {
        List<Kept> voided = new ArrayList<>(stored.stream().filter(Kept::voided).toList());
        voided.addAll(relate(stored, now));
        Set<String> gone = ids(voided);
        List<Kept> telling = stored.stream().filter(kept -> !gone.contains(kept.id()) && told(kept).isPresent())
                .toList();
        if (!telling.isEmpty()) {
            learning.told(told(telling));
            Set<String> meanwhile = statements.voidedAmong(ids(telling));
            telling.stream().filter(kept -> meanwhile.contains(kept.id())).forEach(voided::add);
        }
        told(voided).stream().map(LessonTold::lesson).distinct()
                .forEach(lesson -> learning.voided(lesson, () -> told(statements.all(lessons.telling(lesson)))));
    }

    private static Set<String> ids(List<Kept> statements) {
        return statements.stream().map(Kept::id).collect(Collectors.toSet());
    }

    private List<LessonTold> told(List<Kept> statements) {
        return statements.stream().flatMap(kept -> told(kept).stream()).toList();
    }

    private Optional<LessonTold> told(Kept kept) {
        return lessons.told(kept.json(), received(kept));
    }

    /** Of a request's statements each is stored a microsecond after the one before; they were received at one moment. */
    private static Instant received(Kept kept) {
        return Micros.instant(kept.position().stored()).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What these refer to, and those that refer to them; whichever of two came first, the second finds the other.
     *
     * @return those that are voided by any of them
     */
    private List<Kept> relate(List<Kept> stored, Instant now) {
        Chain chain = new Chain(statements, kept -> true);
        List<Reference> own = statements.references(stored);
        List<Kept> voided = new ArrayList<>(relate(own, chain, now));
        Set<String> done = new HashSet<>();
        Set<String> next = ids(stored);
        for (int followed = 0; !next.isEmpty();) {
            done.addAll(next);
            List<Reference> references = statements.referring(next).stream().filter(one -> !own.contains(one))
                    .limit(MOST - followed).toList();
            voided.addAll(relate(references, chain, now));
            followed += references.size();
            next = references.stream().map(Reference::id).filter(id -> !done.contains(id)).collect(Collectors.toSet());
        }
        return voided;
    }

    private List<Kept> relate(List<Reference> references, Chain chain, Instant now) {
        if (references.isEmpty()) {
            return List.of();
        }
        List<Kept> voided = new ArrayList<>();
        Map<String, Kept> there = statements.find(references.stream().map(Reference::target).distinct().toList(), now);
        references.stream().filter(reference -> there.containsKey(reference.target()))
                .forEach(reference -> {
                    Kept target = there.get(reference.target());
                    if (voids(reference, target, chain, now)) {
                        voided.add(target);
                    }
                });
        return voided;
    }

    private boolean voids(Reference reference, Kept target, Chain chain, Instant now) {
        StatementKeys keys = StatementKeys.of(target.json());
        List<StatementKeys> all = new ArrayList<>(List.of(keys));
        all.addAll(chain.behind(keys, now));
        statements.inherit(reference, all);
        boolean voids = reference.voids().filter(by -> mayVoid(by, target, keys)).isPresent();
        if (voids) {
            statements.voided(List.of(target.id()));
        }
        return voids;
    }

    /** What voids can not be voided itself (xAPI 1.0.3 Data 2.3.2); and nobody voids what they may not state. */
    boolean mayVoid(Speaker by, Kept target, StatementKeys keys) {
        return !keys.voids() && access.mayState(by, About.of(target.json()));
    }
}
