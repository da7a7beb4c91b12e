package id.tumbuh.service;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.service.model.Complaint;
import id.tumbuh.service.model.TrainingNeed;
import id.tumbuh.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The HTTP edge of service-quality: whatever a complaint says of its complainant is dropped here. */
final class ServiceHttp {

    private static final int MAX_BYTES = 65_536;
    private static final String OPENED = "id.surakarta.ulas.complaint.opened";
    private static final FieldError UNKNOWN_DEPARTMENT = new FieldError("/data/department",
            new LocalizedText("OPD ini tidak dikenal kota.", "The city does not know this department."));
    private static final Map<String, String> RECEIVED = Map.of("status", "received");

    private final WebhookSignature signature;
    private final ReceiveComplaint receive;
    private final ListTrainingNeeds list;

    ServiceHttp(WebhookSignature signature, ReceiveComplaint receive, ListTrainingNeeds list) {
        this.signature = signature;
        this.receive = receive;
        this.list = list;
    }

    HttpAnswer receive(HttpRequest request) {
        request.bytes(MAX_BYTES, "application/cloudevents+json", "application/json");
        if (!signature.holds(request)) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
        var node = request.jsonNode(MAX_BYTES, "application/cloudevents+json", "application/json");
        if (!node.isObject()) {
            throw new ProblemException(ProblemType.MALFORMED);
        }
        JsonBody event = JsonBody.of(node);
        if (!event.text("specversion", 1, 10).equals("1.0")) {
            event.reject("specversion", "Harus 1.0.", "Must be 1.0.");
        }
        event.text("id", 1, 128);
        event.text("source", 1, 512);
        String type = event.build(() -> event.text("type", 1, 128));
        if (type.equals(OPENED)) {
            Complaint complaint = complaint(event);
            String messageId = request.header("webhook-id").orElseThrow();
            return switch (receive.apply(new ReceiveComplaint.Command(messageId, complaint, request.receivedAt()))) {
                case ReceiveComplaint.Received() -> HttpAnswer.json(202, RECEIVED);
                case ReceiveComplaint.UnknownDepartment() ->
                    HttpAnswer.problem(ProblemType.INVALID, List.of(UNKNOWN_DEPARTMENT));
            };
        }
        return event.build(() -> HttpAnswer.json(202, RECEIVED));
    }

    HttpAnswer needs(HttpRequest request) {
        return switch (list.apply(
                new ListTrainingNeeds.Query(request.requireCaller(), request.limit(), request.cursor()))) {
            case ListTrainingNeeds.Needs(Page<TrainingNeed> page) -> HttpAnswer.page(page, Function.identity());
            case ListTrainingNeeds.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
        };
    }

    private static Complaint complaint(JsonBody event) {
        JsonBody data = event.object("data");
        String subject = event.text("subject", 1, 64);
        String ticket = data.text("ticket", 1, 64);
        if (!subject.equals(ticket)) {
            event.reject("subject", "Harus sama dengan nomor tiket.", "Must be the ticket.");
        }
        String category = data.text("category", 1, 100);
        String department = data.text("department", 1, 100);
        var openedAt = data.instant("openedAt");
        return event.build(() -> new Complaint(ticket, category, department, openedAt));
    }
}
