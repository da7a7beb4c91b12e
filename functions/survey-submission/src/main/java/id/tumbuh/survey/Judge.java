package id.tumbuh.survey;

import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.surveyjs.engine.Misfit;
import id.tumbuh.surveyjs.engine.Moment;
import id.tumbuh.surveyjs.engine.Review;
import id.tumbuh.surveyjs.engine.SurveyDefinition;
import id.tumbuh.surveyjs.engine.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Judges answers in two layers: their shape, which the browser's library does not look at, and then the survey's logic, as
 * that library does. What was read of a definition is kept: a published version never changes.
 */
final class Judge {

    private static final int KEPT = 32;

    sealed interface Judgement {}

    /**
     * @param answers as the survey keeps them, without what is hidden and with what is computed
     * @param asked what they answer
     */
    record Accepted(Map<String, Object> answers, Questionnaire asked) implements Judgement {}

    record WrongShape(List<Misfit> misfits) implements Judgement {}

    record WrongLogic(List<Verdict.Wrong> wrong) implements Judgement {}

    /** The survey's own expressions do not come to an end with these answers. */
    record Unjudged(Review.Reason reason) implements Judgement {}

    private record Key(String surveyId, int version) {}

    private record Known(SurveyDefinition definition, Questionnaire questionnaire) {

        static Known of(Questionnaire questionnaire) {
            return new Known(SurveyDefinition.of(questionnaire.definition()), questionnaire);
        }
    }

    private final Map<Key, Known> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > KEPT;
        }
    };

    /** @param asked is asked for what the version asks only where this process has not read it yet */
    Judgement of(String surveyId, int version, Supplier<Questionnaire> asked, Map<String, Object> answers,
            Moment moment) {
        Known read;
        synchronized (known) {
            read = known.computeIfAbsent(new Key(surveyId, version), key -> Known.of(asked.get()));
        }
        return switch (read.definition().review(answers, moment)) {
            case Review.Misshapen(List<Misfit> misfits) -> new WrongShape(misfits);
            case Review.Judged(Verdict verdict) -> verdict.accepted()
                    ? new Accepted(verdict.data(), read.questionnaire())
                    : new WrongLogic(verdict.wrong());
            case Review.Unjudged(Review.Reason reason) -> new Unjudged(reason);
        };
    }
}
