package id.tumbuh.survey.model;

import java.util.Optional;

/** What a person answered to a survey, and what was last saved of it. */
public record MyAnswers(Optional<Response> submitted, Optional<Partial> partial) {

    /** What was saved and not submitted since. */
    public Optional<Partial> unsubmitted() {
        return partial.filter(kept -> kept.revision() > submitted.map(Response::saved).orElse(0));
    }

    /** Without quotes; nothing where there are no answers. Saving and submitting both change it. */
    public Optional<String> etag() {
        return submitted.isEmpty() && partial.isEmpty()
                ? Optional.empty()
                : Optional.of("s%d.p%d".formatted(submitted.map(Response::revision).orElse(0), saved()));
    }

    /** How often answers were saved. */
    public int saved() {
        return partial.map(Partial::revision).orElse(0);
    }
}
