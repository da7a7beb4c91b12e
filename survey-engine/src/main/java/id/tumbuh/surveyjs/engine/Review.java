package id.tumbuh.surveyjs.engine;

import java.util.List;

/** What a survey says of answers that anybody may have sent. */
public sealed interface Review {

    /** They have the shape of answers; the verdict may still be that something is missing or wrong. */
    record Judged(Verdict verdict) implements Review {}

    /** No page that shows the survey sends such. @param misfits the first hundred */
    record Misshapen(List<Misfit> misfits) implements Review {}

    /** They were not judged to the end. */
    record Unjudged(Reason reason) implements Review {}

    enum Reason {
        /** The expressions, or the panels and rows that the answers ask for, take more work than is granted. */
        TOO_MUCH_WORK,
        /** An expression ended in what is a TypeError in a browser. */
        FAULTY_EXPRESSION
    }
}
