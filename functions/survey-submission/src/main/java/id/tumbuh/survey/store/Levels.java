package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;

/** The levels that answers showed before evidence was logged. They are kept nowhere else to delete, and read no more. */
public final class Levels {

    record LevelItem(String pk, String sk) {}

    private final Database database;

    private Levels(Database database) {
        this.database = database;
    }

    public static Levels in(Database database) {
        return new Levels(database);
    }

    public void forget(AsnId asn) {
        database.outline(LevelItem.class, "LEVELS#" + asn, "").forEach(item -> database.delete(item.pk(), item.sk()));
    }
}
