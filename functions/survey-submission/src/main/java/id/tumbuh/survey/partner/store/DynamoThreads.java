package id.tumbuh.survey.partner.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.dynamo.IdempotencyProof;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.survey.partner.model.Message;
import java.util.Map;
import java.util.Optional;

final class DynamoThreads implements Threads {

    private static final String OPERATION = "sayOfNeed";
    /** The first attempt may meet the same request on its way; the second finds what that one left. */
    private static final int ATTEMPTS = 2;

    /** The institution that a person speaks for. */
    record PartnerItem(String pk, String sk, String institution) {

        static String pk(AsnId subject) {
            return "PARTNER#" + subject;
        }
    }

    private final Database database;

    DynamoThreads(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> institutionOf(AsnId subject) {
        return database.get(PartnerItem.class, PartnerItem.pk(subject), "-").map(PartnerItem::institution);
    }

    @Override
    public void register(AsnId subject, Optional<String> institution) {
        institution.ifPresentOrElse(
                name -> database.write().put(new PartnerItem(PartnerItem.pk(subject), "-", name)).commit(),
                () -> database.delete(PartnerItem.pk(subject), "-"));
    }

    @Override
    public Saying say(Message message, Caller caller, String key, byte[] body) {
        String operation = OPERATION + "#" + message.competency();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (Idempotency.look(database, caller, operation, key, body)) {
                case Idempotency.Same(String id) -> {
                    return new Said(find(message.competency(), id).orElseThrow());
                }
                case Idempotency.OtherBody() -> {
                    return new OtherBody();
                }
                case Idempotency.Never() -> {
                    if (database.write().putNew("message", MessageItem.of(message))
                            .proof(IdempotencyProof.of(caller, operation, key, body, message.messageId(),
                                    message.saidAt()))
                            .commit() instanceof Commit.Done) {
                        return new Said(message);
                    }
                }
            }
        }
        throw new StoreBusy(null);
    }

    @Override
    public Optional<Message> find(CompetencyCode competency, String messageId) {
        return messageId.matches("\\d{14}_[0-9a-f-]{36}")
                ? database.get(MessageItem.class, MessageItem.pk(competency), messageId).map(MessageItem::message)
                : Optional.empty();
    }

    @Override
    public Page<Message> of(CompetencyCode competency, int limit, Optional<String> cursor) {
        Page<MessageItem> page = database.page(MessageItem.class, MessageItem.pk(competency), "", limit, cursor, false);
        return new Page<>(page.items().stream().map(MessageItem::message).toList(), page.next());
    }

    @Override
    public boolean decide(Message decided) {
        return database.putIf(MessageItem.of(decided), "attribute_exists(#pk) and attribute_not_exists(#verdict)",
                Map.of());
    }
}
