package id.tumbuh.service.store;

import id.tumbuh.service.model.Complaint;
import id.tumbuh.service.model.Finding;
import id.tumbuh.service.model.Tally;
import id.tumbuh.service.model.TrainingNeed;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Complaints, tallies and needs as they are stored. */
final class ComplaintItems {

    private static final Duration KEPT = Duration.ofDays(30);

    private ComplaintItems() {}

    /** The proof that a message was received; it outlives the sender's retries. */
    record MessageItem(String pk, String sk, long expiresAt) {

        static MessageItem of(String messageId, Instant at) {
            return new MessageItem("MESSAGE#" + messageId, "-", at.plus(KEPT).getEpochSecond());
        }
    }

    /** A complaint; its department is the code once a policy judged it, and what the complaint app wrote until then. */
    record ComplaintItem(String pk, String sk, String status, String category, String department, Instant openedAt,
            Instant receivedAt) {

        static final String WAITING = "WAITING";
        private static final String JUDGED = "JUDGED";

        static String pk(Complaint complaint) {
            return "TICKET#" + complaint.ticket();
        }

        static ComplaintItem waiting(Complaint complaint, Instant receivedAt) {
            return new ComplaintItem(pk(complaint), "-", WAITING, complaint.category(), complaint.department(),
                    complaint.openedAt(), receivedAt);
        }

        static ComplaintItem judged(Complaint complaint, Finding finding, Instant receivedAt) {
            return new ComplaintItem(pk(complaint), "-", JUDGED, complaint.category(), finding.department().value(),
                    complaint.openedAt(), receivedAt);
        }
    }

    /** A complaint's entry in the list of those that wait for a policy. */
    record WaitingItem(String pk, String sk, String category, String department, Instant openedAt) {

        static final String LIST = "WAITING";

        static WaitingItem of(Complaint complaint) {
            return new WaitingItem(LIST, complaint.ticket(), complaint.category(), complaint.department(),
                    complaint.openedAt());
        }

        Complaint complaint() {
            return new Complaint(sk, category, department, openedAt);
        }
    }

    /** A tally; its version is the number of complaints. raisedAt has one element, or none while the need is not raised. */
    record TallyItem(String pk, String sk, String department, String competency, long version, List<Instant> raisedAt,
            Instant lastComplaintAt) {

        static String pk(DepartmentCode department, CompetencyCode competency) {
            return "TALLY#" + department + "#" + competency;
        }

        static TallyItem of(Tally tally) {
            return new TallyItem(pk(tally.department(), tally.competency()), "-", tally.department().value(),
                    tally.competency().value(), tally.complaints(), tally.raisedAt().stream().toList(),
                    tally.lastComplaintAt());
        }

        Tally tally() {
            return new Tally(new DepartmentCode(department), new CompetencyCode(competency), (int) version,
                    raisedAt.stream().findFirst(), lastComplaintAt);
        }
    }

    /** A raised need in the list of them, in the order of departments. */
    record NeedItem(String pk, String sk, String needId, String department, String competency, int complaints,
            Instant raisedAt, Instant lastComplaintAt) {

        static final String LIST = "NEEDS";

        static NeedItem of(TrainingNeed need) {
            return new NeedItem(LIST, need.department() + "#" + need.competency(), need.needId(),
                    need.department().value(), need.competency().value(), need.complaints(), need.raisedAt(),
                    need.lastComplaintAt());
        }

        TrainingNeed need() {
            return new TrainingNeed(needId, new DepartmentCode(department), new CompetencyCode(competency), complaints,
                    raisedAt, lastComplaintAt);
        }
    }
}
