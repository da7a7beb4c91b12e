package id.tumbuh.service;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.service.model.Complaint;
import id.tumbuh.service.store.Complaints;
import id.tumbuh.service.store.Policies;
import java.time.Instant;
import java.util.Optional;

/** Complaints that came before any policy held for their day are counted when one does. */
final class CountWaiting {

    /** How many were counted, and how many wait on: of a day without a policy, or of a department that it does not know. */
    record Counted(int counted, int waiting) {}

    private static final int PAGE = 100;

    private final Policies policies;
    private final Complaints complaints;

    CountWaiting(Policies policies, Complaints complaints) {
        this.policies = policies;
        this.complaints = complaints;
    }

    Counted all(Instant at) {
        int counted = 0;
        int waiting = 0;
        Optional<String> cursor = Optional.empty();
        do {
            Page<Complaint> page = complaints.waiting(PAGE, cursor);
            for (Complaint complaint : page.items()) {
                boolean done = one(complaint, at);
                counted += done ? 1 : 0;
                waiting += done ? 0 : 1;
            }
            cursor = page.next();
        } while (cursor.isPresent());
        return new Counted(counted, waiting);
    }

    /** @return false where it waits on, or waits no more */
    boolean one(Complaint complaint, Instant at) {
        return policies.on(complaint.openedOn()).flatMap(policy -> policy.judge(complaint))
                .map(finding -> complaints.countWaiting(complaint, finding, at)).orElse(false);
    }
}
