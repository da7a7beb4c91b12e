package id.tumbuh.survey.model.needs;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That citizens' complaints show a department's need for a competency: whoever works there has a gap of a level at least,
 * whatever else is known of them.
 *
 * @param complaints how many were known on the day that is looked at
 * @param share of all complaints of the department that show a need on that day, in thousandths
 * @param since the day on which the need became known; nothing where nobody kept it, and it counts as known always
 * @param last the day on which the last of those complaints became known; nothing where nobody kept it
 */
public record ComplaintNeed(CompetencyCode competency, int complaints, int share, Optional<LocalDate> since,
        Optional<LocalDate> last) {

    private static final int LOWEST = 1000;

    /**
     * The evidence that it is of who worked in the department when the last complaint became known: the lowest level, so that
     * complaints never show that anybody can do something, with as much of the source's weight as its share.
     *
     * @param held the positions of a person
     */
    Optional<Evidence> evidence(DepartmentCode department, List<Held> held) {
        return last.filter(day -> Held.on(day, held).filter(then -> then.department().equals(department)).isPresent())
                .map(day -> day.atStartOfDay(Period.ZONE).toInstant())
                .map(at -> evidence(department, at));
    }

    private Evidence evidence(DepartmentCode department, Instant at) {
        return new Evidence("complaints/" + department, competency, Source.COMPLAINT_SHARE, LOWEST, complaints, share,
                at, at, Optional.empty());
    }
}
