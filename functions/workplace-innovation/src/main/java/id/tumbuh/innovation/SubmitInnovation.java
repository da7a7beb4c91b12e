package id.tumbuh.innovation;

import id.tumbuh.innovation.model.Innovation;
import id.tumbuh.innovation.model.Proposal;
import id.tumbuh.innovation.store.Innovations;
import id.tumbuh.runtime.dynamo.PeopleDepartments;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** An ASN submits an innovation, once for each Idempotency-Key. */
final class SubmitInnovation implements Function<SubmitInnovation.Command, SubmitInnovation.Outcome> {

    record Command(Caller caller, String key, byte[] body, Proposal proposal, Instant at) {}

    sealed interface Outcome {}

    record Submitted(Innovation innovation) implements Outcome {}

    /** Not an ASN, or nobody whom the city knows. */
    record NotAllowed() implements Outcome {}

    record KeyReused() implements Outcome {}

    private final PeopleDepartments people;
    private final Innovations innovations;

    SubmitInnovation(PeopleDepartments people, Innovations innovations) {
        this.people = people;
        this.innovations = innovations;
    }

    @Override
    public Outcome apply(Command command) {
        Optional<DepartmentCode> department = people.departmentOf(command.caller().id());
        if (!command.caller().is(Role.ASN) || department.isEmpty()) {
            return new NotAllowed();
        }
        Innovation innovation = new Innovation(UUID.randomUUID().toString(), command.caller().id(), department.get(),
                command.proposal(), command.at());
        return switch (innovations.add(innovation, command.caller(), command.key(), command.body())) {
            case Innovations.Stored(Innovation stored) -> new Submitted(stored);
            case Innovations.OtherBody() -> new KeyReused();
        };
    }
}
