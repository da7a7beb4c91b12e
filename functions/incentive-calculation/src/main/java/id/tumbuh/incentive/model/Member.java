package id.tumbuh.incentive.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import java.util.List;

/** A person of a department. */
public record Member(AsnId asn, String name, DepartmentCode department, Employment employment, boolean eligible) {

    public Candidate with(List<LedgerEntry> entries) {
        return new Candidate(this, entries);
    }
}
