package id.tumbuh.survey.partner.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.survey.partner.model.Message;
import java.util.Optional;

/** What institutions and BKPSDM say to each other about the need for each competency, and who speaks for whom. */
public interface Threads {

    static Threads in(Database database) {
        return new DynamoThreads(database);
    }

    sealed interface Saying {}

    /** The message, stored now or by the same request before. */
    record Said(Message message) implements Saying {}

    record OtherBody() implements Saying {}

    /** The institution that the person speaks for. */
    Optional<String> institutionOf(AsnId subject);

    /** @param institution for which the person speaks from now on; nothing where for none any more */
    void register(AsnId subject, Optional<String> institution);

    Saying say(Message message, Caller caller, String key, byte[] body);

    Optional<Message> find(CompetencyCode competency, String messageId);

    /** The thread, oldest first. */
    Page<Message> of(CompetencyCode competency, int limit, Optional<String> cursor);

    /** @return false where it was decided meanwhile */
    boolean decide(Message decided);
}
