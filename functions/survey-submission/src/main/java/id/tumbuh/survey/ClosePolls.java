package id.tumbuh.survey;

import id.tumbuh.runtime.ScheduledCall;
import id.tumbuh.survey.anonymous.ClosePoll;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.OverdueSurveys;
import id.tumbuh.survey.store.Surveys;
import java.time.Instant;
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

    @Override
    public Map<String, Object> apply(ScheduledCall call) {
        Instant now = call.scheduledAt();
        List<Survey> anonymous = overdue.at(now).stream().map(surveys::find).flatMap(Optional::stream)
                .filter(survey -> survey.frame().anonymous()).toList();
        anonymous.forEach(survey -> survey.closed(now).filter(closed -> !closed.equals(survey))
                .ifPresent(closed -> close(survey, closed)));
        return Map.of("closed", anonymous.size());
    }

    /** The poll first, so that what is closed has its release. The survey's closing is refused where somebody closed it meanwhile. */
    private void close(Survey survey, Survey closed) {
        poll.of(closed);
        surveys.close(survey, closed);
    }
}
