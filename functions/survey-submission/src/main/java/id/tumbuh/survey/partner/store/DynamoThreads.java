package id.tumbuh.survey.partner.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.survey.partner.model.Message;
import java.util.Map;
import java.util.Optional;

final class DynamoThreads implements Threads {

    private static final String OPERATION = "sayOfNeed";

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
        return Idempotency.once(database, caller, OPERATION + "#" + message.competency(), key, body,
                message.messageId(), message.saidAt(), write -> write.putNew("message", MessageItem.of(message)))
                .<Saying>map(id -> new Said(id.equals(message.messageId())
                        ? message
                        : find(message.competency(), id).orElseThrow()))
                .orElseGet(OtherBody::new);
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
