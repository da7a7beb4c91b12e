package id.tumbuh.survey;

import id.tumbuh.runtime.Door;
import id.tumbuh.runtime.FunctionDoor;
import id.tumbuh.survey.anonymous.BallotHttp;
import id.tumbuh.survey.anonymous.CastBallot;
import id.tumbuh.survey.anonymous.store.Ballots;

/** The door for who has no name: it knows no table but that of ballots, and tells nothing. */
public final class BallotFunctions extends FunctionDoor {

    /** The setting that names the table of ballots. */
    static final String TABLE = "BALLOT_TABLE";

    @Override
    protected void open(Door door) {
        door.quietHttp("ballots", routes -> {
            Ballots ballots = Ballots.in(door.database(TABLE));
            BallotHttp http = new BallotHttp(new CastBallot(ballots,
                    new BallotRules(new Judge(), door.json())), ballots);
            routes.on("POST /ballots", "castBallot", http::cast).on("GET /polls/{surveyId}", "getPoll", http::terms);
        });
    }
}
