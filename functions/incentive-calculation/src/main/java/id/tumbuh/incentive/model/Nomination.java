package id.tumbuh.incentive.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LocalizedText;
import java.util.List;

/** A nomination with all that explains it: the points are the sum of the entries. BKPSDM decides, not this system. */
public record Nomination(
        int rank,
        AsnId asn,
        String name,
        DepartmentCode department,
        long points,
        Explanation explanation) {

    public record Explanation(String policy, String legalBasis, List<GateResult> gate, List<Booked> entries) {}

    public record GateResult(String rule, boolean passed, LocalizedText reason) {}

    public record Booked(String entryId, long points, LocalizedText reason) {}
}
