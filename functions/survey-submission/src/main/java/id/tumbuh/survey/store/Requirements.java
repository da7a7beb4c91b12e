package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.RequiredLevels;
import id.tumbuh.survey.model.needs.Recorded;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of required levels by the day from which they hold. */
public final class Requirements {

    private static final String PARTITION = "REQUIREMENTS";
    private static final String LOG = "REQUIREMENTS_LOG";

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
            return table(sk, legalBasis, required);
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

    /** A table as it was published: one row for each time, never written over. */
    record PublishedItem(String pk, String sk, String validFrom, Instant publishedAt, String legalBasis,
            Map<String, Integer> required) implements Recorded {

        static PublishedItem of(RequirementsItem item, Instant now) {
            return new PublishedItem(LOG, now + "#" + item.sk(), item.sk(), now, item.legalBasis(), item.required());
        }

        @Override
        public Instant recordedAt() {
            return publishedAt;
        }

        RequiredLevels levelsTable() {
            return table(validFrom, legalBasis, required);
        }
    }

    private static RequiredLevels table(String validFrom, String legalBasis, Map<String, Integer> required) {
        Map<PositionKind, ProficiencyLevel> byPosition = new EnumMap<>(PositionKind.class);
        required.forEach((kind, level) -> byPosition.put(PositionKind.valueOf(kind), new ProficiencyLevel(level)));
        return new RequiredLevels(LocalDate.parse(validFrom), legalBasis, byPosition);
    }

    private final Database database;
    private final Clock clock;

    private Requirements(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static Requirements in(Database database, Clock clock) {
        return new Requirements(database, clock);
    }

    /** The table that holds on the day. */
    public Optional<RequiredLevels> on(LocalDate day) {
        return database.lately(RequirementsItem.class, PARTITION, "").stream().map(RequirementsItem::levelsTable)
                .filter(table -> !table.validFrom().isAfter(day)).max(Comparator.comparing(RequiredLevels::validFrom));
    }

    /**
     * The table that held on the day by what was published by then: one that was published later, for an earlier day too, is
     * not among them. What was published before tables were logged counts as known always.
     */
    public Optional<RequiredLevels> asOf(LocalDate day) {
        List<PublishedItem> log = database.query(PublishedItem.class, LOG, "");
        Set<String> logged = log.stream().map(PublishedItem::validFrom).collect(Collectors.toSet());
        Stream<RequiredLevels> known = log.stream().filter(item -> item.isKnownOn(day))
                .sorted(Comparator.comparing(PublishedItem::publishedAt)).map(PublishedItem::levelsTable);
        Stream<RequiredLevels> before = database.query(RequirementsItem.class, PARTITION, "").stream()
                .filter(item -> !logged.contains(item.sk())).map(RequirementsItem::levelsTable);
        // of two for one day the later one, which comes later in the stream, holds
        return Stream.concat(before, known).filter(table -> !table.validFrom().isAfter(day))
                .reduce((one, next) -> next.validFrom().isBefore(one.validFrom()) ? one : next);
    }

    public void publish(RequiredLevels table) {
        RequirementsItem item = RequirementsItem.of(table);
        database.write().put(item).put(PublishedItem.of(item, clock.instant())).commit();
    }
}
