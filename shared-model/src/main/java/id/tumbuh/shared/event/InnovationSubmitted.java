package id.tumbuh.shared.event;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import java.time.Instant;

/** A person submitted an innovation; nobody has assessed it yet. */
public record InnovationSubmitted(String innovationId, AsnId asn, DepartmentCode department, String title,
        Instant submittedAt) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.innovation.innovation-submitted.v1";

    @Override
    public String about() {
        return innovationId;
    }
}
