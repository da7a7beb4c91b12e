package id.tumbuh.surveyjs.engine;

/**
 * How large a definition may be, so that none hangs or fills a function.
 *
 * @param depth of elements in elements
 * @param elements pages, panels, questions, columns, inputs and validators together
 * @param choices of one question, or rows or columns
 * @param values JSON values of the whole definition
 */
public record Limits(int depth, int elements, int choices, int values) {

    public static final Limits DEFAULT = new Limits(12, 1_000, 500, 50_000);
}
