package id.tumbuh.canary.model;

/** A step of the canary's day, in the order in which it is lived. */
public enum Step {
    TOKEN, HEALTH, SURVEYS, GAPS, LESSON, PROGRESS, VERIFICATION;

    /** The metric that tells that this step failed, such as CanaryLessonFailed. */
    public String failed() {
        return "Canary" + name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT) + "Failed";
    }
}
