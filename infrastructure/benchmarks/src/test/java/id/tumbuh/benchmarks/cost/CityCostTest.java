package id.tumbuh.benchmarks.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.template.CloudTemplate.FunctionSpec;
import id.tumbuh.local.template.CloudTemplate.RouteSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A new city, always the same, is loaded and driven once; what it consumes is held against the recorded budget. */
class CityCostTest {

    private static final Path ROOT = Path.of(System.getProperty("tumbuh.root"));
    private static final Path MODULE = ROOT.resolve("infrastructure/benchmarks");
    private static final String RECORD = "src/test/resources/cost/budget.json";
    private static final String MEASURED = "target/measured-budget.json";
    private static final int PEOPLE = 150;

    /** What an operator does a few times a year: decisions 9 and 10 say what it costs. */
    private static final Set<String> RARE = Set.of("WorkforceErasePerson", "WorkforceResealNips",
            "CertificateResealNips");

    private static MeasuredCity city;

    @BeforeAll
    static void drive() throws Exception {
        long start = System.nanoTime();
        city = MeasuredCity.drive(ROOT, PEOPLE, 2, line -> {});
        System.out.printf("a measured city of %d people takes %.1f s%n", PEOPLE, (System.nanoTime() - start) / 1e9);
        Budget.of(city).write(MODULE.resolve(MEASURED));
    }

    @Test
    void no_operation_is_dearer_than_its_budget() throws Exception {
        Budget budget = Budget.of(MODULE.resolve(RECORD));
        Budget measured = Budget.of(city);
        assertEquals("", String.join("\n", budget.exceededBy(measured)), """
                An operation got dearer. Make it cheaper; or, where that is what you want, record what was measured and say why \
                in the commit: cp infrastructure/benchmarks/%s infrastructure/benchmarks/%s
                """.formatted(MEASURED, RECORD));
        assertEquals(List.of(), budget.unmeasuredIn(measured), "nothing measures these any more");
    }

    @Test
    void an_answer_to_a_survey_takes_at_most_eight_write_units_on_its_path_and_eight_for_what_follows() {
        Measured path = city.operations().get("POST /surveys/{surveyId}/responses");
        double after = city.operations().values().stream()
                .filter(one -> one.name().endsWith("survey.competency-gaps-found.v1")
                        || one.name().contains("survey.competency-gaps-found.v1 ->"))
                .mapToDouble(one -> one.most().writeUnits()).sum();
        System.out.printf("an answer of %.0f bytes with 15 gaps: %.1f write units on its path, %.1f for what follows%n",
                path.most().bytesIn(), path.most().writeUnits(), after);
        assertTrue(path.most().writeUnits() <= 8, path.toString());
        assertTrue(after > 0 && after <= 8, "what follows: " + after);
    }

    @Test
    void every_route_every_schedule_and_every_function_of_the_template_is_measured() {
        Set<String> asked = new TreeSet<>();
        Set<String> functions = new TreeSet<>();
        for (FunctionSpec function : city.template().functions()) {
            functions.add(function.name());
            function.routes().stream().map(RouteSpec::routeKey).forEach(asked::add);
            function.schedules().forEach(schedule -> asked.add("schedule " + schedule.logicalId()));
        }
        asked.removeAll(city.operations().keySet());
        assertEquals(Set.of(), asked);
        functions.removeAll(city.operations().values().stream().map(Measured::function).collect(Collectors.toSet()));
        functions.removeAll(RARE);
        assertEquals(Set.of(), functions);
    }

    @Test
    void taking_part_in_an_anonymous_survey_writes_once_and_a_ballot_pays_for_being_in_time() {
        Measured part = city.operations().get("POST /surveys/{surveyId}/participation");
        Measured ballot = city.operations().get("POST /ballots");
        for (Measured one : List.of(part, ballot)) {
            System.out.printf("%s: %.0f read units, %.0f write units, %.0f requests%n", one.name(),
                    one.most().readUnits(), one.most().writeUnits(), one.most().requests());
        }
        assertEquals(1, part.most().writeUnits());
        // a transaction of the ballot and the state of its poll
        assertEquals(4, ballot.most().writeUnits());
    }

    @Test
    void the_report_prices_every_operation_for_a_city_and_for_the_nation() throws Exception {
        CostTables tables = CostReport.tables(ROOT, city);
        assertEquals(city.operations().size(), tables.nation().lines().size());
        assertTrue(tables.oneCity().usd() > 0);
        assertTrue(tables.nation().usd() > 100 * tables.oneCity().usd());
        city.operations().keySet().forEach(name -> assertTrue(tables.markdown().contains("`" + name + "`"), name));
        assertTrue(tables.json().length > 0);
    }
}
