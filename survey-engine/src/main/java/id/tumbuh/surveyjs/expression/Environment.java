package id.tumbuh.surveyjs.expression;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What an evaluation needs besides values: the moment that is now, the zone in which dates are read (the browser's zone in
 * survey-core), the work that may be done, and the survey.
 */
public record Environment(Instant now, ZoneId zone, WorkLimit work, Host host) {}
