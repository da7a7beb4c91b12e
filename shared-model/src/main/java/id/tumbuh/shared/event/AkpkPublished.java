package id.tumbuh.shared.event;

import java.time.Instant;

/** The analysis of competency needs (AKPK) that a closed survey gave is published: it never changes any more. */
public record AkpkPublished(String surveyId, String series, Instant closedAt) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.survey.akpk-published.v1";

    @Override
    public String about() {
        return surveyId;
    }
}
