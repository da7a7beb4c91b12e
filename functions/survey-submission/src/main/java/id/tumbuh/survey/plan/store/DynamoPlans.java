package id.tumbuh.survey.plan.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.event.PlanApproved;
import id.tumbuh.survey.plan.model.DevelopmentPlan;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each plan lies with its person. */
final class DynamoPlans implements Plans {

    /** What of a person tells whether they were erased. */
    record PersonItem(String pk, String sk, boolean active) {

        static final String SK = "-";

        static String pk(AsnId asn) {
            return "PERSON#" + asn;
        }
    }

    private final Database database;

    DynamoPlans(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Stored> find(AsnId asn, int year) {
        return database.get(PlanItem.class, PlanItem.pk(asn), PlanItem.PREFIX + year).map(PlanItem::stored);
    }

    @Override
    public Optional<Stored> save(DevelopmentPlan plan, long version) {
        return commit(writing(plan, version), plan, version);
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
    public List<Stored> submitted(Collection<AsnId> people, int year) {
        return database.getAll(PlanItem.class, people.stream().map(PlanItem::pk).toList(), PlanItem.PREFIX + year)
                .stream().map(PlanItem::stored).filter(stored -> !(stored.plan() instanceof DevelopmentPlan.Drafted))
                .sorted(Comparator.comparing(stored -> stored.plan().body().asn())).toList();
    }

    @Override
    public void forget(AsnId asn) {
        for (PlanItem item : database.query(PlanItem.class, PlanItem.pk(asn), PlanItem.PREFIX)) {
            DevelopmentPlan.Body body = item.stored().plan().body();
            // where plans were listed before they were found by who is whose
            body.submittedTo().ifPresent(
                    superior -> database.delete("SUBMITTED#" + superior + "#" + body.year(), asn.value()));
            database.delete(item.pk(), item.sk());
        }
    }
}
