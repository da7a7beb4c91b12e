package id.tumbuh.service.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.service.model.Complaint;
import id.tumbuh.service.model.Finding;
import id.tumbuh.service.model.Tally;
import id.tumbuh.service.model.TrainingNeed;
import id.tumbuh.service.store.ComplaintItems.ComplaintItem;
import id.tumbuh.service.store.ComplaintItems.MessageItem;
import id.tumbuh.service.store.ComplaintItems.NeedItem;
import id.tumbuh.service.store.ComplaintItems.TallyItem;
import id.tumbuh.service.store.ComplaintItems.WaitingItem;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.TrainingNeedRaised;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The message, the ticket, the tally, the need and its event are one transaction: a repeated message or ticket counts nothing. */
final class DynamoComplaints implements Complaints {

    private static final int ATTEMPTS = 10;
    private static final String RECEIVED = "ComplaintReceived";

    private final Database database;

    DynamoComplaints(Database database) {
        this.database = database;
    }

    @Override
    public boolean receive(String messageId, Complaint complaint, Finding finding, Instant at) {
        return counted(() -> database.write().putNew("message", MessageItem.of(messageId, at))
                .putNew("ticket", ComplaintItem.judged(complaint, finding, at)).counting(RECEIVED), complaint, finding,
                at);
    }

    @Override
    public void keepWaiting(String messageId, Complaint complaint, Instant at) {
        // refused where the message or the ticket is known: it is kept already
        database.write().putNew("message", MessageItem.of(messageId, at))
                .putNew("ticket", ComplaintItem.waiting(complaint, at)).put(WaitingItem.of(complaint))
                .counting(RECEIVED).commit();
    }

    @Override
    public Page<Complaint> waiting(int limit, Optional<String> cursor) {
        Page<WaitingItem> page = database.page(WaitingItem.class, WaitingItem.LIST, "", limit, cursor, false);
        return new Page<>(page.items().stream().map(WaitingItem::complaint).toList(), page.next());
    }

    @Override
    public boolean countWaiting(Complaint complaint, Finding finding, Instant at) {
        return database.get(ComplaintItem.class, ComplaintItem.pk(complaint), "-")
                .map(stored -> counted(() -> database.write()
                        .putIf("ticket", ComplaintItem.judged(complaint, finding, stored.receivedAt()),
                                "#status = :waiting", Map.of("waiting", ComplaintItem.WAITING))
                        .delete(WaitingItem.LIST, complaint.ticket()), complaint, finding, at))
                .orElse(false);
    }

    @Override
    public Page<TrainingNeed> needs(int limit, Optional<String> cursor) {
        return needs("", limit, cursor);
    }

    @Override
    public Page<TrainingNeed> needsOf(DepartmentCode department, int limit, Optional<String> cursor) {
        return needs(department + "#", limit, cursor);
    }

    private Page<TrainingNeed> needs(String prefix, int limit, Optional<String> cursor) {
        Page<NeedItem> page = database.page(NeedItem.class, NeedItem.LIST, prefix, limit, cursor, false);
        return new Page<>(page.items().stream().map(NeedItem::need).toList(), page.next());
    }

    /** Adds what the complaint shows to a write and commits it. @return false where the complaint was counted before */
    private boolean counted(Supplier<Write> kept, Complaint complaint, Finding finding, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Write write = kept.get();
            finding.competency().ifPresent(competency -> count(write, complaint, finding, competency, at));
            switch (write.commit()) {
                case Commit.Done() -> {
                    return true;
                }
                case Commit.Refused(Set<String> labels) -> {
                    if (labels.contains("message") || labels.contains("ticket")) {
                        return false;
                    }
                    // another complaint of the same need was counted meanwhile: count on top of it
                }
            }
        }
        throw new StoreBusy(null);
    }

    private void count(Write write, Complaint complaint, Finding finding, CompetencyCode competency, Instant at) {
        Tally before = database.get(TallyItem.class, TallyItem.pk(finding.department(), competency), "-")
                .map(TallyItem::tally).orElseGet(() -> Tally.empty(finding.department(), competency));
        Tally tally = before.with(complaint, finding.threshold(), at);
        write.replace("tally", TallyItem.of(tally), before.complaints());
        tally.need().ifPresent(need -> write.put(NeedItem.of(need)).event(new TrainingNeedRaised(need.needId(),
                need.department(), need.competency(), need.complaints(), need.raisedAt()), at));
    }
}
