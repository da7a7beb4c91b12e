package id.tumbuh.survey;

import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.Sealer;
import id.tumbuh.survey.anonymous.Audience;
import id.tumbuh.survey.anonymous.ClosePoll;
import id.tumbuh.survey.anonymous.OpenPoll;
import id.tumbuh.survey.anonymous.ParticipationHttp;
import id.tumbuh.survey.anonymous.ResultsHttp;
import id.tumbuh.survey.anonymous.TakePart;
import id.tumbuh.survey.anonymous.store.BallotKeys;
import id.tumbuh.survey.anonymous.store.Ballots;
import id.tumbuh.survey.anonymous.store.Participations;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Surveys;
import java.security.SecureRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The functions of surveys that know both names and polls. Who makes keys and signs with them reads no ballots, and who reads
 * ballots has not the secret of the keys: two functions, each with a role of its own.
 */
final class AnonymousWiring {

    /** Of who moves no surveys on. */
    static final ManageSurveys.Polls NOTHING = new ManageSurveys.Polls() {

        @Override
        public void open(Survey survey, Draft draft) {
            throw new IllegalStateException("this function opens no polls");
        }

        @Override
        public void close(Survey survey) {
            throw new IllegalStateException("this function closes no polls");
        }
    };

    /** @param opening what opens a poll; @param closing what closes one: each function has one of them */
    record OnePart(BiConsumer<Survey, Draft> opening, Consumer<Survey> closing)
            implements
                ManageSurveys.Polls {

        @Override
        public void open(Survey survey, Draft draft) {
            opening.accept(survey, draft);
        }

        @Override
        public void close(Survey survey) {
            closing.accept(survey);
        }
    }

    private AnonymousWiring() {}

    static void register(Door door, Surveys surveys, ReadSurveys read, People people, Participations participations) {
        Audience audience = new Audience(surveys, people);
        door.http("polls", routes -> {
            BallotKeys keys = BallotKeys.in(door.database(BallotFunctions.TABLE),
                    new Sealer(door.settings().required("BALLOT_KEY_SECRET")));
            OpenPoll open = new OpenPoll(keys, Ballots.in(door.database(BallotFunctions.TABLE)),
                    new BallotRules(new Judge(), door.json()));
            MoveHttp move = new MoveHttp(new ManageSurveys(surveys, new OnePart(open::of, NOTHING::close)), read);
            routes.on("PUT /surveys/{surveyId}/publication", "publishSurvey", move::publish)
                    .on("POST /surveys/{surveyId}/participation", "takePart",
                            new ParticipationHttp(audience, new TakePart(keys, participations))::takePart);
        });
        door.http("results", routes -> {
            Ballots ballots = Ballots.in(door.database(BallotFunctions.TABLE));
            ClosePoll close = new ClosePoll(BallotKeys.destroyingIn(door.database(BallotFunctions.TABLE)), ballots,
                    new SecureRandom());
            MoveHttp move = new MoveHttp(new ManageSurveys(surveys, new OnePart(NOTHING::open, close::of)), read);
            routes.on("PUT /surveys/{surveyId}/closing", "closeSurvey", move::close)
                    .on("GET /surveys/{surveyId}/results", "getResults", new ResultsHttp(audience, ballots)::results);
        });
    }
}
