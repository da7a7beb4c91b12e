package id.tumbuh.benchmarks.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.benchmarks.cost.Budget.Units;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a budget allows. */
class BudgetTest {

    private static final Budget BUDGET = Budget
            .with(Map.of("GET /me", new Units(1, 0, 1), "import", new Units(160, 700, 9)));

    @Test
    void one_more_unit_or_request_of_a_small_operation_is_dearer() {
        assertTrue(exceeded("GET /me", new Units(1, 0, 1)).isEmpty());
        assertEquals(1, exceeded("GET /me", new Units(2, 0, 1)).size());
        assertEquals(1, exceeded("GET /me", new Units(1, 1, 1)).size());
        assertEquals(1, exceeded("GET /me", new Units(1, 0, 2)).size());
    }

    @Test
    void a_large_operation_may_move_by_what_rounding_makes() {
        assertTrue(exceeded("import", new Units(160, 714, 9)).isEmpty());
        assertEquals(1, exceeded("import", new Units(160, 715, 9)).size());
    }

    @Test
    void an_operation_without_a_budget_and_a_budget_without_an_operation_are_told() {
        assertEquals(List.of("GET /new has no budget; it consumes " + new Units(1, 0, 1)),
                exceeded("GET /new", new Units(1, 0, 1)));
        assertEquals(List.of("import"), BUDGET.unmeasuredIn(Budget.with(Map.of("GET /me", new Units(1, 0, 1)))));
    }

    @Test
    void what_is_written_is_read_again(@TempDir Path folder) throws Exception {
        BUDGET.write(folder.resolve("budget.json"));
        assertEquals(BUDGET, Budget.of(folder.resolve("budget.json")));
    }

    private static List<String> exceeded(String name, Units units) {
        return BUDGET.exceededBy(Budget.with(Map.of(name, units)));
    }
}
