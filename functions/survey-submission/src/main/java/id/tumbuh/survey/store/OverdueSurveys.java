package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Published surveys whose closing time is over. */
public final class OverdueSurveys {

    /** All that is read of a row of the list. */
    record ListedItem(String pk, String sk, String surveyId) {}

    private static final int PAGE = 100;

    private final Database database;

    private OverdueSurveys(Database database) {
        this.database = database;
    }

    public static OverdueSurveys in(Database database) {
        return new OverdueSurveys(database);
    }

    /** All of them, those that were over first: also such as somebody else has to close. @return their ids */
    public List<String> at(Instant now) {
        // the list is in the order of closing, to the nanosecond
        String end = "%012d.%09d#~".formatted(now.getEpochSecond(), now.getNano());
        List<String> all = new ArrayList<>();
        Optional<String> behind = Optional.empty();
        do {
            Page<ListedItem> page = database.range(ListedItem.class, SurveyItem.PUBLISHED, "0", end, behind, PAGE,
                    false);
            page.items().forEach(item -> all.add(item.surveyId()));
            behind = page.next();
        } while (behind.isPresent());
        return all;
    }
}
