package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.Activity;
import id.tumbuh.progress.model.xapi.ActivityDefinitions;
import id.tumbuh.progress.model.xapi.Denied;
import id.tumbuh.progress.model.xapi.Lessons;
import id.tumbuh.progress.model.xapi.Micros;
import id.tumbuh.progress.model.xapi.Position;
import id.tumbuh.progress.model.xapi.Speaker;
import id.tumbuh.progress.model.xapi.StatementAccess;
import id.tumbuh.progress.model.xapi.StatementAccess.About;
import id.tumbuh.progress.model.xapi.StatementEquality;
import id.tumbuh.progress.model.xapi.StatementKeys;
import id.tumbuh.progress.model.xapi.StoredForm;
import id.tumbuh.progress.model.xapi.Tree;
import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.progress.store.Activities;
import id.tumbuh.progress.store.Draft;
import id.tumbuh.progress.store.Kept;
import id.tumbuh.progress.store.Statements;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.shared.AsnId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores a request's statements whole or not at all. Sent again, a statement is the one that is there. */
final class StoreStatements implements Function<StoreStatements.Command, StoreStatements.Outcome> {

    private static final int ATTEMPTS = 5;

    /**
     * What was sent.
     *
     * @param statements that keep to the data model, each with an id of its own or none
     * @param attachments those whose contents were sent, by their hashes
     */
    record Command(List<Map<String, Object>> statements, Map<String, Part> attachments, Speaker speaker,
            XapiVersion version, Instant at) {}

    sealed interface Outcome {}

    /** @param ids of all that were sent, in their order */
    record Stored(List<String> ids) implements Outcome {}

    /**
     * Somebody states what is not theirs to state.
     *
     * @param place of the first such statement, from 0
     */
    record NotAllowed(int place, Denied why) implements Outcome {}

    /** A statement with this id is stored with another content. */
    record Conflicting(String id) implements Outcome {}

    /** A statement with its id. */
    private record Named(String id, Map<String, Object> json) {}

    private final Statements statements;
    private final AttachmentStore attachments;
    private final Activities activities;
    private final Forgotten forgotten;
    private final StatementAccess access;
    private final Lessons lessons;
    private final Aftercare aftercare;

    StoreStatements(Statements statements, AttachmentStore attachments, Activities activities,
            Forgotten forgotten, StatementAccess access, Lessons lessons, Aftercare aftercare) {
        this.statements = statements;
        this.attachments = attachments;
        this.activities = activities;
        this.forgotten = forgotten;
        this.access = access;
        this.lessons = lessons;
        this.aftercare = aftercare;
    }

    @Override
    public Outcome apply(Command command) {
        for (int place = 0; place < command.statements().size(); place++) {
            Optional<Denied> denied = access.denied(command.speaker(), About.of(command.statements().get(place)));
            if (denied.isPresent()) {
                return new NotAllowed(place, denied.get());
            }
        }
        List<Named> named = command.statements().stream().map(json -> new Named(Tree.text(json, "id")
                .map(id -> id.toLowerCase(Locale.ROOT)).orElseGet(() -> UUID.randomUUID().toString()), json)).toList();
        List<Named> kept = kept(named);
        Outcome outcome = kept.isEmpty() ? new Stored(List.of()) : store(kept, command);
        return outcome instanceof Stored ? new Stored(named.stream().map(Named::id).toList()) : outcome;
    }

    /** What is told late of people who were erased is not kept, and holds up nothing of the others. */
    private List<Named> kept(List<Named> named) {
        Set<AsnId> people = named.stream().flatMap(one -> lessons.person(one.json()).stream())
                .collect(Collectors.toSet());
        Set<AsnId> gone = people.isEmpty() ? Set.of() : forgotten.among(people);
        return gone.isEmpty()
                ? named
                : named.stream().filter(one -> lessons.person(one.json()).filter(gone::contains).isEmpty()).toList();
    }

    /** Who is erased while their statement is stored may have been looked for before it was there. */
    private void dropErased(List<Named> fresh, List<Kept> stored) {
        Set<String> gone = fresh.stream().map(Named::id).collect(Collectors.toSet());
        kept(fresh).forEach(one -> gone.remove(one.id()));
        if (!gone.isEmpty()) {
            statements.delete(gone, attachments::delete);
            stored.removeIf(kept -> gone.contains(kept.id()));
        }
    }

