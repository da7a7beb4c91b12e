package id.tumbuh.surveyjs.engine;

/** A text for people, without a value. */
final class Html extends Question {

    Html(Survey survey, Spec spec) {
        super(survey, spec);
    }

    @Override
    void validate(Validation validation) {
        // nothing is asked here
    }

    @Override
    boolean hasErrors() {
        return false;
    }

    @Override
    boolean takesComment() {
        return false;
    }
}
