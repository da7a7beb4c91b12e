package id.tumbuh.survey;

import static id.tumbuh.runtime.testing.CrashingClient.crashes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.event.Received;
import id.tumbuh.runtime.testing.CrashingClient;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.event.ReviewAggregationContinued;
import id.tumbuh.survey.akpk.store.Waves;
import id.tumbuh.survey.model.RaterGroup;
import id.tumbuh.survey.model.review.Rating;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Reviews;
import id.tumbuh.survey.store.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever was written last before a crash: the message that comes again finishes it, and the evidence is the same. */
class ReviewCrashTest extends ReviewCity {

    private static final AsnId RINA = new AsnId("rina");

    @Test
    void an_aggregation_that_crashes_after_any_write_is_finished_when_its_message_comes_again() {
        int writes = 0;
        for (boolean crashed = true; crashed; writes++) {
            start();
            people();
            String id = review();
            rateRina(id, 4, "rina", "staf-1", "staf-2", "staf-3");
            rate(id, "kepala", "rekan-1", 2);
            close(id);
            crashed = crashes(CrashingClient.after(writes + 1), client -> aggregate(client, id));
            cloud.clock().advance(Duration.ofHours(1));
            aggregate(DynamoLocal.get().client(), id);
            assertEquals("self M01 SELF 4000 of 1, subordinate M01 REVIEW_360 4000 of 3", evidence("rina"));
            assertEquals("superior M01 SUPERIOR 2000 of 1", evidence("rekan-1"));
            assertFalse(cloud.contents("TABLE").contains("_RATING#"));
        }
        assertTrue(writes > 6, "so many writes were survived: " + writes);
    }

    @Test
    void a_rating_that_was_on_its_way_when_the_subject_was_aggregated_is_refused_and_stays_nowhere() {
        String id = review();
        rateRina(id, 4, "kepala");
        settle(id);
        Reviews reviews = Reviews.in(database(DynamoLocal.get().client()), cloud.clock());
        assertFalse(reviews.rate(id, RINA, new AsnId("staf-1"), new Rating(RaterGroup.SUBORDINATE,
                Map.of(new CompetencyCode("M01"), 1000)), Instant.parse("2026-11-25T00:00:00Z")));
        assertFalse(cloud.contents("TABLE").contains("_RATING#"));
    }

    private void aggregate(DynamoDbClient client, String id) {
        Database database = database(client);
        new AggregateReviews(Surveys.in(database, new Json()), Reviews.in(database, cloud.clock()),
                Policies.in(new Json()), Waves.in(database, cloud.clock(), new Json()), cloud.clock()).continued(
                        new Received<>("e-1", "c-1", cloud.clock().instant(),
                                new ReviewAggregationContinued(id, "")));
    }

    private Database database(DynamoDbClient client) {
        return new Database(client, cloud.table("TABLE"), cloud.clock(), new Json());
    }
}
