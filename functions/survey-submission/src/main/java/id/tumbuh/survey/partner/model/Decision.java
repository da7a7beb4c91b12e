package id.tumbuh.survey.partner.model;

import java.time.Instant;

/** What BKPSDM decided about a proposal, and why. */
public record Decision(Verdict verdict, String reason, Instant decidedAt) {

    public enum Verdict {
        ACCEPTED, DECLINED
    }

    boolean sameAs(Decision other) {
        return verdict == other.verdict() && reason.equals(other.reason());
    }
}
