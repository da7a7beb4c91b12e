package id.tumbuh.innovation.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import java.time.Instant;

/** A submitted innovation. */
public record Innovation(String innovationId, AsnId asn, DepartmentCode department, Proposal proposal,
        Instant submittedAt) {}
