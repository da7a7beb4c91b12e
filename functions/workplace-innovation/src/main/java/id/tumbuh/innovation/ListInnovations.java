package id.tumbuh.innovation;

import id.tumbuh.innovation.model.Innovation;
import id.tumbuh.innovation.store.Innovations;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.Role;
import java.util.Optional;
import java.util.function.Function;

/** Lists innovations, newest first: all of them for who assesses or audits, one's own for everybody else. */
final class ListInnovations implements Function<ListInnovations.Query, Page<Innovation>> {

    record Query(Caller caller, int limit, Optional<String> cursor) {}

    private final Innovations innovations;

    ListInnovations(Innovations innovations) {
        this.innovations = innovations;
    }

    @Override
    public Page<Innovation> apply(Query query) {
        return query.caller().is(Role.PENILAI, Role.BKPSDM, Role.AUDITOR)
                ? innovations.all(query.limit(), query.cursor())
                : innovations.of(query.caller().id(), query.limit(), query.cursor());
    }
}
