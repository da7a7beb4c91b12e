package id.tumbuh.survey;

import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.model.Partial;
import id.tumbuh.survey.model.Response;
import id.tumbuh.survey.store.Responses;
import java.util.Optional;

/** What a person answered to a survey, and what was last saved of it. */
record MyAnswers(Optional<Response> submitted, Optional<Partial> partial) {

    static MyAnswers of(Responses responses, String surveyId, AsnId asn) {
        return new MyAnswers(responses.find(surveyId, asn), responses.partial(surveyId, asn));
    }

    /** What was saved and not submitted since. */
    Optional<Partial> unsubmitted() {
        return partial.filter(kept -> kept.revision() > submitted.map(Response::saved).orElse(0));
    }

    /** Without quotes; nothing where there are no answers. Saving and submitting both change it. */
    Optional<String> etag() {
        return submitted.isEmpty() && partial.isEmpty()
                ? Optional.empty()
                : Optional.of("s%d.p%d".formatted(submitted.map(Response::revision).orElse(0), saved()));
    }

    /** How often answers were saved. */
    int saved() {
        return partial.map(Partial::revision).orElse(0);
    }
}
