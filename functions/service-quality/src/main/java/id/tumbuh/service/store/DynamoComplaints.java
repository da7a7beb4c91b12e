package id.tumbuh.service.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.service.model.Complaint;
import id.tumbuh.service.model.ComplaintPolicy;
import id.tumbuh.service.model.TrainingNeed;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.TrainingNeedRaised;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The message, the ticket, the need and its event are one transaction: a repeated message or ticket counts nothing. */
final class DynamoComplaints implements Complaints {

    private static final String NEEDS = "NEEDS";
    private static final int ATTEMPTS = 10;
    private static final Duration KEPT = Duration.ofDays(30);

    record MessageItem(String pk, String sk, long expiresAt) {}

    record ComplaintItem(String pk, String sk, String category, String department, Instant openedAt,
            Instant receivedAt) {}

    record NeedItem(
            String pk,
            String sk,
            String needId,
            String department,
            String competency,
            long version,
            boolean raised,
            Instant raisedAt,
            Instant lastComplaintAt) {

        TrainingNeed need() {
            return new TrainingNeed(needId, new DepartmentCode(department), new CompetencyCode(competency),
                    (int) version,
                    raisedAt, lastComplaintAt);
        }
    }

    private final Database database;

    DynamoComplaints(Database database) {
        this.database = database;
    }

    @Override
    public void receive(String messageId, Complaint complaint, Optional<ComplaintPolicy> policy, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Write write = database.write()
                    .putNew("message", new MessageItem("MESSAGE#" + messageId, "-", at.plus(KEPT).getEpochSecond()))
                    .putNew("ticket", new ComplaintItem("TICKET#" + complaint.ticket(), "-", complaint.category(),
                            complaint.department().value(), complaint.openedAt(), at));
            policy.ifPresent(rules -> rules.competencyFor(complaint)
                    .ifPresent(competency -> count(write, complaint, rules, competency, at)));
            switch (write.commit()) {
                case Commit.Done() -> {
                    return;
                }
                case Commit.Refused(var labels) -> {
                    if (labels.contains("message") || labels.contains("ticket")) {
                        return;
                    }
                    // another complaint of the same need was counted meanwhile: count on top of it
                }
            }
        }
        throw new StoreBusy(null);
    }

    @Override
    public List<TrainingNeed> needs() {
        return database.query(NeedItem.class, NEEDS, "").stream().filter(NeedItem::raised).map(NeedItem::need).toList();
    }

    private void count(Write write, Complaint complaint, ComplaintPolicy policy, CompetencyCode competency,
            Instant at) {
        String key = complaint.department() + "#" + competency;
        Optional<NeedItem> stored = database.get(NeedItem.class, NEEDS, key);
        TrainingNeed need = stored.map(item -> item.need().with(complaint)).orElseGet(() -> new TrainingNeed(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(), complaint.department(),
                competency,
                1, at, complaint.openedAt()));
        boolean raised = policy.isRaisedBy(need.complaints());
        write.replace("need", new NeedItem(NEEDS, key, need.needId(), need.department().value(), competency.value(),
                need.complaints(), raised, need.raisedAt(), need.lastComplaintAt()),
                stored.map(NeedItem::version).orElse(0L));
        if (raised) {
            write.event(new TrainingNeedRaised(need.needId(), need.department(), competency, need.complaints(),
                    need.raisedAt()), complaint.openedAt());
        }
    }
}
