package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.RequiredLevels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tables of required levels by the day from which they hold. */
public final class Requirements {

    private static final String PARTITION = "REQUIREMENTS";

    record RequirementsItem(String pk, String sk, String legalBasis, Map<String, String> levels,
            Map<String, String> titlesId,
            Map<String, String> titlesEn) {

        RequiredLevels levelsTable() {
            Map<PositionKind, ProficiencyLevel> byPosition = new EnumMap<>(PositionKind.class);
            levels.forEach((kind, level) -> byPosition.put(PositionKind.valueOf(kind),
                    new ProficiencyLevel(Integer.parseInt(level))));
            Map<String, LocalizedText> titles = new HashMap<>();
            titlesId.forEach((code, id) -> titles.put(code, new LocalizedText(id, titlesEn.get(code))));
            return new RequiredLevels(LocalDate.parse(sk), legalBasis, byPosition, titles);
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
        return database.query(RequirementsItem.class, PARTITION, "").stream().map(RequirementsItem::levelsTable)
                .filter(table -> !table.validFrom().isAfter(day)).max(Comparator.comparing(RequiredLevels::validFrom));
    }

    public void publish(RequiredLevels table) {
        Map<String, String> levels = new HashMap<>();
        table.byPosition().forEach((kind, level) -> levels.put(kind.name(), String.valueOf(level.value())));
        Map<String, String> titlesId = new HashMap<>();
        Map<String, String> titlesEn = new HashMap<>();
        table.competencies().forEach((code, title) -> {
            titlesId.put(code, title.id());
            titlesEn.put(code, title.en());
        });
        database.write().put(new RequirementsItem(PARTITION, table.validFrom().toString(), table.legalBasis(), levels,
                titlesId, titlesEn)).commit();
    }
}
