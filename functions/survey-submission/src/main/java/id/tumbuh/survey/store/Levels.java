package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The levels that a person's latest answers show, one for each competency. What is required is not kept with them: it
 * changes with the person's position and with the table of required levels.
 */
public final class Levels {

    /** The latest answer for a competency. */
    record LevelItem(String pk, String sk, int actual) {

        static LevelItem of(AsnId asn, CompetencyCode competency, ProficiencyLevel actual) {
            return new LevelItem("LEVELS#" + asn, competency.value(), actual.value());
        }
    }

    private final Database database;

    private Levels(Database database) {
        this.database = database;
    }

    public static Levels in(Database database) {
        return new Levels(database);
    }

    public Map<CompetencyCode, ProficiencyLevel> of(AsnId asn) {
        return database.query(LevelItem.class, "LEVELS#" + asn, "").stream()
                .collect(Collectors.toMap(item -> new CompetencyCode(item.sk()),
                        item -> new ProficiencyLevel(item.actual())));
    }

    public void forget(AsnId asn) {
        database.query(LevelItem.class, "LEVELS#" + asn, "").forEach(item -> database.delete(item.pk(), item.sk()));
    }
}
