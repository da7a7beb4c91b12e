package id.tumbuh.survey.partner.model;

import id.tumbuh.shared.CompetencyCode;
import java.time.Instant;
import java.util.Optional;

/**
 * What was said about the need for a competency; never changed, but for the decision about what it proposes, which comes
 * once.
 *
 * @param institution that said it; BKPSDM did where there is none. Which person spoke is not kept
 * @param messageId names it in its competency's thread, in the order of time
 * @param answers the message that it answers
 */
public record Message(CompetencyCode competency, String messageId, Optional<String> institution, Instant saidAt,
        String text,
        Optional<Proposal> proposal, Optional<String> answers, Optional<Decision> decision) {

    /** The message with BKPSDM's decision; nothing where it proposes nothing, or was decided otherwise before. */
    public Optional<Message> decided(Decision next) {
        if (proposal.isEmpty() || decision.filter(before -> !before.sameAs(next)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(decision.isPresent()
                ? this
                : new Message(competency, messageId, institution, saidAt, text, proposal, answers, Optional.of(next)));
    }
}
