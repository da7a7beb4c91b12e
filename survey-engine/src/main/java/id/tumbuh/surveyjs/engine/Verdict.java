package id.tumbuh.surveyjs.engine;

import java.util.List;
import java.util.Map;

/**
 * What became of answers.
 *
 * @param accepted whether nothing is wrong that keeps the survey from being completed
 * @param data the answers as they are kept: without what is hidden, with what was computed; as a writer of JSON takes them
 */
public record Verdict(boolean accepted, Map<String, Object> data, List<Wrong> wrong) {

    /**
     * @param question that stands in a page or a panel
     * @param part the question in it that is wrong, a cell's or an input's; the same where it has none
     */
    public record Wrong(String question, String part, Failure failure) {}
}
