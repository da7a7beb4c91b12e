package id.tumbuh.survey.akpk;

import id.tumbuh.shared.event.AkpkPublished;
import id.tumbuh.survey.akpk.model.Report;
import id.tumbuh.survey.akpk.model.Sight;
import id.tumbuh.survey.akpk.store.Reports;
import id.tumbuh.survey.store.Needs;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Lays what a published report tells of a department beside its other needs, where who works there looks for it: how many share a
 * gap makes it more urgent. Nothing is told that the report withholds; of a report with so few departments that only BKPSDM and
 * auditors may read it, nothing at all.
 */
public final class SpreadShares implements Consumer<AkpkPublished> {

    private final Reports reports;
    private final Needs needs;

    public SpreadShares(Reports reports, Needs needs) {
        this.reports = reports;
        this.needs = needs;
    }

    @Override
    public void accept(AkpkPublished event) {
        Report report = reports.find(event.surveyId()).map(Reports.Published::report)
                // read from a copy that is behind: the message comes again
                .orElseThrow(() -> new IllegalStateException("no report of survey " + event.surveyId() + " yet"));
        if (report.departments().size() < Sight.LEAST_DEPARTMENTS) {
            return;
        }
        Instant closedAt = report.wave().closedAt();
        report.gapShares().forEach((department, own) -> needs.take(department, closedAt, own));
    }
}
