package id.tumbuh.survey.akpk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.runtime.testing.DynamoLocal;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.akpk.model.Report;
import id.tumbuh.survey.akpk.model.Tally;
import id.tumbuh.survey.akpk.model.Wave;
import id.tumbuh.survey.akpk.model.WaveTally;
import id.tumbuh.survey.akpk.store.Reports;
import id.tumbuh.survey.akpk.view.CompetencyNames;
import id.tumbuh.survey.akpk.view.CsvView;
import id.tumbuh.survey.akpk.view.HeatMap;
import id.tumbuh.survey.akpk.view.JsonView;
import id.tumbuh.survey.store.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What it costs to read the report of a whole city, of whatever size: the figures are printed. */
class AkpkCostTest {

    private static final double MOST_UNITS = 50;
    private static final int LAMBDA_ANSWER = 6_000_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T00:00:00Z"), ZoneOffset.UTC);
    private static final Json JSON = new Json();
    private static final Caller BKPSDM = new Caller(new AsnId("b-1"), Set.of(Role.BKPSDM));

    @Test
    void the_report_of_ten_thousand_people_in_fifty_departments_costs_few_units() {
        assertCheap(10_000, 50);
    }

    @Test
    void the_report_of_a_million_people_in_six_hundred_departments_costs_few_units() {
        assertCheap(1_000_000, 600);
    }

    private static void assertCheap(int people, int departments) {
        String table = DynamoLocal.get().createTable("akpk");
        long start = System.nanoTime();
        Report first = Report.of(wave("11111111-1111-1111-1111-111111111111", 90), city(people, departments, 1),
                Optional.empty());
        Report report = Report.of(wave("22222222-2222-2222-2222-222222222222", 0), city(people, departments, 2),
                Optional.of(first));
        long decided = (System.nanoTime() - start) / 2_000_000;
        assertTrue(reports(new Database(DynamoLocal.get().client(), table, CLOCK, JSON)).publish(report, write -> {}));
        MeteredClient metered = new MeteredClient();
        Database database = new Database(metered.client(), table, CLOCK, JSON);
        ReadReports read = new ReadReports(reports(database), People.in(database, CLOCK));
        ReadReports.Found found = (ReadReports.Found) read.one(BKPSDM, report.wave().surveyId(),
                new ReadReports.Selection(Optional.empty(), Optional.empty()));
        assertEquals(report, found.report());
        assertEquals(List.of("query"), metered.asked(), "one query, and no scan");
        int json = JSON.write(JsonView.of(report)).length();
        System.out.printf(
                "AKPK of %,d people, %d departments x 15 competencies: %.1f read units; JSON %,d kB, CSV %,d kB, "
                        + "SVG %,d kB; decided in %,d ms%n",
                people, departments, metered.readUnits(), json / 1000,
                CsvView.of(report).length() / 1000, HeatMap.of(report, CompetencyNames.in(JSON)).length() / 1000,
                decided);
        assertTrue(metered.readUnits() <= MOST_UNITS, "read units: " + metered.readUnits());
        assertTrue(json < LAMBDA_ANSWER && HeatMap.of(report, CompetencyNames.in(JSON)).length() < LAMBDA_ANSWER);
    }

    private static Reports reports(Database database) {
        return Reports.in(database, CLOCK, JSON);
    }

    private static Wave wave(String id, int daysBefore) {
        Instant closed = CLOCK.instant().minus(Duration.ofDays(daysBefore));
        return new Wave(id, 1, "akpk", new LocalizedText("Survei", "Survey"), closed, closed, 5);
    }

    /** Departments of very different sizes, each with a lean of its own in each competency. */
    private static WaveTally city(int people, int departments, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SortedMap<DepartmentCode, Integer> participants = new TreeMap<>();
        for (int d = 0; d < departments; d++) {
            int size = (int) (people / (double) departments * Math.pow(random.nextDouble(), 2) * 3);
            participants.put(new DepartmentCode("opd-%03d".formatted(d)), Math.max(1, size));
        }
        SortedMap<CompetencyCode, SortedMap<DepartmentCode, Tally>> competencies = new TreeMap<>();
        for (int c = 0; c < 15; c++) {
            SortedMap<DepartmentCode, Tally> column = new TreeMap<>();
            participants.forEach((department, size) -> column.put(department, tally(random, size)));
            competencies.put(new CompetencyCode("T%02d".formatted(c)), column);
        }
        return new WaveTally(participants, competencies);
    }

    private static Tally tally(SplittableRandom random, int size) {
        double lean = 1 + random.nextDouble() * 2.5;
        List<Integer> counts = new ArrayList<>(Collections.nCopies(25, 0));
        for (int i = 0; i < size; i++) {
            int required = random.nextInt(1, 5);
            int actual = (int) Math.clamp(Math.round(lean + random.nextGaussian() * .9), 1, 5);
            int at = (new ProficiencyLevel(required).value() - 1) * 5 + actual - 1;
            counts.set(at, counts.get(at) + 1);
        }
        return Tally.of(counts);
    }
}
