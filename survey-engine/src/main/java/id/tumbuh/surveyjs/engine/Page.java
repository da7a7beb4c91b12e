package id.tumbuh.surveyjs.engine;

/** A page of the survey. */
final class Page extends Container {

    /** Whether it was left without an error. */
    boolean passed;

    Page(Survey survey, Spec spec) {
        super(survey, spec);
        attached = true;
    }

    @Override
    void onVisibleChanged() {
        super.onVisibleChanged();
        survey.pageVisibilityChanged(this, isVisible());
    }
}
