package id.tumbuh.survey;

import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Database;
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
import id.tumbuh.survey.store.OverdueSurveys;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Surveys;
import java.security.SecureRandom;

/**
 * The functions of surveys that know both names and polls. Who makes keys and signs with them reads no ballots, and who reads
 * ballots has not the secret of the keys: two functions, each with a role of its own.
 */
final class AnonymousWiring {

    private AnonymousWiring() {}

    /** Of who publishes none. */
    static void opensNone(Survey survey, Draft draft) {
        throw new IllegalStateException("this function opens no polls");
    }

    /** Of who closes none. */
    static void closesNone(Survey survey) {
        throw new IllegalStateException("this function closes no polls");
    }

    static void register(Door door, Surveys surveys, People people, Participations participations) {
        Audience audience = new Audience(surveys, people);
        door.http("polls", routes -> {
            BallotKeys keys = BallotKeys.in(door.database(BallotFunctions.TABLE),
                    new Sealer(door.settings().required("BALLOT_KEY_SECRET")));
            OpenPoll open = new OpenPoll(keys, Ballots.in(door.database(BallotFunctions.TABLE)),
                    new BallotRules(new Judge(), door.json()));
            MoveHttp move = new MoveHttp(new ManageSurveys(surveys, open::of, AnonymousWiring::closesNone));
            routes.on("PUT /surveys/{surveyId}/publication", "publishSurvey", move::publish)
                    .on("POST /surveys/{surveyId}/participation", "takePart",
                            new ParticipationHttp(audience, new TakePart(keys, participations))::takePart);
        });
        door.http("results", routes -> {
            Ballots ballots = Ballots.in(door.database(BallotFunctions.TABLE));
            ClosePoll close = closing(door.database(BallotFunctions.TABLE));
            MoveHttp move = new MoveHttp(new ManageSurveys(surveys, AnonymousWiring::opensNone, close::of));
            routes.on("PUT /surveys/{surveyId}/closing", "closeSurvey", move::close)
                    .on("GET /surveys/{surveyId}/results", "getResults", new ResultsHttp(audience, ballots)::results);
        });
        door.schedule("closePolls", () -> new ClosePolls(OverdueSurveys.in(door.database()), surveys,
                closing(door.database(BallotFunctions.TABLE))));
    }

    private static ClosePoll closing(Database database) {
        return new ClosePoll(BallotKeys.destroyingIn(database), Ballots.in(database), new SecureRandom());
    }
}
