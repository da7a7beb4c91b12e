package id.tumbuh.service;

import id.tumbuh.service.model.Complaint;
import id.tumbuh.service.store.Complaints;
import id.tumbuh.service.store.Policies;
import java.time.Instant;
import java.time.LocalDate;
import id.tumbuh.shared.Period;
import java.util.function.Consumer;

/** A complaint was opened: it is kept, and shows the department's need of a competency where the policy says so. */
final class ReceiveComplaint implements Consumer<ReceiveComplaint.Command> {

    record Command(String messageId, Complaint complaint, Instant at) {}

    private final Policies policies;
    private final Complaints complaints;

    ReceiveComplaint(Policies policies, Complaints complaints) {
        this.policies = policies;
        this.complaints = complaints;
    }

    @Override
    public void accept(Command command) {
        LocalDate day = LocalDate.ofInstant(command.complaint().openedAt(), Period.ZONE);
        complaints.receive(command.messageId(), command.complaint(), policies.on(day), command.at());
    }
}