    private Outcome store(List<Named> named, Command command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, Kept> known = known(named, command.at());
            if (attempt > 0) {
                deleteUnused(named, known, command);
            }
            List<Named> fresh = new ArrayList<>();
            List<Kept> stored = new ArrayList<>();
            for (Named one : named) {
                Kept there = known.get(one.id());
                if (there == null) {
                    fresh.add(one);
                } else if (StatementEquality.same(there.json(), one.json())) {
                    stored.add(there);
                } else {
                    return new Conflicting(one.id());
                }
            }
            Optional<Named> refused = fresh.stream().filter(one -> !mayVoid(one, known, command)).findFirst();
            if (refused.isPresent()) {
                return new NotAllowed(command.statements().indexOf(refused.get().json()), Denied.VOIDED);
            }
            if (fresh.isEmpty() || write(fresh, stored, command)) {
                dropErased(fresh, stored);
                define(fresh, command.speaker());
                aftercare.after(stored, command.at());
                return new Stored(List.of());
            }
        }
        throw new StoreBusy(null);
    }

    /** What this request put for statements that others stored while it did. */
    private void deleteUnused(List<Named> named, Map<String, Kept> known, Command command) {
        named.stream().filter(one -> known.containsKey(one.id())).forEach(
                one -> attachments.deleteUnused(known.get(one.id()), one.json(), command.attachments()));
    }

    /** Those that are there already, and those that are voided. */
    private Map<String, Kept> known(List<Named> named, Instant now) {
        Set<String> ids = new HashSet<>();
        named.forEach(one -> {
            ids.add(one.id());
            StatementKeys keys = StatementKeys.of(one.json());
            keys.refersTo().filter(target -> keys.voids()).ifPresent(ids::add);
        });
        return statements.find(ids, now);
    }

    /** One that is not there yet may be voided before it comes; whether that was allowed is seen then. */
    private boolean mayVoid(Named one, Map<String, Kept> known, Command command) {
        StatementKeys keys = StatementKeys.of(one.json());
        Optional<Kept> target = keys.refersTo().filter(id -> keys.voids()).map(known::get);
        return target.map(kept -> StatementKeys.of(kept.json()).voids()
                || access.mayState(command.speaker(), About.of(kept.json()))).orElse(true);
    }

    private boolean write(List<Named> fresh, List<Kept> stored, Command command) {
        Map<String, Object> authority = access.authority(command.speaker());
        List<Draft> drafts = fresh.stream().map(one -> draft(one, authority, command,
                attachments.put(one.id(), one.json(), command.attachments()))).toList();
        return switch (statements.write(drafts, command.at())) {
            case Statements.Met() -> false;
            case Statements.Stored(Instant at, String ref) -> {
                for (int place = 0; place < drafts.size(); place++) {
                    Draft draft = drafts.get(place);
                    Position position = new Position(Micros.of(at) + place, draft.id());
                    stored.add(new Kept(position, ref, draft.storedAt().apply(Micros.instant(position.stored())), false,
                            draft.attached()));
                }
                yield true;
            }
        };
    }

    private Draft draft(Named one, Map<String, Object> authority, Command command, List<String> attached) {
        Function<Instant, Map<String, Object>> storedAt = at -> StoredForm.of(one.json(), one.id(), at, authority,
                command.version());
        StatementKeys keys = StatementKeys.of(storedAt.apply(command.at()));
        return new Draft(one.id(), keys, new Chain(statements, kept -> true).behind(keys, command.at()),
                keys.voids() ? Optional.of(command.speaker()) : Optional.empty(),
                aftercare.concerns(one.json(), keys), attached, storedAt);
    }

    /** Courseware tells what its activities are; a person does not change what everybody reads of a course. */
    private void define(List<Named> fresh, Speaker speaker) {
        if (speaker instanceof Speaker.Courseware key) {
            Map<String, Map<String, Object>> told = new LinkedHashMap<>();
            fresh.forEach(one -> Activity.defined(one.json()).forEach((activity, definition) -> told.merge(
                    activity, definition, (a, b) -> ActivityDefinitions.merge(Optional.of(a), b))));
            told.keySet().removeIf(activity -> !key.owns(activity));
            if (!told.isEmpty()) {
                activities.tell(told);
            }
        }
    }
}
