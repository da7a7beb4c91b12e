package id.tumbuh.survey.akpk;

import id.tumbuh.runtime.ScheduledCall;
import id.tumbuh.survey.akpk.store.Waves;
import id.tumbuh.survey.store.OverdueSurveys;
import id.tumbuh.survey.store.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Closes the surveys whose time is over, and has those that have settled counted, reviews aggregated. */
public final class SettleWaves implements Function<ScheduledCall, Map<String, Object>> {

    /** Longer than any step, with its attempts, takes: what has not moved for so long has lost its event. */
    private static final Duration LOST = Duration.ofHours(6);

    private final OverdueSurveys overdue;
    private final Surveys surveys;
    private final Waves waves;

    public SettleWaves(OverdueSurveys overdue, Surveys surveys, Waves waves) {
        this.overdue = overdue;
        this.surveys = surveys;
        this.waves = waves;
    }

    @Override
    public Map<String, Object> apply(ScheduledCall call) {
        Instant now = call.scheduledAt();
        List<String> over = overdue.at(now);
        // an anonymous one is closed by who may destroy its key, and takes no ballots meanwhile
        over.forEach(surveyId -> surveys.find(surveyId).filter(survey -> !survey.frame().anonymous())
                .ifPresent(survey -> survey.closed(now)
                        .filter(closed -> !closed.equals(survey))
                        // refused where somebody closed it meanwhile
                        .ifPresent(closed -> surveys.close(survey, closed))));
        List<Waves.Step> settled = waves.due().stream().filter(step -> !now.isBefore(step.wave().settlesAt())).toList();
        settled.stream().filter(step -> !step.isBegun()).forEach(step -> {
            if (step.review()) {
                waves.tellReview(step);
            } else {
                waves.begin(step);
            }
        });
        settled.stream().filter(step -> step.isBegun() && step.since().plus(LOST).isBefore(now))
                .forEach(waves::remind);
        return Map.of("closed", over.size(), "settled", settled.size());
    }
}
