package id.tumbuh.survey;

import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.model.needs.LogEntry;
import id.tumbuh.survey.model.needs.Source;
import id.tumbuh.survey.model.needs.Withdrawal;
import id.tumbuh.survey.store.Dossiers;
import id.tumbuh.survey.store.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** BKPSDM records what no other context tells, a test's result or prior learning, and takes it back. Nothing is changed. */
final class RecordEvidence {

    private static final String PREFIX = "recorded/";
    private static final int WHOLE = 1000;

    /** What BKPSDM says of a person. */
    record Statement(Source source, CompetencyCode competency, ProficiencyLevel level, Instant happenedAt,
            Optional<LocalDate> validUntil) {

        Evidence evidence(String id, Instant recordedAt) {
            return new Evidence(id, competency, source, level.value() * WHOLE, 1, happenedAt, recordedAt, validUntil);
        }
    }

    sealed interface Outcome {}

    record Recorded(Evidence evidence) implements Outcome {}

    record Withdrawn() implements Outcome {}

    record NotAllowed() implements Outcome {}

    record NoSuchPerson() implements Outcome {}

    record NoSuchEvidence() implements Outcome {}

    /** Other evidence has this id, or it was taken back. */
    record OtherEvidence() implements Outcome {}

    private final Dossiers dossiers;
    private final People people;

    RecordEvidence(Dossiers dossiers, People people) {
        this.dossiers = dossiers;
        this.people = people;
    }

    Outcome record(Caller caller, AsnId asn, String id, Statement statement, Instant at) {
        // nobody vouches for themselves
        if (!caller.is(Role.BKPSDM) || caller.id().equals(asn)) {
            return new NotAllowed();
        }
        if (people.find(asn).isEmpty()) {
            return new NoSuchPerson();
        }
        Evidence evidence = statement.evidence(PREFIX + id, at);
        if (dossiers.record(asn, evidence, caller.id())) {
            return new Recorded(evidence);
        }
        List<LogEntry> stored = dossiers.entries(asn, evidence.id());
        return stored.size() == 1 && stored.getFirst() instanceof Evidence before
                && statement.evidence(before.id(), before.recordedAt()).equals(before)
                        ? new Recorded(before)
                        : new OtherEvidence();
    }

    Outcome withdraw(Caller caller, AsnId asn, String id, Instant at) {
        // nobody vouches for themselves
        if (!caller.is(Role.BKPSDM) || caller.id().equals(asn)) {
            return new NotAllowed();
        }
        if (dossiers.entries(asn, PREFIX + id).stream().noneMatch(Evidence.class::isInstance)) {
            return new NoSuchEvidence();
        }
        dossiers.withdraw(asn, new Withdrawal(PREFIX + id, at), caller.id());
        return new Withdrawn();
    }
}
