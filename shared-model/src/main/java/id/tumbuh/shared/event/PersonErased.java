package id.tumbuh.shared.event;

import id.tumbuh.shared.AsnId;

/**
 * A person's data is deleted: whoever keeps some deletes it, or takes off what tells who it is. No event of the person has a
 * higher version, so one that comes late brings nobody back.
 */
public record PersonErased(AsnId asn, long version) implements DomainEvent {

    public static final String TYPE = "id.tumbuh.workforce.person-erased.v1";

    @Override
    public String about() {
        return asn.value();
    }
}
