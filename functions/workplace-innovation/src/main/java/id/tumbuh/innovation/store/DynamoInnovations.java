package id.tumbuh.innovation.store;

import id.tumbuh.innovation.model.Innovation;
import id.tumbuh.innovation.model.Proposal;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.dynamo.IdempotencyProof;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.InnovationSubmitted;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Each innovation is there twice, under its person and in the whole list; both are written in one transaction. */
final class DynamoInnovations implements Innovations {

    private static final String OPERATION = "submitInnovation";
    private static final String LIST = "INNOVATIONS";

    record InnovationItem(
            String pk,
            String sk,
            String innovationId,
            String asn,
            String department,
            String title,
            String summary,
            Map<String, String> criteria,
            Instant submittedAt) {

        static InnovationItem of(String pk, Innovation innovation) {
            return new InnovationItem(pk, innovation.submittedAt() + "#" + innovation.innovationId(),
                    innovation.innovationId(), innovation.asn().value(), innovation.department().value(),
                    innovation.proposal().title(), innovation.proposal().summary(), innovation.proposal().criteria(),
                    innovation.submittedAt());
        }

        Innovation innovation() {
            return new Innovation(innovationId, new AsnId(asn), new DepartmentCode(department),
                    new Proposal(title, summary, criteria), submittedAt);
        }
    }

    private final Database database;

    DynamoInnovations(Database database) {
        this.database = database;
    }

    @Override
    public Addition add(Innovation innovation, Caller caller, String key, byte[] body) {
        Addition seen = seen(innovation, caller, key, body);
        if (!(seen instanceof Added)) {
            return seen;
        }
        InnovationItem own = InnovationItem.of(partition(innovation.asn()), innovation);
        Commit commit = database.write().putNew("own", own).put(InnovationItem.of(LIST, innovation))
                .proof(IdempotencyProof.of(caller, OPERATION, key, body, own.sk(), innovation.submittedAt()))
                .event(new InnovationSubmitted(innovation.innovationId(), innovation.asn(), innovation.department(),
                        innovation.proposal().title(), innovation.submittedAt()), innovation.submittedAt())
                .commit();
        return switch (commit) {
            case Commit.Done() -> new Added();
            case Commit.Refused(var labels) -> seen(innovation, caller, key, body);
        };
    }

    @Override
    public Page<Innovation> of(AsnId asn, int limit, Optional<String> cursor) {
        return page(partition(asn), limit, cursor);
    }

    @Override
    public Page<Innovation> all(int limit, Optional<String> cursor) {
        return page(LIST, limit, cursor);
    }

    private Addition seen(Innovation innovation, Caller caller, String key, byte[] body) {
        return switch (Idempotency.look(database, caller, OPERATION, key, body)) {
            case Idempotency.Never() -> new Added();
            case Idempotency.OtherBody() -> new OtherBody();
            case Idempotency.Same(String sk) -> new Known(
                    database.get(InnovationItem.class, partition(innovation.asn()), sk).orElseThrow().innovation());
        };
    }

    private Page<Innovation> page(String pk, int limit, Optional<String> cursor) {
        Page<InnovationItem> page = database.page(InnovationItem.class, pk, "", limit, cursor, true);
        return new Page<>(page.items().stream().map(InnovationItem::innovation).toList(), page.next());
    }

    private static String partition(AsnId asn) {
        return "ASN#" + asn;
    }
}
