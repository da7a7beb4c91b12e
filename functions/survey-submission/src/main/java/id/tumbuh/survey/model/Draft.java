package id.tumbuh.survey.model;

/**
 * What is to be published next.
 *
 * @param revision counts how often it was changed, from 1
 */
public record Draft(int revision, Frame frame, Questionnaire questionnaire) {}
