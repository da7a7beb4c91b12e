package id.tumbuh.progress.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.progress.ProgressFunctions;
import id.tumbuh.progress.store.Activities;
import id.tumbuh.progress.store.Hooked;
import id.tumbuh.runtime.testing.TestCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersActivitiesTest {

    private static final Map<String, Object> DEFINITION = Map.of("type", "http://adlnet.gov/expapi/activities/lesson");

    @Test
    void an_activity_that_many_statements_of_an_answer_are_about_is_looked_for_once() {
        TestCloud cloud = TestCloud.start(ProgressFunctions.class, Map.of(), "TABLE");
        Activities.in(cloud.database("TABLE")).tell(Map.of("https://kursus.example/a", DEFINITION));
        List<String> asked = new ArrayList<>();
        AnswersActivities known = new AnswersActivities(
                Activities.in(Hooked.database(cloud, (operation, request) -> asked.add(operation))));
        for (int again = 0; again < 3; again++) {
            known.look(about("https://kursus.example/a"));
            known.look(about("https://kursus.example/unknown"));
        }
        assertEquals(List.of("batchGetItem", "batchGetItem"), asked);
        assertEquals(Optional.of(DEFINITION), known.definition("https://kursus.example/a"));
        assertEquals(Optional.empty(), known.definition("https://kursus.example/unknown"));
    }

    private static Map<String, Object> about(String activity) {
        return Map.of("object", Map.of("id", activity));
    }
}
