package id.tumbuh.survey.store;

import id.tumbuh.shared.AsnId;
import id.tumbuh.survey.model.needs.Withdrawal;
import java.time.Instant;

/** That evidence was taken back, beside it in the person's partition; which of the two came first does not matter. */
record WithdrawalItem(String pk, String sk, String recordedBy, Instant recordedAt) {

    static final String PREFIX = "WITHDRAWAL#";

    /** @param recordedBy empty where an event did */
    static WithdrawalItem of(AsnId asn, String evidenceId, String recordedBy, Instant now) {
        return new WithdrawalItem(PersonItem.pk(asn), PREFIX + evidenceId, recordedBy, now);
    }

    static Withdrawal read(String sk, Instant recordedAt) {
        return new Withdrawal(sk.substring(PREFIX.length()), recordedAt);
    }
}
