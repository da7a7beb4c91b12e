package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.CompetencyGap;
import java.util.List;
import java.util.Optional;

/** The levels that a person's latest answers show, one for each competency; a gap is where one is below the required. */
public final class Gaps {

    /** The latest answer for a competency. */
    record LevelItem(String pk, String sk, int required, int actual) {

        static LevelItem of(AsnId asn, CompetencyCode competency, ProficiencyLevel required, ProficiencyLevel actual) {
            return new LevelItem("LEVELS#" + asn, competency.value(), required.value(), actual.value());
        }
    }

    private final Database database;

    private Gaps(Database database) {
        this.database = database;
    }

    public static Gaps in(Database database) {
        return new Gaps(database);
    }

    public List<CompetencyGap> of(AsnId asn) {
        return database.query(LevelItem.class, "LEVELS#" + asn, "").stream()
                .filter(item -> item.actual() < item.required())
                .map(item -> new CompetencyGap(new CompetencyCode(item.sk()), new ProficiencyLevel(item.required()),
                        Optional.of(new ProficiencyLevel(item.actual())), List.of(CompetencyGap.Source.SURVEY)))
                .toList();
    }
}
