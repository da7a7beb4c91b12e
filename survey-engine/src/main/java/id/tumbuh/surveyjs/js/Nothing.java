package id.tumbuh.surveyjs.js;

/** JavaScript's two values for "nothing". Java's null is never a value. */
public enum Nothing {
    UNDEFINED, NULL
}
