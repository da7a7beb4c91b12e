package id.tumbuh.local.city;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.cli.CloudClient.Answer;
import id.tumbuh.local.day.CityDay;
import id.tumbuh.local.demo.Quiet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** The page that shows what goes on, as HTTP has it: every path under {@code /_local/} that it is made of. */
class ObservePagesTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String NIP = "198903172014032002";
    private static final Pattern MARKUP = Pattern
            .compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval");
    static final List<String> READ = List.of("/_local/", "/_local/observe/main.js", "/_local/observe/page.css",
            "/_local/now", "/_local/tables/SurveyTable", "/_local/paths/whatever-it-is");

    @Test
    void the_page_and_its_files_come_from_here_and_run_nothing_from_elsewhere() {
        String page = get("/_local/").text();
        assertTrue(page.contains("<html lang=\"id\">"), page);
        assertFalse(page.contains("://"), "nothing is loaded from elsewhere");
        for (String file : List.of("/_local/", "/_local/observe/main.js", "/_local/observe/page.css")) {
            Answer answer = get(file);
            assertEquals(200, answer.status(), file);
            String policy = answer.headers().get("content-security-policy");
            assertTrue(policy.startsWith("default-src 'none';") && !policy.contains("unsafe"), policy);
            assertEquals("nosniff", answer.headers().get("x-content-type-options"));
        }
    }

    @Test
    void no_script_of_the_page_makes_markup_of_text() throws IOException {
        Path scripts = Path.of(System.getProperty("tumbuh.root"),
                "infrastructure/local-cloud/src/main/resources/observe");
        try (Stream<Path> files = Files.list(scripts)) {
            for (Path file : files.toList()) {
                assertFalse(MARKUP.matcher(Files.readString(file)).find(), file.toString());
                assertEquals(200, get("/_local/observe/" + file.getFileName()).status(), file.toString());
            }
        }
    }

    @Test
    void a_page_of_another_origin_is_refused_everywhere() {
        for (String path : READ) {
            assertEquals(403, CITY.get(path, "", "origin", "https://evil.example").status(), path);
            assertEquals(403, CITY.get(path, "", "origin", "null").status(), path);
        }
        for (String action : List.of("open", "redrive")) {
            String path = "/_local/dead-letters/SurveyDeadLetters/" + action;
            assertEquals(403, post(path, "origin", "https://evil.example").status(), path);
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String path : List.of("/_local/observe/nothing.js", "/_local/observe/../index.html", "/_local/observe/",
                "/_local/observe/a/main.js", "/_local/observe/main.java", "/_local/paths/no-such-path",
                "/_local/paths/", "/_local/tables/NoTable", "/_local/tables/", "/_local/tables/SurveyTable?after=x",
                "/_local/tables/SurveyTable?after=e30", "/_local/tables/SurveyTable?after=bnVsbA",
                // {"pk":"a","sk":"b"}, which is of another partition than the one that is asked for
                "/_local/tables/SurveyTable?after=eyJwayI6ImEiLCJzayI6ImIifQ&partition=c",
                "/_local/tables/SurveyTable?after=%00")) {
            assertEquals(404, get(path).status(), path);
        }
        for (String path : List.of("/_local/dead-letters/NoQueue/open", "/_local/dead-letters/NoQueue/redrive",
                "/_local/dead-letters/SurveyDeadLetters", "/_local/dead-letters/SurveyDeadLetters/purge",
                "/_local/dead-letters/SurveyDeadLetters/open/more", "/_local/tables/SurveyTable", "/_local/now",
                "/_local/dead-letters/")) {
            assertEquals(404, post(path).status(), path);
        }
    }

    @Test
    void a_path_leads_from_the_request_over_the_events_to_the_last_consumer() throws Exception {
        new CityDay(CITY.client(), new PrintWriter(new StringWriter()), Optional.empty()).live();
        Quiet.await(CITY.cloud(), Duration.ofSeconds(30));
        JsonNode issued = get("/_local/now").json().path("events").values().stream()
                .filter(event -> event.path("type").asString().contains("certificate-issued")).findFirst()
                .orElseThrow();
        assertEquals("done", issued.path("targets").get(0).path("state").asString(), issued.toString());
        List<String> path = get("/_local/paths/" + issued.path("correlation").asString()).json().path("steps").values()
                .stream().map(step -> step.path("kind").asString() + " " + step.path("function").asString()
                        + step.path("outcome").asString())
                .toList();
        assertEquals(List.of("request ProgressHttp200", "relay ProgressRelayok", "event ", "consumer "
                + "CertificateOnEventsok", "relay CertificateRelayok", "event "), path.subList(0, 6));
        assertEquals(Set.of("consumer SurveyOnEventsok", "consumer IncentiveOnEventsok"),
                Set.copyOf(path.subList(6, path.size())), path.toString());
        assertEquals(8, path.size(), path.toString());
    }

    @Test
    void a_function_shows_how_often_it_was_invoked_and_how_long_that_took() {
        long before = figures("CatalogueHttp").path("invocations").asLong();
        assertEquals(200, CITY.get("/courses", CITY.token("asn")).status());
        JsonNode after = figures("CatalogueHttp");
        assertEquals(before + 1, after.path("invocations").asLong());
        assertTrue(after.path("lastMillis").asDouble() > 0);
        assertTrue(after.path("p50Millis").asDouble() <= after.path("p99Millis").asDouble());
        long errors = figures("CatalogueHttp").path("errors").asLong();
        assertEquals(502, CITY.json("POST", "/_local/functions/CatalogueHttp", "", "{\"routeKey\":\"GET /no\"}")
                .status());
        assertEquals(errors + 1, figures("CatalogueHttp").path("errors").asLong());
    }

    @Test
    void every_item_of_a_table_is_on_one_of_its_pages_once() {
        Set<String> keys = new HashSet<>();
        String after = "";
        int items = 0;
        do {
            JsonNode page = get("/_local/tables/CatalogueTable?after=" + after).json();
            page.path("items").forEach(item -> keys.add(item.path("key").toString()));
            items += page.path("items").size();
            after = page.path("next").asString();
        } while (!after.isEmpty());
        assertEquals(items, keys.size());
        assertEquals(CITY.cloud().dynamo().client().scan(scan -> scan.tableName("CatalogueTable")).count(), items);
    }

    @Test
    void a_partition_can_be_asked_for_and_a_nip_is_masked_wherever_it_is() {
        CITY.cloud().dynamo().client().putItem(put -> put.tableName("InnovationTable").item(Map.of(
                "pk", AttributeValue.fromS("TEST#a&b=" + NIP), "sk", AttributeValue.fromS("<b>-</b>"),
                "text", AttributeValue.fromS("NIP 19890317 201403 2 002"), "number", AttributeValue.fromN(NIP),
                "deep", AttributeValue.fromM(Map.of(NIP, AttributeValue.fromSs(List.of(NIP)))))));
        try {
            String path = "/_local/tables/InnovationTable?partition=TEST%23a%26b%3D" + NIP;
            JsonNode page = get(path).json();
            assertEquals(1, page.path("items").size());
            assertEquals("[\"TEST#a&b=1989***********002\",\"<b>-</b>\"]",
                    page.path("items").get(0).path("key").toString());
            assertFalse(page.toString().replaceAll("[ -]", "").contains(NIP), page.toString());
            assertEquals(0, get("/_local/tables/InnovationTable?partition=TEST").json().path("items").size());
        } finally {
            CITY.cloud().dynamo().client().deleteItem(delete -> delete.tableName("InnovationTable").key(Map.of("pk",
                    AttributeValue.fromS("TEST#a&b=" + NIP), "sk", AttributeValue.fromS("<b>-</b>"))));
        }
    }

    private static Answer get(String path) {
        return CITY.get(path, "");
    }

    private static Answer post(String path, String... headers) {
        return CITY.send("POST", path, "", new byte[0], headers);
    }

    private static JsonNode figures(String function) {
        return get("/_local/now").json().path("functions").values().stream()
                .filter(each -> each.path("name").asString().equals(function)).findFirst().orElseThrow()
                .path("figures");
    }
}
