package id.tumbuh.service.store;

import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.service.model.Complaint;
import id.tumbuh.service.model.ComplaintPolicy;
import id.tumbuh.service.model.TrainingNeed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Complaints, and the training needs that they show. */
public interface Complaints {

    static Complaints in(Database database) {
        return new DynamoComplaints(database);
    }

    /** Keeps the complaint and counts it, once for each message and once for each ticket. */
    void receive(String messageId, Complaint complaint, Optional<ComplaintPolicy> policy, Instant at);

    /** The needs that were raised, by department and competency. */
    List<TrainingNeed> needs();
}
