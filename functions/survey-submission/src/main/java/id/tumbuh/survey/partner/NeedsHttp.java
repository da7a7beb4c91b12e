package id.tumbuh.survey.partner;

import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.http.HttpAnswer;
import id.tumbuh.runtime.http.HttpRequest;
import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.runtime.http.ProblemType;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.LessonHours;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.survey.partner.model.Decision;
import id.tumbuh.survey.partner.model.Message;
import id.tumbuh.survey.partner.model.Proposal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The HTTP edge of what institutions and BKPSDM say to each other. */
public final class NeedsHttp {

    private static final int MAX_BYTES = 16_384;

    private final TalkOfNeeds talk;

    public NeedsHttp(TalkOfNeeds talk) {
        this.talk = talk;
    }

    public HttpAnswer register(HttpRequest request) {
        JsonBody body = request.json(MAX_BYTES);
        Optional<String> institution = body.optionalText("institution", 2, 120);
        AsnId subject = request.pathParameter("subject", AsnId::new);
        return body.build(() -> talk.register(request.requireCaller(), subject, institution)
                ? HttpAnswer.json(200, institution.<Map<String, Object>>map(name -> Map.of("institution", name))
                        .orElseGet(Map::of))
                : HttpAnswer.problem(ProblemType.FORBIDDEN));
    }

    public HttpAnswer say(HttpRequest request) {
        JsonBody body = request.json(MAX_BYTES);
        String key = request.idempotencyKey();
        CompetencyCode competency = request.pathParameter("competency", CompetencyCode::new);
        String text = body.text("text", 1, 4000);
        Optional<Proposal> proposal = body.node().has("proposal")
                ? Optional.of(proposal(body.object("proposal")))
                : Optional.empty();
        Optional<String> answers = body.optionalText("answers", 1, 100);
        return body.build(() -> answer(201, talk.say(request.requireCaller(),
                new TalkOfNeeds.Statement(competency, text, proposal, answers), key, request.body(),
                request.receivedAt())));
    }

    private static Proposal proposal(JsonBody body) {
        return new Proposal(body.text("title", 5, 200), new LessonHours(body.integer("lessonHours", 1, 500)),
                new ProficiencyLevel(body.integer("reaches", 1, 5)));
    }

    public HttpAnswer decide(HttpRequest request) {
        JsonBody body = request.json(MAX_BYTES);
        CompetencyCode competency = request.pathParameter("competency", CompetencyCode::new);
        Decision.Verdict verdict = body.parsed("decision", word -> Decision.Verdict.valueOf(word.toUpperCase(
                Locale.ROOT)));
        String reason = body.text("reason", 1, 2000);
        return body.build(() -> answer(200, talk.decide(request.requireCaller(), competency,
                request.pathParameter("messageId"), new Decision(verdict, reason, request.receivedAt()))));
    }

    public HttpAnswer read(HttpRequest request) {
        Optional<Page<Message>> page = talk.read(request.requireCaller(),
                request.pathParameter("competency", CompetencyCode::new), request.limit(), request.cursor());
        return page.map(messages -> HttpAnswer.page(messages, NeedsHttp::view))
                .orElseGet(() -> HttpAnswer.problem(ProblemType.FORBIDDEN));
    }

    private static HttpAnswer answer(int status, TalkOfNeeds.Outcome outcome) {
        return switch (outcome) {
            case TalkOfNeeds.Done(Message message) -> HttpAnswer.json(status, view(message));
            case TalkOfNeeds.NotAllowed() -> HttpAnswer.problem(ProblemType.FORBIDDEN);
            case TalkOfNeeds.KeyReused() -> HttpAnswer.problem(ProblemType.KEY_REUSED);
            case TalkOfNeeds.NoSuchMessage() -> HttpAnswer.problem(ProblemType.NOT_FOUND);
            case TalkOfNeeds.NotToDecide() -> HttpAnswer.problem(ProblemType.CONFLICT);
        };
    }

    private static Map<String, Object> view(Message message) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("messageId", message.messageId());
        view.put("competency", message.competency());
        view.put("from", message.institution().orElse("BKPSDM"));
        view.put("saidAt", message.saidAt());
        view.put("text", message.text());
        message.answers().ifPresent(answers -> view.put("answers", answers));
        message.proposal().ifPresent(proposal -> view.put("proposal", proposal));
        message.decision().ifPresent(decision -> {
            Map<String, Object> decided = new LinkedHashMap<>();
            decided.put("decision", decision.verdict().name().toLowerCase(Locale.ROOT));
            decided.put("reason", decision.reason());
            decided.put("decidedAt", decision.decidedAt());
            view.put("decided", decided);
        });
        return view;
    }
}
