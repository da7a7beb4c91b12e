package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.RequiredLevels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of required levels by the day from which they hold. */
public final class Requirements {

    private static final String PARTITION = "REQUIREMENTS";

    /**
     * A table as stored, in two shapes: {@code levels} had each level as a text, {@code required} has it as the number that it
     * is. Both are written until no function reads the older one, whose reader fails without its attributes; see
     * docs/operate.md. The names of competencies are in it for that reader alone: nothing reads them.
     */
    record RequirementsItem(String pk, String sk, String legalBasis, Map<String, String> levels,
            Map<String, String> titlesId, Map<String, String> titlesEn, Map<String, Integer> required) {

        RequirementsItem {
            required = required == null ? numbers(levels) : required;
        }

        private static Map<String, Integer> numbers(Map<String, String> levels) {
            return levels.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, level -> Integer.valueOf(level.getValue())));
        }

        RequiredLevels levelsTable() {
            Map<PositionKind, ProficiencyLevel> byPosition = new EnumMap<>(PositionKind.class);
            required.forEach(
                    (kind, level) -> byPosition.put(PositionKind.valueOf(kind), new ProficiencyLevel(level)));
            return new RequiredLevels(LocalDate.parse(sk), legalBasis, byPosition);
        }

        static RequirementsItem of(RequiredLevels table) {
            Map<String, Integer> required = new HashMap<>();
            table.byPosition().forEach((kind, level) -> required.put(kind.name(), level.value()));
            Map<String, String> levels = new HashMap<>();
            required.forEach((kind, level) -> levels.put(kind, String.valueOf(level)));
            return new RequirementsItem(PARTITION, table.validFrom().toString(), table.legalBasis(), levels, Map.of(),
                    Map.of(), required);
        }
    }

    private final Database database;

    private Requirements(Database database) {
        this.database = database;
    }

    public static Requirements in(Database database) {
        return new Requirements(database);
    }

    /** The table that holds on the day. */
    public Optional<RequiredLevels> on(LocalDate day) {
        return database.lately(RequirementsItem.class, PARTITION, "").stream().map(RequirementsItem::levelsTable)
                .filter(table -> !table.validFrom().isAfter(day)).max(Comparator.comparing(RequiredLevels::validFrom));
    }

    public void publish(RequiredLevels table) {
        database.write().put(RequirementsItem.of(table)).commit();
    }
}
