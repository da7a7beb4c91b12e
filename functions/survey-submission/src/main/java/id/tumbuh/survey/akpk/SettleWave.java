package id.tumbuh.survey.akpk;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.event.WaveCountingContinued;
import id.tumbuh.survey.akpk.model.Headcount;
import id.tumbuh.survey.akpk.model.Report;
import id.tumbuh.survey.akpk.model.Wave;
import id.tumbuh.survey.akpk.model.WaveTally;
import id.tumbuh.survey.akpk.store.Reports;
import id.tumbuh.survey.akpk.store.Waves;
import id.tumbuh.survey.model.needs.DepartmentNeeds;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Needs;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Requirements;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Counts a page of a wave's participants, or, when all are counted, publishes what may be told and deletes what was counted. A
 * message that comes again, or late, finds its step done.
 */
public final class SettleWave implements Consumer<WaveCountingContinued> {

    /** A dossier is a query: as many as a function does in some seconds. */
    private static final int PAGE = 200;
    private static final int ALL = Integer.MAX_VALUE;

    private final Waves waves;
    private final Reports reports;
    private final Dossiers dossiers;
    private final Needs needs;
    private final Requirements requirements;
    private final Policies policies;

    private final int pageSize;

    public SettleWave(Waves waves, Reports reports, Dossiers dossiers, Needs needs, Requirements requirements,
            Policies policies) {
        this(waves, reports, dossiers, needs, requirements, policies, PAGE);
    }

    SettleWave(Waves waves, Reports reports, Dossiers dossiers, Needs needs, Requirements requirements,
            Policies policies, int pageSize) {
        this.pageSize = pageSize;
        this.waves = waves;
        this.reports = reports;
        this.dossiers = dossiers;
        this.needs = needs;
        this.requirements = requirements;
        this.policies = policies;
    }

    @Override
    public void accept(WaveCountingContinued event) {
        Optional<Waves.Step> due = waves.due(event.surveyId());
        if (due.isEmpty()) {
            // published: a crash may have left what was counted
            waves.clear(event.surveyId(), ALL);
        }
        due.filter(step -> step.is(event)).ifPresent(this::take);
    }

    private void take(Waves.Step step) {
        if (!step.counted()) {
            count(step);
        } else if (reports.publish(Report.of(step.wave(), waves.tally(step), reports.before(step.wave())),
                write -> waves.settled(write, step))) {
            waves.clear(step.wave().surveyId(), ALL);
        }
    }

    private void count(Waves.Step step) {
        var page = waves.participants(step.wave(), pageSize, step.cursor());
        WaveTally tally = headcount(step.wave()).map(headcount -> tally(page.items(), headcount))
                .orElseGet(WaveTally::empty);
        // refused where another message did the same step: it went on
        waves.counted(step, tally, page.next());
    }

    private WaveTally tally(List<AsnId> participants, Headcount headcount) {
        Map<DepartmentCode, DepartmentNeeds> known = new HashMap<>();
        return WaveTally.sum(participants.stream().flatMap(asn -> dossiers.of(asn).stream())
                .map(dossier -> headcount.of(dossier, known.computeIfAbsent(headcount.department(dossier),
                        department -> needs.on(headcount.wave().closingDay(), department))))
                .toList());
    }

    /**
     * By the table of the closing day, or else the first one that came before all had arrived, as the answers themselves. Nothing
     * where there is none: then no answer told a level either.
     */
    private Optional<Headcount> headcount(Wave wave) {
        LocalDate day = wave.closingDay();
        return requirements.asOf(day).or(() -> requirements.on(day))
                .or(() -> requirements.on(LocalDate.ofInstant(wave.settlesAt(), Period.ZONE)))
                .map(levels -> new Headcount(wave, levels, policies.on(day)));
    }
}
