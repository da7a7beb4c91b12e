package id.tumbuh.surveyjs.engine;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When, where and in which language answers are judged.
 *
 * @param zone in which dates without one are read: the browser's
 * @param locale a language that the definition has ("id", "en"), or empty for its own
 */
public record Moment(Instant now, ZoneId zone, String locale) {}
