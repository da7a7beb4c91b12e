package id.tumbuh.survey.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.testing.TestCloud;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.SurveyFunctions;
import id.tumbuh.survey.model.RequiredLevels;
import id.tumbuh.survey.store.Requirements.RequirementsItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of required levels in two shapes, while functions of before and of now run side by side. */
class RequirementsShapesTest {

    private static final String PARTITION = "REQUIREMENTS";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    /** The record as it was, with how it was read. */
    record OldItem(String pk, String sk, String legalBasis, Map<String, String> levels, Map<String, String> titlesId,
            Map<String, String> titlesEn) {

        Map<PositionKind, Integer> read() {
            Map<String, String> titles = new HashMap<>();
            titlesId.forEach((code, id) -> titles.put(code, titlesEn.get(code)));
            return levels.entrySet().stream().collect(Collectors
                    .toMap(level -> PositionKind.valueOf(level.getKey()), level -> Integer.valueOf(level.getValue())));
        }
    }

    private Database database;
    private Requirements requirements;

    @BeforeEach
    void start() {
        TestCloud cloud = TestCloud.start(SurveyFunctions.class, Map.of(), "TABLE");
        database = cloud.database("TABLE");
        requirements = Requirements.in(database, cloud.clock());
    }

    @Test
    void in_a_half_migrated_table_both_shapes_are_read_as_the_same() {
        publishAsBefore(JANUARY, 2);
        requirements.publish(table(MARCH, 3));
        assertEquals(table(JANUARY, 2), requirements.on(JANUARY).orElseThrow());
        assertEquals(table(MARCH, 3), requirements.on(MARCH).orElseThrow());
        assertEquals(table(JANUARY, 2), requirements.asOf(MARCH).orElseThrow());
    }

    @Test
    void a_function_of_before_reads_what_one_of_now_wrote() {
        requirements.publish(table(JANUARY, 4));
        OldItem read = database.query(OldItem.class, PARTITION, "").getFirst();
        assertEquals(all(kind -> 4), read.read());
        assertEquals("dasar", read.legalBasis());
    }

    @Test
    void what_a_function_of_before_writes_over_it_holds_and_the_next_write_migrates_it_again() {
        requirements.publish(table(JANUARY, 4));
        publishAsBefore(JANUARY, 2);
        assertEquals(table(JANUARY, 2), requirements.on(JANUARY).orElseThrow());
        requirements.publish(requirements.on(JANUARY).orElseThrow());
        assertEquals(all(kind -> 2).size(), database.query(RequirementsItem.class, PARTITION, "").getFirst().required()
                .size());
        assertEquals(List.of(table(JANUARY, 2)), List.of(requirements.on(MARCH).orElseThrow()));
    }

    private void publishAsBefore(LocalDate from, int level) {
        Map<String, String> levels = new HashMap<>();
        all(kind -> String.valueOf(level)).forEach((kind, text) -> levels.put(kind.name(), text));
        database.write().put(new OldItem(PARTITION, from.toString(), "dasar", levels, Map.of("T03", "Aduan"),
                Map.of("T03", "Complaints"))).commit();
    }

    private static RequiredLevels table(LocalDate from, int level) {
        return new RequiredLevels(from, "dasar", all(kind -> new ProficiencyLevel(level)));
    }

    private static <T> Map<PositionKind, T> all(Function<PositionKind, T> value) {
        return Arrays.stream(PositionKind.values()).collect(Collectors.toMap(Function.identity(), value));
    }
}
