package id.tumbuh.progress.xapi;

import java.util.Map;
import java.util.Optional;

/** What is known of activities. */
@FunctionalInterface
public interface KnownActivities {

    /** The activity's definition, united from all that was told of it. */
    Optional<Map<String, Object>> definition(String activityId);
}
