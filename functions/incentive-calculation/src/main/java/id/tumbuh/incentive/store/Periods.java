package id.tumbuh.incentive.store;

import id.tumbuh.incentive.model.AwardPeriods;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.Period;
import java.util.List;
import java.util.stream.Collectors;

/** The periods that awards are calculated for: four items a year. */
public final class Periods {

    private static final String PARTITION = "PERIODS";

    record PeriodItem(String pk, String sk, boolean concluded) {

        static PeriodItem of(Period period, boolean concluded) {
            return new PeriodItem(PARTITION, period.code(), concluded);
        }
    }

    private final Database database;

    private Periods(Database database) {
        this.database = database;
    }

    public static Periods in(Database database) {
        return new Periods(database);
    }

    public AwardPeriods all() {
        List<PeriodItem> items = database.query(PeriodItem.class, PARTITION, "");
        return new AwardPeriods(items.stream().map(item -> Period.fromCode(item.sk())).collect(Collectors.toSet()),
                items.stream().filter(PeriodItem::concluded).map(item -> Period.fromCode(item.sk()))
                        .collect(Collectors.toSet()));
    }

    /** Makes the period known; where it is, nothing changes, above all not that it is concluded. */
    public void expect(Period period) {
        database.write().putNew("period", PeriodItem.of(period, false)).commit();
    }
}
