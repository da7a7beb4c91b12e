package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Published surveys whose closing time is over. */
public final class OverdueSurveys {

    /** All that is read of a row of the list. */
    record ListedItem(String pk, String sk, String surveyId) {}

    private static final int MOST = 100;

    private final Database database;

    private OverdueSurveys(Database database) {
        this.database = database;
    }

    public static OverdueSurveys in(Database database) {
        return new OverdueSurveys(database);
    }

    /** Up to 100 of them, those that were over first. @return their ids */
    public List<String> at(Instant now) {
        // the list is in the order of closing, to the nanosecond
        String end = "%012d.%09d#~".formatted(now.getEpochSecond(), now.getNano());
        return database.range(ListedItem.class, SurveyItem.PUBLISHED, "0", end, Optional.empty(), MOST, false)
                .items().stream().map(ListedItem::surveyId).toList();
    }
}
