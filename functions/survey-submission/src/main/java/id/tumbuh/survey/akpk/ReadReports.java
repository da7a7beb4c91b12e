package id.tumbuh.survey.akpk;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.akpk.model.Report;
import id.tumbuh.survey.akpk.model.Sight;
import id.tumbuh.survey.akpk.model.Wave;
import id.tumbuh.survey.akpk.store.Reports;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.store.People;
import java.util.Optional;

/** Reports as a caller may see them: cells of what was published, never a new number. */
public final class ReadReports {

    sealed interface Outcome {}

    /** @param digest of the whole report, of which this may be a part */
    record Found(Report report, Sight sight, String digest) implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** No such report, or nothing in it that was asked for and may be seen. */
    record Nothing() implements Outcome {}

    /** What of a report is asked for; nothing means all. */
    record Selection(Optional<DepartmentCode> department, Optional<CompetencyCode> competency) {}

    private final Reports reports;
    private final People people;

    public ReadReports(Reports reports, People people) {
        this.reports = reports;
        this.people = people;
    }

    /** The waves that have a report, the last one first; nothing for who may not read reports. */
    Optional<Page<Wave>> waves(Caller caller, int limit, Optional<String> cursor) {
        return Sight.of(caller.roles(), Optional::empty).map(sight -> reports.waves(limit, cursor));
    }

    Outcome one(Caller caller, String surveyId, Selection selection) {
        Optional<Sight> sight = Sight.of(caller.roles(), () -> people.find(caller.id()).map(Person::department));
        if (sight.isEmpty()) {
            return new NotAllowed();
        }
        Optional<Reports.Published> published = reports.find(surveyId)
                .filter(found -> sight.get().mayRead(found.report().departments()));
        if (published.isEmpty()) {
            return new Nothing();
        }
        Report seen = published.get().report().only(department -> sight.get().sees(department)
                && selection.department().map(department::equals).orElse(true),
                competency -> selection.competency().map(competency::equals).orElse(true));
        boolean none = selection.department().isPresent() && seen.departments().isEmpty()
                || selection.competency().isPresent() && seen.competencies().isEmpty();
        return none ? new Nothing() : new Found(seen, sight.get(), published.get().digest());
    }
}
