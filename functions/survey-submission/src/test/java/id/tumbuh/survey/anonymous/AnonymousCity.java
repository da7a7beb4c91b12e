package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.SurveyFunctions;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Token;
import id.tumbuh.survey.anonymous.store.BallotKeys;
import id.tumbuh.survey.anonymous.store.Ballots;
import id.tumbuh.survey.anonymous.store.Participations;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;

/** An open poll on two tables: who took part is in the context's, keys and ballots are in one of their own. */
final class AnonymousCity {

    static final String NAMED = "TABLE";
    static final String ANONYMOUS = "ANONYMOUS_TABLE";

    /** Made once, and shorter than a city's, which take seconds each. A city's second poll has another pair than its first. */
    private static final List<KeyPair> PAIRS = List.of(pair(), pair());

    final Poll poll = new Poll("00000000-0000-4000-8000-000000000001", 1, 5);
    final TestCloud cloud = TestCloud.start(SurveyFunctions.class, Map.of(), NAMED, ANONYMOUS);
    final SecureRandom random = new SecureRandom();
    final BallotKeys keys;
    final Ballots ballots;
    final RunPoll run;
    final TakePart takePart;
    final CastBallot cast;
    final RSAPublicKey key;

    AnonymousCity() {
        Database anonymous = cloud.database(ANONYMOUS);
        keys = BallotKeys.in(anonymous, new Sealer("a secret of the test"), PAIRS.iterator()::next);
        ballots = Ballots.in(anonymous);
        run = new RunPoll(keys, ballots, random);
        takePart = new TakePart(keys, Participations.in(cloud.database(NAMED)));
        cast = new CastBallot(keys, ballots);
        key = run.open(poll);
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
        return cast.in(poll, token, answers);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
