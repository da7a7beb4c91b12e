package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.TrainingNeedRaised;
import id.tumbuh.survey.model.needs.ComplaintNeed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The needs of departments that complaints show. The count of complaints only grows, so it is the version; what it was at the
 * end of each day on which it grew is kept, so that a past day reads the same for ever.
 */
public final class Needs {

    /** @param since the day (Asia/Jakarta) from which it is known; nothing in a row of before that was kept */
    record NeedItem(String pk, String sk, long version, String since) {

        static String pk(DepartmentCode department) {
            return "NEED#" + department;
        }

        ComplaintNeed need(long complaints) {
            return new ComplaintNeed(new CompetencyCode(sk), (int) complaints,
                    Optional.ofNullable(since).map(LocalDate::parse));
        }
    }

    /** The count at the end of a day; the day is the sort key. */
    record NeedDayItem(String pk, String sk, long complaints) {

        private static final String FIRST = "0";

        static String pk(DepartmentCode department, CompetencyCode competency) {
            return "NEED_DAYS#" + department + "#" + competency;
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

    public List<ComplaintNeed> of(DepartmentCode department) {
        return database.lately(NeedItem.class, NeedItem.pk(department), "").stream()
                .map(item -> item.need(item.version())).toList();
    }

    /** The need as it was known by the end of the day. */
    public Optional<ComplaintNeed> on(LocalDate day, DepartmentCode department, CompetencyCode competency) {
        return database.lately(NeedItem.class, NeedItem.pk(department), competency.value()).stream()
                .filter(item -> item.sk().equals(competency.value())).findFirst()
                .filter(item -> item.since() == null || item.since().compareTo(day.toString()) <= 0)
                .map(item -> item.need(day.isBefore(today()) ? countBy(day, department, item) : item.version()));
    }

    /** Of before days were kept there is the count of today alone. */
    private long countBy(LocalDate day, DepartmentCode department, NeedItem item) {
        return database.range(NeedDayItem.class, NeedDayItem.pk(department, new CompetencyCode(item.sk())),
                NeedDayItem.FIRST, day.toString(), Optional.empty(), 1, true).items().stream().findFirst()
                .map(NeedDayItem::complaints).orElse(item.version());
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
                        stored.isPresent() ? stored.get().since() : today), before)
                .put(new NeedDayItem(NeedDayItem.pk(event.department(), event.competency()), today,
                        event.complaints()))
                .commit();
        if (commit instanceof Commit.Refused) {
            // another count was taken meanwhile: counts only rise, so this ends
            take(event);
        }
    }
}
