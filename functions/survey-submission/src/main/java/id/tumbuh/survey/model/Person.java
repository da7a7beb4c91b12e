package id.tumbuh.survey.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Grade;
import id.tumbuh.shared.PositionKind;
import java.util.Optional;

/** What surveys need to know of a person. */
public record Person(AsnId asn, DepartmentCode department, PositionKind position, Optional<AsnId> superior,
        Optional<Grade> grade) {}
