package id.tumbuh.innovation;

import id.tumbuh.innovation.model.Innovation;
import id.tumbuh.innovation.model.Proposal;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The HTTP edge of workplace-innovation. */
final class InnovationHttp {

    private static final int MAX_BYTES = 32_768;

    private final SubmitInnovation submit;
    private final ListInnovations list;

    InnovationHttp(SubmitInnovation submit, ListInnovations list) {
        this.submit = submit;
        this.list = list;
    }

    HttpAnswer submit(HttpRequest request) {
        JsonBody body = request.json(MAX_BYTES);
        Proposal proposal = proposal(body);
        String key = request.idempotencyKey();
        return body.build(() -> switch (submit.apply(
                new SubmitInnovation.Command(request.requireCaller(), key, request.body(), proposal,
                        request.receivedAt()))) {
            case SubmitInnovation.Submitted(Innovation innovation) -> HttpAnswer.json(201, view(innovation))
                    .withHeader("location", "/innovations/" + innovation.innovationId());
            case SubmitInnovation.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case SubmitInnovation.KeyReused() -> HttpAnswer.problem(ProblemType.KEY_REUSED);
        });
    }

    HttpAnswer list(HttpRequest request) {
        var page = list.apply(new ListInnovations.Query(request.requireCaller(), request.limit(), request.cursor()));
        return HttpAnswer.page(page, InnovationHttp::view);
    }

    private static Proposal proposal(JsonBody body) {
        Map<String, String> criteria = new LinkedHashMap<>();
        for (String name : Proposal.CRITERIA) {
            body.optionalText(name, 1, 2000).ifPresent(text -> criteria.put(name, text));
        }
        return new Proposal(body.text("title", 5, 200), body.text("summary", 20, 5000), criteria);
    }

    private static Map<String, Object> view(Innovation innovation) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("innovationId", innovation.innovationId());
        view.put("status", "submitted");
        view.put("department", innovation.department());
        view.put("title", innovation.proposal().title());
        view.put("summary", innovation.proposal().summary());
        view.putAll(innovation.proposal().criteria());
        view.put("submittedAt", innovation.submittedAt());
        return view;
    }
}
