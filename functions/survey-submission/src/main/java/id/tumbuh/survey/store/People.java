package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.PersonErased;
import id.tumbuh.survey.model.Member;
import id.tumbuh.survey.model.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this context keeps of people: where they are, whose superior is who, their grade, how they
 * are employed, and for reminders their name.
 */
public final class People {

    /** Of five rows each at most: a transaction has 100. */
    private static final int BATCH = 20;

    private final Database database;
    private final Clock clock;

    private People(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static People in(Database database, Clock clock) {
        return new People(database, clock);
    }

    public Optional<Person> find(AsnId asn) {
        return database.get(PersonItem.class, PersonItem.pk(asn), PersonItem.SK).filter(PersonItem::active)
                .map(item -> item.person(asn));
    }

    /**
     * The person as they stood at the moment and, where that is another position or department, as they stand now; nobody
     * where they are not active now. Superior and grade are those of now: those of before are not kept.
     */
    public List<Person> standings(AsnId asn, Instant at) {
        return database.get(PersonItem.class, PersonItem.pk(asn), PersonItem.SK).filter(PersonItem::active).stream()
                .flatMap(item -> Stream.of(item.person(asn, at), item.person(asn))).distinct().toList();
    }

    /** Takes the people over; of two versions of a person the higher one holds, in whatever order they arrive. */
    public void take(List<PeopleChanged.Person> people) {
        for (int from = 0; from < people.size(); from += BATCH) {
            unite(people.subList(from, Math.min(people.size(), from + BATCH)));
        }
    }

    private void unite(List<PeopleChanged.Person> people) {
        Map<String, PersonItem> stored = database
                .getAll(PersonItem.class, people.stream().map(person -> PersonItem.pk(person.asn())).toList(),
                        PersonItem.SK)
                .stream().collect(Collectors.toMap(PersonItem::pk, Function.identity()));
        Write write = database.write();
        boolean any = false;
        for (PeopleChanged.Person person : people) {
            PersonItem item = PersonItem.of(person);
            Optional<PersonItem> before = Optional.ofNullable(stored.get(item.pk()));
            if (before.map(known -> known.isBefore(item)).orElse(true)) {
                write.replace("newer", item.after(before.map(PersonItem::positions).orElse(List.of()), clock.instant()),
                        before.map(PersonItem::version).orElse(0L));
                list(write, person, before);
                any = true;
            }
        }
        if (any && write.commit() instanceof Commit.Refused) {
            // one of them was moved on meanwhile: each for itself from where it is now. Versions only rise, so this ends
            people.forEach(person -> unite(List.of(person)));
        }
    }

    /** Lists the person in the department and under the superior of now, and no more in those of before. */
    private static void list(Write write, PeopleChanged.Person person, Optional<PersonItem> before) {
        String department = MemberItem.pk(person.department().value());
        before.filter(PersonItem::listed).map(known -> MemberItem.pk(known.department()))
                .filter(known -> !known.equals(department) || !person.active())
                .ifPresent(known -> write.delete(known, person.asn().value()));
        if (person.active()) {
            write.put(MemberItem.of(person));
        }
        Optional<String> team = TeamItem.pk(person.superior()).filter(now -> person.active());
        before.filter(PersonItem::listed).flatMap(known -> TeamItem.pk(known.superior()))
                .filter(known -> !team.equals(Optional.of(known)))
                .ifPresent(known -> write.delete(known, person.asn().value()));
        team.ifPresent(now -> write.put(TeamItem.of(now, person)));
    }

    /** A page of the active people whose superior this is, by their ids. */
    public Page<Member> team(AsnId superior, int limit, Optional<String> cursor) {
        Page<TeamItem> page = database.page(TeamItem.class, TeamItem.pk(superior.value()).orElseThrow(), "", limit,
                cursor, false);
        return new Page<>(page.items().stream().map(TeamItem::member).toList(), page.next());
    }

    /** The active people whose superior this is, without whom was told in the last moment. */
    public List<Person> team(AsnId superior) {
        return database.lately(TeamItem.class, TeamItem.pk(superior.value()).orElseThrow(), "").stream()
                .map(item -> item.member().person()).toList();
    }

    /** The person with the name under which they are listed; nothing where they are not active. */
    public Optional<Member> member(AsnId asn) {
        return find(asn).map(person -> new Member(database.get(MemberItem.class,
                MemberItem.pk(person.department().value()), asn.value()).map(MemberItem::name).orElse(""), person));
    }

    /** A page of the active people of a department, by their ids. */
    public Page<Member> of(DepartmentCode department, int limit, Optional<String> cursor) {
        Page<MemberItem> page = database.page(MemberItem.class, MemberItem.pk(department.value()), "", limit, cursor,
                false);
        return new Page<>(page.items().stream().map(MemberItem::member).toList(), page.next());
    }

    /** The same with the superior of each: who was listed before the list told them is read once more. */
    public Page<Member> withSuperiors(DepartmentCode department, int limit, Optional<String> cursor) {
        Page<MemberItem> page = database.page(MemberItem.class, MemberItem.pk(department.value()), "", limit, cursor,
                false);
        Map<String, PersonItem> more = database.getAll(PersonItem.class, page.items().stream()
                .filter(item -> !item.tellsSuperior()).map(item -> PersonItem.pk(new AsnId(item.sk()))).toList(),
                PersonItem.SK).stream().collect(Collectors.toMap(PersonItem::pk, Function.identity()));
        return new Page<>(page.items().stream().map(MemberItem::member)
                .map(member -> Optional.ofNullable(more.get(PersonItem.pk(member.person().asn())))
                        .map(item -> new Member(member.name(), item.person(member.person().asn()))).orElse(member))
                .toList(), page.next());
    }

    /** Forgets the person: what is left refuses what comes late. */
    public void forget(PersonErased erased) {
        Optional<PersonItem> stored = database.get(PersonItem.class, PersonItem.pk(erased.asn()), PersonItem.SK);
        long version = stored.map(PersonItem::version).orElse(0L);
        if (version >= erased.version()) {
            return;
        }
        Write write = database.write().replace("newer", PersonItem.forgotten(erased.asn(), erased.version()), version);
        stored.filter(PersonItem::listed).ifPresent(known -> {
            write.delete(MemberItem.pk(known.department()), erased.asn().value());
            TeamItem.pk(known.superior()).ifPresent(team -> write.delete(team, erased.asn().value()));
        });
        if (write.commit() instanceof Commit.Refused) {
            forget(erased);
        }
    }
}
