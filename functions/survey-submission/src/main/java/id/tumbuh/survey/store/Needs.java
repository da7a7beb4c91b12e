package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.TrainingNeedRaised;
import id.tumbuh.survey.model.needs.ComplaintNeed;
import id.tumbuh.survey.model.needs.DepartmentNeeds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The needs of departments: what complaints show, and how many have a gap. The count of complaints only grows, so it is the
 * version; what it was at the end of each day on which it grew is kept, so that a past day reads the same for ever.
 */
public final class Needs {

    private static final int WHOLE = 1000;

    /**
     * @param since the day (Asia/Jakarta) from which it is known; nothing in a row of before that was kept
     * @param last the day on which the count grew last; nothing in a row of before that was kept
     */
    record NeedItem(String pk, String sk, long version, String since, String last) {

        static String pk(DepartmentCode department) {
            return "NEED#" + department;
        }

        boolean isKnownBy(LocalDate day) {
            return since == null || since.compareTo(day.toString()) <= 0;
        }

        /** Also where nobody kept when it grew last: the rows of its days tell. */
        boolean grewAfter(LocalDate day) {
            return last == null || last.compareTo(day.toString()) > 0;
        }

        NeedItem as(NeedDayItem then) {
            return new NeedItem(pk, sk, then.complaints(), since, then.sk());
        }

        ComplaintNeed need(long all) {
            return new ComplaintNeed(new CompetencyCode(sk), (int) version, (int) (version * WHOLE / all),
                    Optional.ofNullable(since).map(LocalDate::parse), Optional.ofNullable(last).map(LocalDate::parse));
        }
    }

    /** The count at the end of a day; the day is the sort key. */
    record NeedDayItem(String pk, String sk, long complaints) {

        private static final String FIRST = "0";

        static String pk(DepartmentCode department, String competency) {
            return "NEED_DAYS#" + department + "#" + competency;
        }
    }

    /** A row of a department's partition: a need, or the shares. What the other kind has is null. */
    record Row(String pk, String sk, long version, String since, String last, Map<String, GapSharesItem.Told> told) {

        boolean isNeed() {
            return !sk.equals(GapSharesItem.SK) && version > 0;
        }

        NeedItem need() {
            return new NeedItem(pk, sk, version, since, last);
        }

        GapSharesItem shares() {
            return new GapSharesItem(pk, sk, version, told);
        }
    }

    private final Database database;
    private final Clock clock;

    private Needs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static Needs in(Database database, Clock clock) {
        return new Needs(database, clock);
    }

    public DepartmentNeeds of(DepartmentCode department) {
        List<Row> rows = rows(department);
        return new DepartmentNeeds(department, needs(today(), department, rows),
                rows.stream().filter(row -> row.sk().equals(GapSharesItem.SK)).findFirst()
                        .map(row -> row.shares().shares()).orElseGet(Map::of));
    }

    /** What complaints showed by the end of the day; shares of gaps are of today alone. */
    public DepartmentNeeds on(LocalDate day, DepartmentCode department) {
        return new DepartmentNeeds(department, needs(day, department, rows(department)), Map.of());
    }

    private List<ComplaintNeed> needs(LocalDate day, DepartmentCode department, List<Row> rows) {
        List<NeedItem> items = rows.stream().filter(Row::isNeed).map(Row::need).filter(item -> item.isKnownBy(day))
                .map(item -> item.grewAfter(day) ? by(day, department, item) : item).toList();
        long all = Math.max(1, items.stream().mapToLong(NeedItem::version).sum());
        return items.stream().map(item -> item.need(all)).toList();
    }

    private List<Row> rows(DepartmentCode department) {
        return database.lately(Row.class, NeedItem.pk(department), "");
    }

    /** Of before days were kept there is the count of today alone. */
    private NeedItem by(LocalDate day, DepartmentCode department, NeedItem item) {
        return database.range(NeedDayItem.class, NeedDayItem.pk(department, item.sk()), NeedDayItem.FIRST,
                day.toString(), Optional.empty(), 1, true).items().stream().findFirst().map(item::as).orElse(item);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.ZONE);
    }

    public void take(TrainingNeedRaised event) {
        String pk = NeedItem.pk(event.department());
        Optional<NeedItem> stored = database.get(NeedItem.class, pk, event.competency().value());
        long before = stored.map(NeedItem::version).orElse(0L);
        if (before >= event.complaints()) {
            return;
        }
        String today = today().toString();
        Commit commit = database.write()
                .replace("newer", new NeedItem(pk, event.competency().value(), event.complaints(),
                        stored.isPresent() ? stored.get().since() : today, today), before)
                .put(new NeedDayItem(NeedDayItem.pk(event.department(), event.competency().value()), today,
                        event.complaints()))
                .commit();
        if (commit instanceof Commit.Refused) {
            // another count was taken meanwhile: counts only rise, so this ends
            take(event);
        }
    }

    /**
     * Keeps which share of a department a report tells to have a gap; of two reports the one whose survey closed later counts.
     *
     * @param shares in thousandths, 0 where the report withholds it
     */
    public void take(DepartmentCode department, Instant closedAt, Map<CompetencyCode, Integer> shares) {
        String pk = NeedItem.pk(department);
        GapSharesItem stored = database.get(GapSharesItem.class, pk, GapSharesItem.SK)
                .orElseGet(() -> GapSharesItem.none(pk));
        Optional<Commit> commit = stored.with(closedAt, shares)
                .map(item -> database.write().replace("newer", item, stored.version()).commit());
        if (commit.filter(Commit.Refused.class::isInstance).isPresent()) {
            // another report was taken meanwhile
            take(department, closedAt, shares);
        }
    }
}
