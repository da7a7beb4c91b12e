package id.tumbuh.survey.partner;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Role;
import id.tumbuh.survey.partner.model.Decision;
import id.tumbuh.survey.partner.model.Message;
import id.tumbuh.survey.partner.model.Proposal;
import id.tumbuh.survey.partner.store.Threads;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Institutions say what they think of the city's needs and which courses they would give; BKPSDM answers and decides. Who
 * speaks for an institution is registered by BKPSDM, so that nobody speaks for another one.
 */
public final class TalkOfNeeds {

    /** @param answers the id of the message that it answers */
    public record Statement(CompetencyCode competency, String text, Optional<Proposal> proposal,
            Optional<String> answers) {}

    public sealed interface Outcome {}

    public record Done(Message message) implements Outcome {}

    public record NotAllowed() implements Outcome {}

    public record KeyReused() implements Outcome {}

    public record NoSuchMessage() implements Outcome {}

    /** It proposes nothing, or was decided otherwise. */
    public record NotToDecide() implements Outcome {}

    private final Threads threads;

    public TalkOfNeeds(Threads threads) {
        this.threads = threads;
    }

    /** Whoever is erased speaks for nobody any more. */
    public void forget(AsnId subject) {
        threads.register(subject, Optional.empty());
    }

    /** @return false where the caller may not */
    boolean register(Caller caller, AsnId subject, Optional<String> institution) {
        if (!caller.is(Role.BKPSDM)) {
            return false;
        }
        threads.register(subject, institution);
        return true;
    }

    Outcome say(Caller caller, Statement statement, String key, byte[] body, Instant at) {
        Optional<String> institution = threads.institutionOf(caller.id());
        boolean bkpsdm = caller.is(Role.BKPSDM);
        if (!bkpsdm && (!caller.is(Role.MITRA) || institution.isEmpty())
                || bkpsdm && statement.proposal().isPresent()) {
            return new NotAllowed();
        }
        if (statement.answers().filter(id -> threads.find(statement.competency(), id).isEmpty()).isPresent()) {
            return new NoSuchMessage();
        }
        Message message = new Message(statement.competency(),
                "%014d_%s".formatted(at.toEpochMilli(), UUID.randomUUID()),
                bkpsdm ? Optional.empty() : institution, at, statement.text(),
                statement.proposal(), statement.answers(), Optional.empty());
        return switch (threads.say(message, caller, key, body)) {
            case Threads.Said(Message said) -> new Done(said);
            case Threads.OtherBody() -> new KeyReused();
        };
    }

    Outcome decide(Caller caller, CompetencyCode competency, String messageId, Decision decision) {
        if (!caller.is(Role.BKPSDM)) {
            return new NotAllowed();
        }
        Optional<Message> message = threads.find(competency, messageId);
        if (message.isEmpty()) {
            return new NoSuchMessage();
        }
        Optional<Message> decided = message.get().decided(decision);
        if (decided.isEmpty()) {
            return new NotToDecide();
        }
        // refused only where somebody decided meanwhile: look again at what they decided
        return decided.equals(message) || threads.decide(decided.get())
                ? new Done(decided.get())
                : decide(caller, competency, messageId, decision);
    }

    /** The thread, oldest first; nothing for who may not read it. */
    Optional<Page<Message>> read(Caller caller, CompetencyCode competency, int limit, Optional<String> cursor) {
        boolean partner = caller.is(Role.MITRA) && threads.institutionOf(caller.id()).isPresent();
        return caller.is(Role.BKPSDM, Role.AUDITOR) || partner
                ? Optional.of(threads.of(competency, limit, cursor))
                : Optional.empty();
    }
}
