package id.tumbuh.shared.event;

/**
 * survey-submission tells itself that the ratings of a review that is settled are to be aggregated, from the cursor on, which
 * is empty for the first of the rated: they are more than one message takes.
 */
public record ReviewAggregationContinued(String surveyId, String cursor) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.survey.review-aggregation-continued.v1";

    @Override
    public String about() {
        return surveyId;
    }
}
