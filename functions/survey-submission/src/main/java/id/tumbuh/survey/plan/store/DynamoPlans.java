package id.tumbuh.survey.plan.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PlanApproved;
import id.tumbuh.survey.plan.model.DevelopmentPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each plan lies with its person; in the list of the superior to whom it was submitted is its key alone. */
final class DynamoPlans implements Plans {

    /** In a superior's list of a year. */
    record ListedItem(String pk, String sk) {

        static ListedItem of(DevelopmentPlan.Body body, AsnId superior) {
            return new ListedItem(list(superior, body.year()), body.asn().value());
        }
    }

    /** What of a person tells whose they are now. */
    record PersonItem(String pk, String sk, String superior, boolean active) {

        static final String PREFIX = "PERSON#";
        static final String SK = "-";

        static String pk(AsnId asn) {
            return PREFIX + asn;
        }

        boolean isOf(AsnId other) {
            return active && other.value().equals(superior);
        }
    }

    private final Database database;

    DynamoPlans(Database database) {
        this.database = database;
    }

    private static String list(AsnId superior, int year) {
        return "SUBMITTED#" + superior + "#" + year;
    }

    @Override
    public Optional<Stored> find(AsnId asn, int year) {
        return database.get(PlanItem.class, PlanItem.pk(asn), PlanItem.PREFIX + year).map(PlanItem::stored);
    }

    @Override
    public Optional<Stored> save(DevelopmentPlan plan, Optional<AsnId> submittedBefore, long version) {
        Write write = writing(plan, version);
        Optional<AsnId> now = plan.body().submittedTo();
        if (!now.equals(submittedBefore)) {
            submittedBefore.map(superior -> ListedItem.of(plan.body(), superior))
                    .ifPresent(item -> write.delete(item.pk(), item.sk()));
            now.ifPresent(superior -> write.put(ListedItem.of(plan.body(), superior)));
        }
        return commit(write, plan, version);
    }

    @Override
    public Optional<Stored> approve(DevelopmentPlan.Approved plan, long version, PlanApproved event) {
        return commit(writing(plan, version).event(event, event.approvedAt()), plan, version);
    }

    /** Whoever is erased meanwhile has no plan afterwards: their item is changed first. */
    private Write writing(DevelopmentPlan plan, long version) {
        return database.write()
                .check("not erased", PersonItem.class, PersonItem.pk(plan.body().asn()), PersonItem.SK,
                        "#active = :active",
                        Map.of("active", true))
                .replace("plan", PlanItem.of(plan, version + 1), version);
    }

    private static Optional<Stored> commit(Write write, DevelopmentPlan plan, long version) {
        return switch (write.commit()) {
            case Commit.Done() -> Optional.of(new Stored(plan, version + 1));
            case Commit.Refused(var labels) -> Optional.empty();
        };
    }

    @Override
    public Page<Stored> submittedTo(AsnId superior, int year, int limit, Optional<String> cursor) {
        Page<ListedItem> page = database.page(ListedItem.class, list(superior, year), "", limit, cursor, false);
        List<AsnId> people = page.items().stream().map(item -> new AsnId(item.sk())).toList();
        List<String> still = database
                .outlines(PersonItem.class, people.stream().map(PersonItem::pk).toList(), PersonItem.SK).stream()
                .filter(person -> person.isOf(superior))
                .map(person -> PlanItem.pk(new AsnId(person.pk().substring(PersonItem.PREFIX.length())))).toList();
        List<Stored> plans = database.getAll(PlanItem.class, still, PlanItem.PREFIX + year).stream()
                .map(PlanItem::stored).filter(stored -> !(stored.plan() instanceof DevelopmentPlan.Drafted))
                .sorted(Comparator.comparing(stored -> stored.plan().body().asn())).toList();
        return new Page<>(plans, page.next());
    }

    @Override
    public void forget(AsnId asn) {
        for (PlanItem item : database.query(PlanItem.class, PlanItem.pk(asn), PlanItem.PREFIX)) {
            DevelopmentPlan.Body body = item.stored().plan().body();
            body.submittedTo().map(superior -> ListedItem.of(body, superior))
                    .ifPresent(listed -> database.delete(listed.pk(), listed.sk()));
            database.delete(item.pk(), item.sk());
        }
    }
}
