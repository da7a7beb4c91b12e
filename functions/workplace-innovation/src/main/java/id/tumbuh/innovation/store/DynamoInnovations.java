package id.tumbuh.innovation.store;

import id.tumbuh.innovation.model.Innovation;
import id.tumbuh.innovation.model.Proposal;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.InnovationSubmitted;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An innovation is stored under its id; the lists, its person's and the city's, name it in the order of submission. */
final class DynamoInnovations implements Innovations {

    private static final String OPERATION = "submitInnovation";
    /** The author of what an erased person proposed. */
    private static final String NOBODY = "erased";
    private static final String LIST = "INNOVATIONS";
    /** So many of the largest, 32 KB each, stay below the 6 MB that Lambda answers with. */
    private static final int MOST_PER_PAGE = 100;

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

        static String pk(String innovationId) {
            return "INNOVATION#" + innovationId;
        }

        static InnovationItem of(Innovation innovation) {
            return new InnovationItem(pk(innovation.innovationId()), "-", innovation.innovationId(),
                    innovation.asn().value(), innovation.department().value(), innovation.proposal().title(),
                    innovation.proposal().summary(), innovation.proposal().criteria(), innovation.submittedAt());
        }

        InnovationItem disowned() {
            return new InnovationItem(pk, sk, innovationId, NOBODY, department, title, summary, criteria, submittedAt);
        }

        Innovation innovation() {
            return new Innovation(innovationId, new AsnId(asn), new DepartmentCode(department),
                    new Proposal(title, summary, criteria), submittedAt);
        }
    }

    record EntryItem(String pk, String sk, String innovationId) {

        static EntryItem of(String list, Innovation innovation) {
            return new EntryItem(list, innovation.submittedAt() + "#" + innovation.innovationId(),
                    innovation.innovationId());
        }
    }

    private final Database database;

    DynamoInnovations(Database database) {
        this.database = database;
    }

    @Override
    public Addition add(Innovation innovation, Caller caller, String key, byte[] body) {
        return Idempotency.once(database, caller, OPERATION, key, body, innovation.innovationId(),
                innovation.submittedAt(), write -> adding(write, innovation))
                .<Addition>map(id -> new Stored(id.equals(innovation.innovationId())
                        ? innovation
                        : database.get(InnovationItem.class, InnovationItem.pk(id), "-").orElseThrow().innovation()))
                .orElseGet(OtherBody::new);
    }

    @Override
    public Page<Innovation> of(AsnId asn, int limit, Optional<String> cursor) {
        return page(partition(asn), limit, cursor);
    }

    @Override
    public Page<Innovation> all(int limit, Optional<String> cursor) {
        return page(LIST, limit, cursor);
    }

    /** One by one: a crash leaves in the person's list what is still to be done. */
    @Override
    public void disown(AsnId asn) {
        for (EntryItem entry : database.query(EntryItem.class, partition(asn), "")) {
            Write write = database.write().delete(entry.pk(), entry.sk());
            database.get(InnovationItem.class, InnovationItem.pk(entry.innovationId()), "-")
                    .ifPresent(item -> write.put(item.disowned()));
            write.commit();
        }
    }

    private static Write adding(Write write, Innovation innovation) {
        return write.putNew("innovation", InnovationItem.of(innovation))
                .put(EntryItem.of(partition(innovation.asn()), innovation)).put(EntryItem.of(LIST, innovation))
                .event(new InnovationSubmitted(innovation.innovationId(), innovation.asn(), innovation.department(),
                        innovation.proposal().title(), innovation.submittedAt()), innovation.submittedAt());
    }

    private Page<Innovation> page(String list, int limit, Optional<String> cursor) {
        Page<EntryItem> page = database.page(EntryItem.class, list, "",
                Math.min(limit, MOST_PER_PAGE), cursor, true);
        Map<String, InnovationItem> found = database.getAll(InnovationItem.class,
                page.items().stream().map(entry -> InnovationItem.pk(entry.innovationId())).toList(), "-").stream()
                .collect(Collectors.toMap(InnovationItem::innovationId, Function.identity()));
        return new Page<>(page.items().stream().map(entry -> found.get(entry.innovationId()).innovation()).toList(),
                page.next());
    }

    private static String partition(AsnId asn) {
        return "ASN#" + asn;
    }
}
