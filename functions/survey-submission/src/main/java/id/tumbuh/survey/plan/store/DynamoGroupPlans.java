package id.tumbuh.survey.plan.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.plan.model.Contribution;
import id.tumbuh.survey.plan.model.GroupPlan;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Each department's year is one item, moved on by its version in one transaction with the contribution that moves it: the
 * contribution is the proof that it is in.
 */
final class DynamoGroupPlans implements GroupPlans {

    private static final int ATTEMPTS = 20;
    private static final int PAGE = 500;

    private final Database database;

    DynamoGroupPlans(Database database) {
        this.database = database;
    }

    @Override
    public void take(AsnId asn, Contribution contribution) {
        until(() -> {
            Optional<ContributionItem> before = database.get(ContributionItem.class, ContributionItem.pk(asn),
                    ContributionItem.PREFIX + contribution.year());
            if (before.filter(known -> known.revision() >= contribution.revision()).isPresent()) {
                return true;
            }
            ContributionItem item = ContributionItem.of(asn, contribution);
            Write write = database.write()
                    .check("not erased", DynamoPlans.PersonItem.class, DynamoPlans.PersonItem.pk(asn),
                            DynamoPlans.PersonItem.SK,
                            "attribute_not_exists(#pk) or #department <> :nowhere", Map.of("nowhere", ""))
                    .putIf("contribution", item,
                            before.isPresent() ? "#revision = :before" : "attribute_not_exists(#pk)",
                            before.<Map<String, Object>>map(known -> Map.of("before", known.revision()))
                                    .orElseGet(Map::of));
            move(write, before.map(ContributionItem::contribution), Optional.of(contribution));
            return switch (write.commit()) {
                case Commit.Done() -> true;
                case Commit.Refused(var labels) -> labels.contains("not erased");
            };
        });
    }

    @Override
    public void forget(AsnId asn) {
        until(() -> {
            var left = database.query(ContributionItem.class, ContributionItem.pk(asn), ContributionItem.PREFIX);
            for (ContributionItem item : left) {
                Write write = database.write().deleteIf("contribution", item.pk(), item.sk(), "#revision = :revision",
                        Map.of("revision", item.revision()));
                move(write, Optional.of(item.contribution()), Optional.empty());
                write.commit();
            }
            return left.isEmpty();
        });
    }

    /** Adds what the departments are afterwards. */
    private void move(Write write, Optional<Contribution> before, Optional<Contribution> after) {
        SortedMap<DepartmentCode, UnaryOperator<GroupPlan>> changes = new TreeMap<>();
        before.ifPresent(out -> changes.put(out.department(), plan -> plan.without(out)));
        after.ifPresent(in -> changes.merge(in.department(), plan -> plan.with(in),
                (one, next) -> plan -> next.apply(one.apply(plan))));
        int year = after.or(() -> before).orElseThrow().year();
        changes.forEach((department, change) -> {
            Optional<GroupPlanItem> stored = database.get(GroupPlanItem.class, GroupPlanItem.PARTITION,
                    GroupPlanItem.sk(year, department));
            long version = stored.map(GroupPlanItem::version).orElse(0L);
            GroupPlan next = change.apply(stored.map(GroupPlanItem::plan).orElse(GroupPlan.NONE));
            write.replace("department", GroupPlanItem.of(year, department, next, version + 1), version);
        });
    }

    /** Others move the same department meanwhile; each time one of them comes through. */
    private static void until(BooleanSupplier done) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (done.getAsBoolean()) {
                return;
            }
        }
        throw new StoreBusy(null);
    }

    @Override
    public SortedMap<Integer, SortedMap<DepartmentCode, GroupPlan>> between(int from, int to) {
        SortedMap<Integer, SortedMap<DepartmentCode, GroupPlan>> years = new TreeMap<>();
        Optional<String> behind = Optional.empty();
        do {
            Page<GroupPlanItem> page = database.range(GroupPlanItem.class, GroupPlanItem.PARTITION, from + "#",
                    to + "#~", behind, PAGE, false);
            page.items().forEach(item -> years.computeIfAbsent(item.year(), year -> new TreeMap<>())
                    .put(item.department(), item.plan()));
            behind = page.next();
        } while (behind.isPresent());
        return years;
    }
}
