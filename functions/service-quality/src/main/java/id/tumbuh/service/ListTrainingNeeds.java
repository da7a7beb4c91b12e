package id.tumbuh.service;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.PeopleDepartments;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.service.model.TrainingNeed;
import id.tumbuh.service.store.Complaints;
import id.tumbuh.shared.Role;
import java.util.Optional;
import java.util.function.Function;

/** Lists training needs: the city's for BKPSDM and auditors, the own department's for its admins and superiors. */
final class ListTrainingNeeds implements Function<ListTrainingNeeds.Query, ListTrainingNeeds.Outcome> {

    record Query(Caller caller, int limit, Optional<String> cursor) {}

    sealed interface Outcome {}

    record Needs(Page<TrainingNeed> page) implements Outcome {}

    record NotAllowed() implements Outcome {}

    private final PeopleDepartments people;
    private final Complaints complaints;

    ListTrainingNeeds(PeopleDepartments people, Complaints complaints) {
        this.people = people;
        this.complaints = complaints;
    }

    @Override
    public Outcome apply(Query query) {
        Caller caller = query.caller();
        if (caller.is(Role.BKPSDM, Role.AUDITOR)) {
            return new Needs(complaints.needs(query.limit(), query.cursor()));
        }
        if (caller.is(Role.ADMIN_OPD, Role.ATASAN)) {
            return people.departmentOf(caller.id())
                    .<Outcome>map(own -> new Needs(complaints.needsOf(own, query.limit(), query.cursor())))
                    .orElseGet(NotAllowed::new);
        }
        return new NotAllowed();
    }
}
