package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.js.JsText;

/** Comments on answers. */
final class Comments {

    private Comments() {}

    /** Empty where there is nothing but white space; otherwise as it was written. */
    static Object trimmed(Object comment) {
        return comment instanceof String text && JsText.trim(text).isEmpty() ? "" : comment;
    }
}
