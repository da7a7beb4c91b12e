package id.tumbuh.surveyjs.engine;

/**
 * How large a definition may be, so that none hangs or fills a function.
 *
 * @param depth of elements in elements
 * @param elements pages, panels, questions, columns, inputs and validators together
 * @param choices of one question, or rows or columns
 * @param extent of the whole definition
 * @param calculated values: one that reads another is calculated within it
 * @param cells rows by columns of one matrix
 * @param questions that the definition and its answers can make together: those of as many panels as there may be, and cells
 * @param states of all patterns, with their repeats written out: they are kept as long as the definition is
 * @param panels of one dynamic panel; survey-core itself makes no more than 100
 */
public record Limits(int depth, int elements, int choices, Extent extent, int calculated, int cells, int questions,
        long states, int panels) {

    public static final Limits DEFAULT = new Limits(12, 1_000, 500, new Extent(36, 50_000, 256 * 1_024), 100, 2_000,
            5_000, 100_000, 100);
}
