package id.tumbuh.service.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.service.model.Complaint;
import id.tumbuh.service.model.Finding;
import id.tumbuh.service.model.TrainingNeed;
import id.tumbuh.shared.DepartmentCode;
import java.time.Instant;
import java.util.Optional;

/** Complaints, and the training needs that they show. */
public interface Complaints {

    static Complaints in(Database database) {
        return new DynamoComplaints(database);
    }

    /**
     * Keeps the complaint and counts what it shows, once for each message and once for each ticket.
     *
     * @return false where the message or the ticket is known already
     */
    boolean receive(String messageId, Complaint complaint, Finding finding, Instant at);

    /** Keeps the complaint until a policy says what it shows, once for each message and once for each ticket. */
    void keepWaiting(String messageId, Complaint complaint, Instant at);

    /** The complaints that wait for a policy. */
    Page<Complaint> waiting(int limit, Optional<String> cursor);

    /** Counts what a waiting complaint shows. @return false where it does not wait, or not any more */
    boolean countWaiting(Complaint complaint, Finding finding, Instant at);

    /** The needs that were raised, by department and competency. */
    Page<TrainingNeed> needs(int limit, Optional<String> cursor);

    /** Those of one department. */
    Page<TrainingNeed> needsOf(DepartmentCode department, int limit, Optional<String> cursor);
}
