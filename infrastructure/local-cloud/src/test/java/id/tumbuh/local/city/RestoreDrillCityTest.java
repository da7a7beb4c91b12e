package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.tumbuh.local.restore.RestoreDrill;
import id.tumbuh.local.restore.RestoreDrill.Restored;
import id.tumbuh.local.template.CloudTemplate.TableSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreDrillCityTest {

    private static final RunningCity CITY = RunningCity.get();

    @Test
    void every_table_of_a_city_is_restored_as_it_was(@TempDir Path folder) throws IOException {
        RestoreDrill drill = new RestoreDrill(CITY.cloud().dynamo().client(), Clock.systemUTC());
        int items = 0;
        for (TableSpec table : CITY.cloud().template().tables().stream().filter(TableSpec::backedUp).toList()) {
            Restored restored = drill.drill(table, folder);
            assertEquals(List.of(), restored.failures(), table.name());
            assertEquals(table.logicalId().equals("LedgerTable"), restored.points().isPresent());
            items += restored.items();
        }
        assertTrue(items > RunningCity.PEOPLE, items + " items");
    }
}
