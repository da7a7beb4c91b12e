package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.Activity;
import id.tumbuh.progress.store.Activities;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the activities of one answer: each is looked for once, in however many of its statements it is. */
final class AnswersActivities implements KnownActivities {

    private final Activities activities;
    private final Map<String, Optional<Map<String, Object>>> known = new HashMap<>();

    AnswersActivities(Activities activities) {
        this.activities = activities;
    }

    /** Looks for those of the statement, all of them at once. */
    void look(Map<String, Object> statement) {
        Set<String> missing = new HashSet<>(Activity.ids(statement));
        missing.removeAll(known.keySet());
        Map<String, Map<String, Object>> found = activities.definitions(missing);
        missing.forEach(id -> known.put(id, Optional.ofNullable(found.get(id))));
    }

    @Override
    public Optional<Map<String, Object>> definition(String activityId) {
        return known.getOrDefault(activityId, Optional.empty());
    }
}
