package id.tumbuh.survey.anonymous;

import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Terms;
import id.tumbuh.survey.anonymous.store.BallotKeys;
import id.tumbuh.survey.anonymous.store.Ballots;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Survey;

/**
 * Opens the poll of a survey before the survey is published: one that is published has its key. Again is the same, also after a
 * crash in between.
 */
public final class OpenPoll {

    private final BallotKeys keys;
    private final Ballots ballots;
    private final AnswerRules rules;

    public OpenPoll(BallotKeys keys, Ballots ballots, AnswerRules rules) {
        this.keys = keys;
        this.ballots = ballots;
        this.rules = rules;
    }

    /**
     * Makes the key, which takes some seconds the first time: BKPSDM waits for it, a few times a year, and asks again where it
     * took longer than the API waits.
     *
     * @return what all participants have to see as the same
     */
    public Terms of(Survey survey, Draft draft) {
        Poll poll = Poll.of(survey);
        Terms terms = new Terms(poll, keys.make(poll), survey.closesAt(), draft.revision());
        ballots.open(terms, rules.form(draft.questionnaire()));
        return terms;
    }
}
