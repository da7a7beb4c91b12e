package id.tumbuh.survey.model.needs;

/** Where evidence of a competency comes from. */
public enum Source {
    SELF, REVIEW_360, SUPERIOR, TEST, CERTIFICATE, COMPLAINT_SHARE, PRIOR_LEARNING;

    /** Whether it tells of the person, and not of all who work in the department. */
    boolean isPersonal() {
        return this != COMPLAINT_SHARE;
    }
}
