package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Projection;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.TrainingNeedRaised;
import java.util.List;

/** The needs of departments that complaints show. The count of complaints only grows, so it is the version. */
public final class Needs {

    record NeedItem(String pk, String sk, long version) {}

    private final Database database;

    private Needs(Database database) {
        this.database = database;
    }

    public static Needs in(Database database) {
        return new Needs(database);
    }

    public List<CompetencyCode> of(DepartmentCode department) {
        return database.lately(NeedItem.class, "NEED#" + department, "").stream()
                .map(item -> new CompetencyCode(item.sk()))
                .toList();
    }

    public void take(TrainingNeedRaised event) {
        new Projection<NeedItem>(database).unite(List.of(
                new NeedItem("NEED#" + event.department(), event.competency().value(), event.complaints())));
    }
}
