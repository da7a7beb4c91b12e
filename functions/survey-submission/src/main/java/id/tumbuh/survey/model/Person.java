package id.tumbuh.survey.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.PositionKind;

/** What surveys need to know of a person. */
public record Person(AsnId asn, DepartmentCode department, PositionKind position) {}
