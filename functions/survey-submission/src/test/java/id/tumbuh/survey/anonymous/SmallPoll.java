package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.testing.TestClock;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.model.Audience;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Frame;
import id.tumbuh.survey.model.Questionnaire;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a test needs of an anonymous survey where nothing else of it matters. */
public final class SmallPoll {

    public static final String SURVEY = "00000000-0000-4000-8000-000000000001";

    /** Open for a week, for everybody. */
    public static final Frame FRAME = new Frame(new LocalizedText("-", "-"), TestClock.START,
            TestClock.START.plus(Duration.ofDays(7)), 5, true, new Audience(List.of(), List.of(), List.of()),
            Duration.ZERO, Optional.empty(), Frame.Kind.SURVEY);

    public static final Draft ASKED = new Draft(1, FRAME, Questionnaire.of(List.of(
            new Questionnaire.LevelQuestion("a", new CompetencyCode("M01"), new LocalizedText("-", "-")))));

    private SmallPoll() {}

    /** Shorter than a city's, which take seconds each. */
    public static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
