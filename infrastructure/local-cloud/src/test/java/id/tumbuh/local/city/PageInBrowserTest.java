package id.tumbuh.local.city;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.browser.Browser;
import id.tumbuh.local.browser.Tab;
import id.tumbuh.local.demo.Quiet;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The page that shows what goes on, in a real browser: {@code ./mvnw verify -Pbrowser}. */
@Tag("browser")
class PageInBrowserTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String HOSTILE = "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script>";
    @AutoClose
    private static Browser browser;
    private Tab tab;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
    }

    @BeforeEach
    void open() throws IOException {
        tab = browser.tab();
        tab.look(1300, 900, "light");
        tab.go(CITY.cloud().uri().resolve("/_local/"));
        until("document.querySelector('#live.live') && document.querySelector('#functions-rows tr')");
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), tab.complaints());
        tab.close();
        CITY.emptyDeadLetters();
    }

    @Test
    void what_happens_is_seen_without_a_reload_until_it_is_paused() {
        CITY.get("/courses", CITY.token("asn"));
        until(row("CatalogueHttp"));
        int before = invocations();
        CITY.get("/courses", CITY.token("asn"));
        await().atMost(SOON).until(() -> invocations() > before);
        tab.value("document.getElementById('pause').focus()");
        tab.press("Enter", 13);
        until("document.querySelector('#live.paused')");
        assertEquals("true", tab.text("document.getElementById('pause').ariaPressed"));
        tab.press("Enter", 13);
        until("document.querySelector('#live.live')");
    }

    @Test
    void a_path_is_followed_by_keyboard_from_its_id_and_the_focus_comes_back() throws IOException {
        String correlation = "browser-" + UUID.randomUUID();
        CITY.json("POST", "/innovations", CITY.token("asn"), """
                {"title":"Antrean daring","summary":"Warga memilih jam kedatangan sebelum berangkat dari rumah."}""",
                "idempotency-key", UUID.randomUUID().toString(), "x-correlation-id", correlation);
        Quiet.await(CITY.cloud(), Duration.ofSeconds(30));
        tab.value("document.getElementById('path-id').focus()");
        tab.call("Input.insertText", Map.of("text", correlation));
        tab.press("Enter", 13);
        until("document.getElementById('dialog').open && document.querySelectorAll('.path li').length === 3");
        assertTrue(tab.is("document.getElementById('dialog').contains(document.activeElement)"));
        String path = tab.text("document.querySelector('.path').textContent");
        assertTrue(path.contains("POST /innovations") && path.contains("InnovationRelay"), path);
        tab.press("Escape", 27);
        until("!document.getElementById('dialog').open");
        assertEquals("path-id", tab.text("document.activeElement.id"));
        until("document.querySelector('#events-rows button.link')");
        tab.value("document.querySelector('#events-rows button.link').focus()");
        tab.press("Enter", 13);
        until("document.getElementById('dialog').open && document.querySelectorAll('.path li').length > 0");
    }

    @Test
    void a_dead_letter_is_opened_as_text_and_sent_back_by_keyboard() {
        CITY.cloud().queues().client().send(CITY.url("ServiceDeadLetters"),
                """
                {"detail-type":"%1$s","detail":{"id":"%2$s","type":"id.tumbuh.workforce.people-changed.v1",
                "correlationid":"%2$s","data":{"people":[],"note":"%1$s"}}}"""
                        .formatted(HOSTILE, UUID.randomUUID()));
        String open = "[...document.querySelectorAll('#queues-rows button')]"
                + ".find(each => each.ariaLabel.startsWith('Buka ServiceDeadLetters') && !each.hidden)";
        until(open);
        tab.value(open + ".focus()");
        tab.press("Enter", 13);
        until("document.getElementById('dialog').open");
        assertTrue(tab.text("document.getElementById('dialog-body').textContent").contains(HOSTILE));
        assertEquals("0", tab.text("document.querySelectorAll('#dialog img, #dialog script').length"));
        tab.press("Escape", 27);
        tab.value(open.replace("Buka", "Kirim ulang") + ".focus()");
        tab.press("Enter", 13);
        until("document.getElementById('said').textContent.includes('ServiceQueue')");
        until("document.getElementById('total-dead').textContent === '0'");
        assertFalse(tab.is("window.hacked"));
    }

    @Test
    void a_table_is_read_page_by_page_and_what_is_in_it_stays_text() {
        Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS("TEST#" + HOSTILE), "sk",
                AttributeValue.fromS(HOSTILE));
        CITY.cloud().dynamo().client().putItem(put -> put.tableName("InnovationTable").item(key));
        try {
            choose("InnovationTable", "TEST#" + HOSTILE);
            until("document.querySelector('#table-page tbody tr')");
            assertEquals("TEST#" + HOSTILE, tab.text("document.querySelector('#table-page tbody th').textContent"));
            assertFalse(tab.is("window.hacked || document.querySelector('#table-page img')"));
            choose("CertificateTable", "");
            until("document.querySelector('#table-page caption').textContent.includes('CertificateTable')");
            String first = tab.text("document.querySelector('#table-page tbody').textContent");
            tab.value("document.querySelector('.pager button').click()");
            until("document.querySelector('#table-page caption').textContent.includes('halaman 2')");
            tab.value("document.querySelector('.pager button').click()");
            until("document.querySelector('#table-page caption').textContent.includes('halaman 1')");
            assertEquals(first, tab.text("document.querySelector('#table-page tbody').textContent"));
        } finally {
            CITY.cloud().dynamo().client().deleteItem(delete -> delete.tableName("InnovationTable").key(key));
        }
    }

    @ParameterizedTest
    @CsvSource({"360,light", "360,dark", "768,light", "1300,dark"})
    void everything_fits_and_can_be_read_at_every_width_in_light_and_in_dark(int width, String scheme)
            throws IOException {
        tab.look(width, 900, scheme);
        choose("SurveyTable", "");
        until("document.querySelector('#table-page tbody tr')");
        assertTrue(tab.is("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
        assertEquals("", tab.text(PageChecks.LOW_CONTRAST));
        assertEquals("", tab.text(PageChecks.UNNAMED));
        assertEquals("", tab.text(PageChecks.TOO_WIDE));
    }

    @Test
    void a_script_that_is_not_a_file_of_the_page_does_not_run() throws IOException {
        try (Tab victim = browser.tab()) {
            victim.go(CITY.cloud().uri().resolve("/_local/"));
            await().atMost(SOON).until(() -> victim.is("document.querySelector('#live.live')"));
            victim.value("(() => { const made = document.createElement('script');"
                    + "made.textContent = 'window.hacked = 1'; document.body.append(made); })()");
            await().atMost(SOON).until(() -> !victim.complaints().isEmpty());
            assertTrue(victim.complaints().getFirst().contains("Content Security Policy"));
            assertFalse(victim.is("window.hacked"));
        }
    }

    private void choose(String table, String partition) {
        tab.value("document.getElementById('table-name').value = '" + table + "'");
        tab.value("document.getElementById('table-partition').value = ''");
        tab.value("document.getElementById('table-partition').focus()");
        tab.call("Input.insertText", Map.of("text", partition));
        tab.press("Enter", 13);
    }

    private int invocations() {
        return Integer.parseInt(tab.text(row("CatalogueHttp") + ".cells[1].textContent"));
    }

    private static String row(String name) {
        return "document.querySelector('#functions-rows tr[data-key=" + name + "]')";
    }

    private void until(String condition) {
        await(condition).atMost(SOON).until(() -> tab.is(condition));
    }
}
