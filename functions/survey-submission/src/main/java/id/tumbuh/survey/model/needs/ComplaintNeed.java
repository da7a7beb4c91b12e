package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.CompetencyCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That citizens' complaints show a department's need for a competency: whoever works there has a gap of a level at least,
 * whatever else is known of them.
 *
 * @param complaints how many were known on the day that is looked at
 * @param since the day on which the need became known; nothing where nobody kept it, and it counts as known always
 */
public record ComplaintNeed(CompetencyCode competency, int complaints, Optional<LocalDate> since) {}
