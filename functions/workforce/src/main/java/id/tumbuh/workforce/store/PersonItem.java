package id.tumbuh.workforce.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Employment;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.shared.event.PeopleChanged;
import id.tumbuh.workforce.model.PersonRecord;

/**
 * A person as stored, with the import that wrote this version and when that was received, in milliseconds, and when the
 * last one was received that said the same, where that mattered (0 where it did not). What is stored
 * is inactive, not active, so that people who were stored before there was such a thing are active.
 */
record PersonItem(
        String pk,
        String sk,
        long version,
        String nipHash,
        String nipSealed,
        String nipMasked,
        String name,
        String department,
        String position,
        String positionKind,
        String employment,
        String superior,
        boolean eligible,
        boolean inactive,
        String importId,
        long importedAt,
        long confirmedAt,
        boolean erased,
        String grade) {

    PersonItem {
        // one of before grades were kept has none
        grade = grade == null ? "" : grade;
    }

    /** What stands in the place of values that are deleted, and can be read as such by code that knows no erasure. */
    private static final String NONE = "-";
    private static final String NOWHERE = "erased";

    static final String PREFIX = "PERSON#";

    static String pk(AsnId asn) {
        return PREFIX + asn;
    }

    static PersonItem of(PersonRecord person, long version, String nipHash, String nipSealed, Imports.Origin origin) {
        return new PersonItem(pk(person.asn()), "-", version, nipHash, nipSealed, person.nipMasked(), person.name(),
                person.department().value(), person.position(), person.positionKind().name(),
                person.employment().name(), person.superior(), person.eligible(), !person.active(), origin.importId(),
                origin.receivedAt().toEpochMilli(), 0, false, person.grade());
    }

    /** The same person, as this import says, too. */
    PersonItem confirmedBy(Imports.Origin origin) {
        return new PersonItem(pk, sk, version, nipHash, nipSealed, nipMasked, name, department, position, positionKind,
                employment, superior, eligible, inactive, importId, importedAt, origin.receivedAt().toEpochMilli(),
                erased, grade);
    }

    /**
     * What is left of a person whose data is deleted: an opaque id that no import takes again. It has no hash of the NIP, so
     * that code which knows no erasure refuses the NIP, too.
     */
    PersonItem tombstone() {
        return new PersonItem(pk, sk, version + 1, "", "", NONE, NONE, NOWHERE, NONE, PositionKind.PELAKSANA.name(),
                Employment.PNS.name(), "", false, true, "", importedAt, confirmedAt, true, "");
    }

    /** The same person under other secrets: a new version, so that the others get the NIP anew. */
    PersonItem resealed(String hash, String sealed) {
        return new PersonItem(pk, sk, version + 1, hash, sealed, nipMasked, name, department, position, positionKind,
                employment, superior, eligible, inactive, importId, importedAt, confirmedAt, erased, grade);
    }

    AsnId asn() {
        return new AsnId(pk.substring(PREFIX.length()));
    }

    PersonRecord person() {
        return new PersonRecord(asn(), nipMasked, name, new DepartmentCode(department), position,
                PositionKind.valueOf(positionKind), Employment.valueOf(employment), superior, eligible, !inactive,
                grade);
    }

    PeopleChanged.Person snapshot() {
        return new PeopleChanged.Person(asn(), version, name, new DepartmentCode(department), position,
                PositionKind.valueOf(positionKind), Employment.valueOf(employment), superior, eligible, !inactive,
                nipSealed, grade);
    }

    boolean writtenBy(Imports.Origin origin) {
        return origin.importId().equals(importId);
    }

    boolean newerThan(Imports.Origin origin) {
        return Math.max(importedAt, confirmedAt) > origin.receivedAt().toEpochMilli();
    }
}
