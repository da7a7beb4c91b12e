package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.tumbuh.local.cli.CloudClient;
import id.tumbuh.local.cli.CloudClient.Answer;
import id.tumbuh.local.day.AnonymousDay;
import id.tumbuh.local.demo.Quiet;
import id.tumbuh.local.observe.Step;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An anonymous survey in a running city, under the roles of the template, through both of its APIs. */
class AnonymousCityTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final URI BALLOTS = CITY.cloud().uri("BallotApi");

    @Test
    void an_anonymous_survey_is_held_from_its_draft_to_its_results() throws Exception {
        String survey = new AnonymousDay(CITY.client()).live("demo-asn", "demo-atasan", "demo-penilai");
        String auditor = CITY.token("auditor");
        assertEquals("{\"tookPart\":3}", CITY.get(survey + "/participation", auditor).text());
        List<Integer> levels = CITY.get(survey + "/results", auditor).json().path("items").values().stream()
                .map(answers -> answers.path("didengar").asInt()).toList();
        assertEquals(3, levels.size());
        assertTrue(levels.stream().allMatch(level -> level >= 1 && level <= 5), levels.toString());
        assertEquals(Set.of("KEY", "TERMS", "POLL", "RELEASE", "RELEASED"), partitions(survey.split("/")[2]));
    }

    @Test
    void of_a_ballot_the_cloud_keeps_no_step_no_event_and_no_line() throws Exception {
        Quiet.await(CITY.cloud(), Duration.ofSeconds(30));
        String recent = CITY.cloud().events().recent().toString();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            Answer refused = ballot("{\"surveyId\":\"x\"}", Map.of("x-correlation-id", "abcdefgh"));
            assertEquals(400, refused.status(), refused.text());
            assertFalse(refused.headers().containsKey("x-correlation-id"), refused.headers().toString());
            assertEquals(404, CITY.get(BALLOTS + "/polls/tidak-ada", "").status());
        } finally {
            root.detachAppender(log);
        }
        assertEquals(List.of(), log.list.stream().filter(line -> line.getLoggerName().startsWith("id.tumbuh"))
                .map(ILoggingEvent::getFormattedMessage).toList());
        assertEquals(List.of(), CITY.cloud().observations().steps().stream().map(Step::function)
                .filter("SurveyBallots"::equals).toList());
        assertEquals(recent, CITY.cloud().events().recent().toString());
    }

    @Test
    void each_api_answers_its_own_routes_alone_and_the_page_of_the_app_may_send_a_ballot_without_credentials()
            throws Exception {
        assertEquals(404, CITY.send("POST", "/ballots", "", "{}".getBytes(), "content-type", "application/json")
                .status());
        assertEquals(404, CITY.get(BALLOTS + "/surveys", CITY.token("asn")).status());
        assertEquals(404, CITY.get(BALLOTS + "/_local/status", "").status());
        // a preflight is no operation of the contract
        try (CloudClient browser = new CloudClient(BALLOTS.getPort())) {
            Map<String, String> answered = browser.send("OPTIONS", "/ballots",
                    Map.of("origin", "http://localhost:5173", "access-control-request-method", "POST"), new byte[0])
                    .headers();
            assertEquals("http://localhost:5173", answered.get("access-control-allow-origin"));
            assertEquals("content-type,accept-language", answered.get("access-control-allow-headers"));
            assertFalse(answered.containsKey("access-control-allow-credentials"));
        }
    }

    private static Answer ballot(String body, Map<String, String> headers) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("content-type", "application/json");
        return CITY.client().send("POST", BALLOTS + "/ballots", all, body.getBytes());
    }

    /** The kinds of items that the table of ballots has of the survey. */
    private static Set<String> partitions(String surveyId) {
        return CITY.cloud().dynamo().client().scanPaginator(scan -> scan.tableName("BallotTable").consistentRead(true))
                .items().stream().map(item -> item.get("pk").s()).filter(pk -> pk.contains(surveyId))
                .map(pk -> pk.split("#")[0]).collect(Collectors.toSet());
    }
}
