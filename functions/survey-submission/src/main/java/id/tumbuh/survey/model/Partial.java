package id.tumbuh.survey.model;

import java.time.Instant;
import java.util.Map;

/**
 * Answers that a person has not submitted yet, as they are: nobody judges them.
 *
 * @param revision counts from 1, whatever device saves
 */
public record Partial(String surveyId, int version, int revision, Instant savedAt, Map<String, Object> answers) {}
