package id.tumbuh.workforce.model;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;

/** A civil servant as the registry knows them; superior and grade are empty where there is none, and who left is not active. */
public record PersonRecord(
        AsnId asn,
        String nipMasked,
        String name,
        DepartmentCode department,
        String position,
        PositionKind positionKind,
        Employment employment,
        String superior,
        boolean eligible,
        boolean active,
        String grade) {}
