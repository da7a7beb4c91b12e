package id.tumbuh.survey;

import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemException;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.Period;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.model.needs.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The HTTP edge of evidence that BKPSDM records. */
final class EvidenceHttp {

    private static final int MAX_BYTES = 4_096;
    private static final int WHOLE = 1000;
    /** All other sources have a way of their own into the log, which nobody walks by hand. */
    private static final Map<String, Source> SOURCES = Map.of("test", Source.TEST, "prior-learning",
            Source.PRIOR_LEARNING);

    private final RecordEvidence record;

    EvidenceHttp(RecordEvidence record) {
        this.record = record;
    }

    HttpAnswer put(HttpRequest request) {
        var caller = request.requireCaller();
        AsnId asn = request.pathParameter("asn", AsnId::new);
        return answer(record.record(caller, asn, id(request),
                statement(request.json(MAX_BYTES), request.receivedAt()), request.receivedAt()));
    }

    HttpAnswer delete(HttpRequest request) {
        return answer(record.withdraw(request.requireCaller(), request.pathParameter("asn", AsnId::new), id(request),
                request.receivedAt()));
    }

    private static RecordEvidence.Statement statement(JsonBody body, Instant now) {
        Source source = body.parsed("source", text -> Optional.ofNullable(SOURCES.get(text)).orElseThrow(
                () -> new IllegalArgumentException("not a source that is recorded by hand")));
        CompetencyCode competency = body.parsed("competency", CompetencyCode::new);
        int level = body.integer("level", 1, 5);
        Instant happenedAt = body.instant("happenedAt");
        if (happenedAt.isAfter(now)) {
            body.reject("happenedAt", "Belum terjadi.", "Has not happened yet.");
        }
        Optional<LocalDate> validUntil = body.node().has("validUntil")
                ? Optional.ofNullable(body.parsed("validUntil", EvidenceHttp::day))
                : Optional.empty();
        if (validUntil.filter(day -> day.isBefore(LocalDate.ofInstant(happenedAt, Period.ZONE))).isPresent()) {
            body.reject("validUntil", "Harus tidak sebelum happenedAt.", "Must not be before happenedAt.");
        }
        return body.build(() -> new RecordEvidence.Statement(source, competency, new ProficiencyLevel(level),
                happenedAt, validUntil));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }

    private static HttpAnswer answer(RecordEvidence.Outcome outcome) {
        return switch (outcome) {
            case RecordEvidence.Recorded(Evidence evidence) -> HttpAnswer.json(200, view(evidence));
            case RecordEvidence.Withdrawn() -> new HttpAnswer(204, Map.of(), new HttpAnswer.Text(""));
            case RecordEvidence.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case RecordEvidence.NoSuchPerson(), RecordEvidence.NoSuchEvidence() ->
                HttpAnswer.problem(ProblemType.NOT_FOUND);
            case RecordEvidence.OtherEvidence() -> HttpAnswer.problem(ProblemType.CONFLICT);
        };
    }

    private static Map<String, Object> view(Evidence evidence) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", evidence.id());
        view.put("source", WhyView.word(evidence.source()));
        view.put("competency", evidence.competency());
        view.put("level", evidence.level() / WHOLE);
        view.put("happenedAt", evidence.happenedAt());
        view.put("recordedAt", evidence.recordedAt());
        evidence.validUntil().ifPresent(day -> view.put("validUntil", day));
        return view;
    }

    private static String id(HttpRequest request) {
        String id = request.pathParameter("evidenceId");
        if (id.matches("[A-Za-z0-9._-]{1,64}")) {
            return id;
        }
        throw new ProblemException(ProblemType.NOT_FOUND);
    }
}
