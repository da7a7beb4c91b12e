package id.tumbuh.incentive.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** A nomination with all that explains it: the points are the sum of the entries. BKPSDM decides, not this system. */
public record Nomination(
        int rank,
        AsnId asn,
        String name,
        DepartmentCode department,
        long points,
        Explanation explanation) {

    public record Explanation(String policy, String legalBasis, List<GateResult> gate, List<Booked> entries) {

        private Explanation by(List<Booked> some) {
            return new Explanation(policy, legalBasis, gate, some);
        }
    }

    public record GateResult(String rule, boolean passed, LocalizedText reason) {}

    public record Booked(String entryId, long points, LocalizedText reason) {}

    /** The nomination in parts with at most so many entries, which {@link #and} unites: one item has a largest size. */
    public List<Nomination> parts(int most) {
        List<Booked> entries = explanation.entries();
        List<Nomination> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < entries.size(); from += most) {
            parts.add(by(entries.subList(from, Math.min(entries.size(), from + most))));
        }
        return parts;
    }

    /** With the entries of the next part too. */
    public Nomination and(Nomination next) {
        List<Booked> entries = new ArrayList<>(explanation.entries());
        entries.addAll(next.explanation().entries());
        return by(entries);
    }

    /** Whether both are parts of one nomination of a run. */
    public boolean isOneWith(Nomination other) {
        return asn.equals(other.asn()) && department.equals(other.department());
    }

    /** The same without the name, for a person whose data was deleted. */
    public Nomination unnamed() {
        return new Nomination(rank, asn, "(nama telah dihapus)", department, points, explanation);
    }

    private Nomination by(List<Booked> entries) {
        return new Nomination(rank, asn, name, department, points, explanation.by(entries));
    }
}
