package id.tumbuh.survey;

import id.tumbuh.runtime.ScheduledCall;
import id.tumbuh.survey.anonymous.ClosePoll;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.OverdueSurveys;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Closes the anonymous surveys whose time is over, as BKPSDM does by hand: their keys are destroyed, their answers released.
 * SettleWaves closes the others, and may do neither.
 */
final class ClosePolls implements Function<ScheduledCall, Map<String, Object>> {

    private final OverdueSurveys overdue;
    private final Surveys surveys;
    private final ClosePoll poll;

    ClosePolls(OverdueSurveys overdue, Surveys surveys, ClosePoll poll) {
        this.overdue = overdue;
        this.surveys = surveys;
        this.poll = poll;
    }

    /** Throws what kept one from being closed once all others are: the next run tries it again. */
    @Override
    public Map<String, Object> apply(ScheduledCall call) {
        Instant now = call.scheduledAt();
        List<Survey> anonymous = overdue.at(now).stream().map(surveys::find).flatMap(Optional::stream)
                .filter(survey -> survey.frame().anonymous()).toList();
        List<RuntimeException> failures = new ArrayList<>();
        int closed = 0;
        for (Survey survey : anonymous) {
            try {
                closed += close(survey, now) ? 1 : 0;
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        failures.stream().reduce((first, next) -> {
            first.addSuppressed(next);
            return first;
        }).ifPresent(failure -> {
            throw failure;
        });
        return Map.of("closed", closed);
    }

    /** The poll first, so that what is closed has its release. @return false where somebody closed it meanwhile */
    private boolean close(Survey survey, Instant now) {
        Optional<Survey> closed = survey.closed(now).filter(next -> !next.equals(survey));
        closed.ifPresent(poll::of);
        return closed.isPresent() && surveys.close(survey, closed.get());
    }
}
