package id.tumbuh.survey.akpk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.Role;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.shared.event.WaveCountingContinued;
import id.tumbuh.survey.akpk.model.Cell;
import id.tumbuh.survey.akpk.store.Reports;
import id.tumbuh.survey.akpk.store.Waves;
import id.tumbuh.survey.model.Response;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.Needs;
import id.tumbuh.survey.store.People;
import id.tumbuh.survey.store.Policies;
import id.tumbuh.survey.store.Requirements;
import id.tumbuh.survey.store.Responses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A city's worth of real answers is counted and read: what that costs is printed. -Dakpk.people=N takes more of them. */
class AkpkScaleTest extends AkpkCity {

    private static final int PEOPLE = Integer.getInteger("akpk.people", 500);
    private static final int COMPETENCIES = 15;
    private static final Json JSON = new Json();

    @Test
    void the_report_of_a_city_that_answered_is_counted_once_and_read_for_few_units() {
        String survey = published("001");
        answers(survey);
        cloud.clock().set(CLOSING.plus(Duration.ofDays(40)));
        cloud.schedule("settleWaves");
        MeteredClient metered = new MeteredClient();
        Database database = new Database(metered.client(), cloud.table("TABLE"), cloud.clock(), JSON);
        Waves waves = Waves.in(database, cloud.clock(), JSON);
        Reports reports = Reports.in(database, cloud.clock(), JSON);
        SettleWave settle = new SettleWave(waves, reports, Dossiers.in(database, cloud.clock()),
                Needs.in(database, cloud.clock()), Requirements.in(database, cloud.clock()), Policies.in(JSON));
        int steps = 0;
        long start = System.nanoTime();
        for (Optional<Waves.Step> step = waves.due(survey); step.isPresent(); step = waves.due(survey)) {
            settle.accept(new WaveCountingContinued(survey, step.get().generation(), step.get().step()));
            steps++;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double counting = metered.readUnits();
        ReadReports.Found found = (ReadReports.Found) new ReadReports(reports, People.in(database, cloud.clock())).one(
                new Caller(new AsnId("b-1"), Set.of(Role.BKPSDM)), survey,
                new ReadReports.Selection(Optional.empty(), Optional.empty()));
        System.out.printf(
                "AKPK of %,d answers: counted in %d steps, %.1f s and %.1f read units an answer; read for %.1f%n",
                PEOPLE, steps, seconds, counting / PEOPLE, metered.readUnits() - counting);
        Cell.Told city = (Cell.Told) found.report().competencies().get(new CompetencyCode("K00")).city().cell();
        assertEquals(PEOPLE, city.people());
        assertTrue(metered.readUnits() - counting <= 50);
        assertTrue(!metered.asked().contains("scan") && !metered.asked().contains("scanPaginator"));
    }

    private void answers(String survey) {
        Database database = cloud.database("TABLE");
        SplittableRandom random = new SplittableRandom(1);
        List<PeopleChanged.Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            // a quarter of the departments has a tenth of the people
            people.add(person("warga-" + i, "opd-%02d".formatted((int) (Math.pow(random.nextDouble(), 1.5) * 50))));
        }
        People.in(database, cloud.clock()).take(people);
        Responses responses = Responses.in(database, JSON);
        Instant now = cloud.clock().instant();
        for (PeopleChanged.Person person : people) {
            Map<CompetencyCode, ProficiencyLevel> levels = new TreeMap<>();
            for (int c = 0; c < COMPETENCIES; c++) {
                levels.put(new CompetencyCode("K%02d".formatted(c)), new ProficiencyLevel(random.nextInt(1, 5)));
            }
            assertTrue(responses.submit(person.asn(), new Response(survey, 1, 1, now, now, Map.of("mandiri", "x"),
                    new byte[0], 0, List.of()), levels, Optional.empty()));
        }
    }
}
