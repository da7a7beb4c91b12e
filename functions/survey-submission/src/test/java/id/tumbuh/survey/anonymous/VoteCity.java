package id.tumbuh.survey.anonymous;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.runtime.testing.HttpCall;
import id.tumbuh.runtime.testing.Reply;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.survey.BallotFunctions;
import id.tumbuh.survey.SurveyFunctions;
import id.tumbuh.survey.anonymous.blind.BlindKeys;
import id.tumbuh.survey.anonymous.model.Poll;
import id.tumbuh.survey.anonymous.model.Token;
import id.tumbuh.survey.anonymous.store.BallotKeys;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An anonymous survey through the functions that serve it, each with the settings of its own. */
final class VoteCity {

    static final String NAMED = "TABLE";
    static final String BALLOTS = "BALLOT_TABLE";
    static final String SECRET = "a secret of the test";
    static final String DRAFT = """
            {"title":{"id":"Suara","en":"Voice"},"opensAt":"2026-11-24T00:00:00+07:00","closesAt":"2026-12-01T00:00:00Z",
            "minimumGroupSize":3,"departments":["dishub"],"anonymous":true,
            "questions":[{"name":"didengar","competency":"M01","title":{"id":"A","en":"A"}},
            {"name":"adil","competency":"M05","title":{"id":"B","en":"B"}}]}""";
    static final String ANSWERS = "{\"adil\":4,\"didengar\":2}";

    final TestCloud cloud = TestCloud.start(SurveyFunctions.class, Map.of(), NAMED, BALLOTS);
    /** It alone has the secret. */
    private final TestCloud polls = cloud.with(Map.of("BALLOT_KEY_SECRET", SECRET));
    /** It knows no table of people or surveys. */
    private final TestCloud ballots = cloud.with(Map.of("MAIN_CLASS", BallotFunctions.class.getName(), NAMED, ""));
    final SecureRandom random = new SecureRandom();

    VoteCity(String... dishub) {
        cloud.deliver("onEvents", new PeopleChanged(Stream.concat(Stream.of(dishub).map(asn -> person(asn, "dishub")),
                Stream.of(person("asn-dlh", "dlh"))).toList()));
    }

    private static PeopleChanged.Person person(String asn, String department) {
        return new PeopleChanged.Person(new AsnId(asn), 1, "Budi", new DepartmentCode(department), "Pengelola",
                PositionKind.PELAKSANA, Employment.PNS, "", true, true, "");
    }

    /** With a pair that is there already, and shorter than a city's, which take seconds each. */
    String draft(String draft) {
        String survey = cloud.http("POST /surveys").as("b-1", Role.BKPSDM)
                .header("idempotency-key", "kunci-" + random.nextLong()).json(draft).call().json().path("surveyId")
                .asString();
        BallotKeys.in(cloud.database(BALLOTS), new Sealer(SECRET), () -> AnonymousCity.PAIRS.getFirst())
                .make(new Poll(survey, Poll.FIRST, 3));
        return survey;
    }

    String published() {
        String survey = draft(DRAFT);
        assertEquals(200, publish(survey).status());
        return survey;
    }

    Reply publish(String survey) {
        return bkpsdm(polls.http("polls", "PUT /surveys/{surveyId}/publication"), survey);
    }

    Reply close(String survey) {
        return bkpsdm(cloud.http("results", "PUT /surveys/{surveyId}/closing"), survey);
    }

    Reply results(String survey) {
        return bkpsdm(cloud.http("results", "GET /surveys/{surveyId}/results"), survey);
    }

    Reply count(String survey) {
        return bkpsdm(cloud.http("GET /surveys/{surveyId}/participation"), survey);
    }

    private static Reply bkpsdm(HttpCall call, String survey) {
        return call.as("b-1", Role.BKPSDM).path("surveyId", survey).call();
    }

    Reply poll(String survey) {
        return ballots.http("ballots", "GET /polls/{surveyId}").path("surveyId", survey).call();
    }

    ReferenceClient client(String survey) {
        JsonNode poll = poll(survey).json();
        RSAPublicKey key = BlindKeys.publicKey(Base64.getDecoder().decode(poll.path("publicKey").asString()));
        return new ReferenceClient(new Poll(survey, Poll.FIRST, poll.path("minimumGroupSize").asInt()), key, random);
    }

    HttpCall participation(String survey, String asn, byte[] blinded) {
        return polls.http("polls", "POST /surveys/{surveyId}/participation").as(asn, Role.ASN).path("surveyId", survey)
                .json("{\"blinded\":\"" + text(blinded) + "\"}");
    }

    byte[] signed(String survey, String asn, ReferenceClient client) {
        Reply reply = participation(survey, asn, client.blinded()).call();
        assertEquals(200, reply.status(), reply.text());
        return Base64.getUrlDecoder().decode(reply.json().path("blindSignature").asString());
    }

    Token token(String survey, String asn) {
        ReferenceClient client = client(survey);
        return client.token(signed(survey, asn, client));
    }

    Reply cast(String survey, Token token, String answers) {
        return cast(ReferenceClient.ballot(survey, token, answers));
    }

    Reply cast(String body) {
        return ballots.http("ballots", "POST /ballots").json(body).call();
    }

    /** All pages of what was released. */
    List<String> released(String survey) {
        List<String> all = new java.util.ArrayList<>();
        for (String cursor = ""; cursor != null;) {
            Reply page = cloud.http("results", "GET /surveys/{surveyId}/results").as("b-1", Role.AUDITOR)
                    .path("surveyId", survey).query("limit", "200").query("cursor", cursor).call();
            assertEquals(200, page.status(), page.text());
            page.json().path("items").values().forEach(answers -> all.add(answers.toString()));
            cursor = page.json().path("next").asString(null);
        }
        return all;
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
