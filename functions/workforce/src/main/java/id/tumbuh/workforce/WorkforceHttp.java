package id.tumbuh.workforce;

import id.tumbuh.runtime.http.FieldError;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.Members;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.shared.Role;
import id.tumbuh.workforce.model.PersonRecord;
import id.tumbuh.workforce.store.Imports;
import id.tumbuh.workforce.store.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The HTTP edge of workforce. */
final class WorkforceHttp {

    /** With what is stored beside the lines it stays under the 4 MB of a transaction, whatever is in the file. */
    private static final int MAX_BYTES = 3_500_000;

    private final People people;
    private final ImportPeople importPeople;
    private final Imports imports;

    WorkforceHttp(People people, ImportPeople importPeople, Imports imports) {
        this.people = people;
        this.importPeople = importPeople;
        this.imports = imports;
    }

    HttpAnswer me(HttpRequest request) {
        return people.find(request.requireCaller().id()).map(WorkforceHttp::view)
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    HttpAnswer receive(HttpRequest request) {
        byte[] csv = request.bytes(MAX_BYTES, "text/csv");
        return switch (importPeople
                .apply(new ImportPeople.Command(request.requireCaller(), request.idempotencyKey(), csv,
                        request.receivedAt()))) {
            case ImportPeople.Received(String id, int lines) -> HttpAnswer
                    .json(202, Members.of("importId", id, "status", "received", "lines", lines))
                    .withHeader("location", "/people/imports/" + id);
            case ImportPeople.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case ImportPeople.KeyReused() -> HttpAnswer.problem(ProblemType.KEY_REUSED);
            case ImportPeople.Unreadable(String id, String en) ->
                HttpAnswer.problem(ProblemType.INVALID, List.of(new FieldError("", new LocalizedText(id, en))));
        };
    }

    HttpAnswer report(HttpRequest request) {
        if (!request.requireCaller().is(Role.BKPSDM, Role.AUDITOR)) {
            return HttpAnswer.problem(ProblemType.FORBIDDEN);
        }
        return imports.report(request.pathParameter("importId")).map(WorkforceHttp::view)
                .orElseGet(() -> HttpAnswer.problem(ProblemType.NOT_FOUND));
    }

    HttpAnswer health(HttpRequest request) {
        imports.report("00000000-0000-0000-0000-000000000000");
        return HttpAnswer.json(200, Map.of("status", "ok"));
    }

    private static HttpAnswer view(PersonRecord person) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", person.asn());
        view.put("name", person.name());
        view.put("nipMasked", person.nipMasked());
        view.put("department", person.department());
        view.put("position", person.position());
        view.put("positionKind", person.positionKind());
        view.put("employment", person.employment());
        view.put("active", person.active());
        if (!person.superior().isEmpty()) {
            view.put("superior", person.superior());
        }
        return HttpAnswer.json(200, view);
    }

    private static HttpAnswer view(Imports.Report report) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("importId", report.importId());
        view.put("status", report.status());
        view.put("lines", report.lines());
        view.put("accepted", report.accepted());
        view.put("unchanged", report.unchanged());
        view.put("rejected", report.rejected());
        view.put("rejectedLines", report.rejectedLines().stream().map(rejection -> Members.of("line", rejection.line(),
                "pointer", rejection.reason().pointer(), "message", rejection.reason().message())).toList());
        return HttpAnswer.json(200, view);
    }
}
