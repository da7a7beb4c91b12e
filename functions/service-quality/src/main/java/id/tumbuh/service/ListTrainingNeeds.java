package id.tumbuh.service;

import id.tumbuh.runtime.dynamo.PeopleDepartments;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.service.model.TrainingNeed;
import id.tumbuh.service.store.Complaints;
import id.tumbuh.shared.Role;
import java.util.List;
import java.util.function.Function;

/** Lists training needs: the city's for BKPSDM and auditors, the own department's for its admins and superiors. */
final class ListTrainingNeeds implements Function<Caller, ListTrainingNeeds.Outcome> {

    sealed interface Outcome {}

    record Needs(List<TrainingNeed> needs) implements Outcome {}

    record NotAllowed() implements Outcome {}

    private final PeopleDepartments people;
    private final Complaints complaints;

    ListTrainingNeeds(PeopleDepartments people, Complaints complaints) {
        this.people = people;
        this.complaints = complaints;
    }

    @Override
    public Outcome apply(Caller caller) {
        if (caller.is(Role.BKPSDM, Role.AUDITOR)) {
            return new Needs(complaints.needs());
        }
        if (caller.is(Role.ADMIN_OPD, Role.ATASAN)) {
            return people.departmentOf(caller.id())
                    .<Outcome>map(department -> new Needs(complaints.needs().stream()
                            .filter(need -> need.department().equals(department)).toList()))
                    .orElseGet(NotAllowed::new);
        }
        return new NotAllowed();
    }
}
