package id.tumbuh.survey.anonymous.model;

import java.util.Optional;

/**
 * Answers under the hash of the token that was spent for them. It has no time, no sender and no place in an order.
 *
 * @param tokenHash SHA-256 in hexadecimal
 * @param answers in one canonical form: the same answers are the same text
 */
public record Ballot(String tokenHash, String answers) {

    /** What becomes of a ballot. A repeated one is the one that is there: an answer to it may have been lost. */
    public enum Spending {
        COUNTED, COUNTED_BEFORE, SPENT_OTHERWISE
    }

    /** @param earlier the ballot that is there under the same token */
    public Spending after(Optional<Ballot> earlier) {
        return earlier.map(ballot -> ballot.equals(this) ? Spending.COUNTED_BEFORE : Spending.SPENT_OTHERWISE)
                .orElse(Spending.COUNTED);
    }
}
