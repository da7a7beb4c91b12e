package id.tumbuh.service;

import id.tumbuh.service.model.Complaint;
import id.tumbuh.service.model.ComplaintPolicy;
import id.tumbuh.service.model.Finding;
import id.tumbuh.service.store.Complaints;
import id.tumbuh.service.store.Policies;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A complaint was opened: it is kept, and shows the department's need of a competency where the policy says so. */
final class ReceiveComplaint implements Function<ReceiveComplaint.Command, ReceiveComplaint.Outcome> {

    record Command(String messageId, Complaint complaint, Instant at) {}

    sealed interface Outcome {}

    /** Kept, now or before. */
    record Received() implements Outcome {}

    /**
     * The city has no such department. Nothing is kept, not even the message's id: the sender sees at once what is wrong, and
     * its next attempt counts when the operator has published the department.
     */
    record UnknownDepartment() implements Outcome {}

    private final Policies policies;
    private final Complaints complaints;
    private final CountWaiting countWaiting;

    ReceiveComplaint(Policies policies, Complaints complaints, CountWaiting countWaiting) {
        this.policies = policies;
        this.complaints = complaints;
        this.countWaiting = countWaiting;
    }

    @Override
    public Outcome apply(Command command) {
        Complaint complaint = command.complaint();
        Optional<ComplaintPolicy> policy = policies.on(complaint.openedOn());
        if (policy.isEmpty()) {
            complaints.keepWaiting(command.messageId(), complaint, command.at());
            // a policy that was published in between has not met this complaint among those that wait
            countWaiting.one(complaint, command.at());
            return new Received();
        }
        Optional<Finding> finding = policy.get().judge(complaint);
        boolean known = finding.map(
                shown -> !complaints.receive(command.messageId(), complaint, shown, command.at())).orElse(false);
        if (known) {
            // it may wait since a day without a policy, kept by an attempt that ended before it was counted
            countWaiting.one(complaint, command.at());
        }
        return finding.isPresent() ? new Received() : new UnknownDepartment();
    }
}
