package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.testing.TestClock;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.SurveyFunctions;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Release;
import id.tumbuh.survey.anonymous.model.Terms;
import id.tumbuh.survey.anonymous.model.Token;
import id.tumbuh.survey.anonymous.store.BallotKeys;
import id.tumbuh.survey.anonymous.store.Ballots;
import id.tumbuh.survey.anonymous.store.Participations;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.survey.model.Survey;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open poll on two tables: who took part is in the context's, keys and ballots are in one of their own. */
final class AnonymousCity {

    static final String NAMED = "TABLE";
    static final String ANONYMOUS = "ANONYMOUS_TABLE";

    /** Whatever is answered is an answer. */
    private static final AnswerRules RULES = new AnswerRules() {
        @Override
        public String form(Questionnaire asked) {
            return "-";
        }

        @Override
        @SuppressWarnings("unchecked")
        public Judged judge(Terms terms, Supplier<String> form, JsonNode answers) {
            return new Taken(JsonMapper.shared().convertValue(answers, Map.class));
        }
    };

    /** Made once. A city's second poll has another pair than its first. */
    static final List<KeyPair> PAIRS = List.of(SmallPoll.pair(), SmallPoll.pair());

    final Survey survey = survey(SmallPoll.SURVEY);
    final Poll poll = Poll.of(survey);
    final TestCloud cloud = TestCloud.start(SurveyFunctions.class, Map.of(), NAMED, ANONYMOUS);
    final SecureRandom random = new SecureRandom();
    final BallotKeys keys;
    final Ballots ballots;
    final OpenPoll open;
    final TakePart takePart;
    final CastBallot cast;
    final RSAPublicKey key;

    AnonymousCity() {
        Database anonymous = cloud.database(ANONYMOUS);
        keys = BallotKeys.in(anonymous, new Sealer("a secret of the test"), PAIRS.iterator()::next);
        ballots = Ballots.in(anonymous);
        open = new OpenPoll(keys, ballots, RULES);
        takePart = new TakePart(keys, Participations.in(cloud.database(NAMED)));
        cast = new CastBallot(ballots, RULES);
        key = open.of(survey, SmallPoll.ASKED).key();
    }

    /** A survey of which nothing but this matters to its poll. */
    static Survey survey(String id) {
        return new Survey(id, Survey.Status.PUBLISHED, 1, SmallPoll.FRAME);
    }

    Release close() {
        return close(random);
    }

    Release close(RandomGenerator order) {
        return new ClosePoll(BallotKeys.destroyingIn(cloud.database(ANONYMOUS)), ballots, order).of(survey);
    }

    ReferenceClient client() {
        return new ReferenceClient(poll, key, random);
    }

    byte[] signed(String asn, ReferenceClient client) {
        return ((TakePart.Signed) takePart.in(poll, new AsnId(asn), client.blinded())).blindSignature();
    }

    Token token(String asn) {
        ReferenceClient client = client();
        return client.token(signed(asn, client));
    }

    CastBallot.Outcome cast(Token token, String answers) {
        return cast.in(SmallPoll.SURVEY, token, JsonMapper.shared().readTree(answers), TestClock.START);
    }
}
