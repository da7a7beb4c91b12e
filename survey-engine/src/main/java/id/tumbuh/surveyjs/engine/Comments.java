package id.tumbuh.surveyjs.engine;

/** Comments on answers. */
final class Comments {

    private Comments() {}

    /** Empty where there is nothing but white space; otherwise as it was written. */
    static Object trimmed(Object comment) {
        return comment instanceof String text && Values.trim(text).isEmpty() ? "" : comment;
    }
}
