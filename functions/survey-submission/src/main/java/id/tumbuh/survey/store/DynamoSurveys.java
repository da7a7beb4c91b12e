package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.dynamo.IdempotencyProof;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.event.CompetencyGapsFound;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.Survey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class DynamoSurveys implements Surveys {

    private static final String OPERATION = "createSurvey";
    private static final String PUBLISHED = "PUBLISHED";

    /** The survey's entry in the list of published ones. */
    record ListItem(String pk, String sk) {}

    record ResponseItem(String pk, String sk, Instant submittedAt, Map<String, String> answers, List<GapItem> gaps) {}

    record GapItem(String competency, int required, int actual) {

        CompetencyGap gap() {
            return new CompetencyGap(new CompetencyCode(competency), new ProficiencyLevel(required),
                    Optional.of(new ProficiencyLevel(actual)), List.of(CompetencyGap.Source.SURVEY));
        }
    }

    private final Database database;

    DynamoSurveys(Database database) {
        this.database = database;
    }

    @Override
    public Addition add(Survey draft, Caller caller, String key, byte[] body, Instant at) {
        return switch (Idempotency.look(database, caller, OPERATION, key, body)) {
            case Idempotency.Same(String id) -> new Stored(find(id).orElseThrow());
            case Idempotency.OtherBody() -> new OtherBody();
            case Idempotency.Never() -> switch (database.write().putNew("survey", SurveyItem.of(draft))
                    .proof(IdempotencyProof.of(caller, OPERATION, key, body, draft.surveyId(), at)).commit()) {
                case Commit.Done() -> new Stored(draft);
                case Commit.Refused(var labels) -> add(draft, caller, key, body, at);
            };
        };
    }

    @Override
    public Optional<Survey> find(String surveyId) {
        return surveyId.matches("[0-9a-f-]{36}")
                ? database.get(SurveyItem.class, SurveyItem.PREFIX + surveyId, "-").map(SurveyItem::survey)
                : Optional.empty();
    }

    @Override
    public List<Survey> published() {
        return database.query(ListItem.class, PUBLISHED, "").stream().flatMap(item -> find(item.sk()).stream())
                .toList();
    }

    @Override
    public boolean move(Survey from, Survey to) {
        Write write = database.write().putIf("status", SurveyItem.of(to), "#status = :from",
                Map.of("from", from.status().name()));
        switch (to.status()) {
            case PUBLISHED -> write.put(new ListItem(PUBLISHED, to.surveyId()));
            case CLOSED, DRAFT -> write.delete(PUBLISHED, to.surveyId());
        }
        return write.commit() instanceof Commit.Done;
    }

    @Override
    public boolean hasAnswered(String surveyId, AsnId asn) {
        return response(surveyId, asn).isPresent();
    }

    @Override
    public Answering answer(Survey survey, Person person, Map<String, ProficiencyLevel> answers,
            List<CompetencyGap> gaps,
            Instant at) {
        Response response = new Response(survey.surveyId(), at, answers, gaps);
        Write write = database.write()
                .check("published", SurveyItem.class, SurveyItem.PREFIX + survey.surveyId(), "-",
                        "#status = :published",
                        Map.of("published", Survey.Status.PUBLISHED.name()))
                .putNew("response", item(person.asn(), response));
        // several questions may ask for one competency: the lowest answer is its level
        Map<CompetencyCode, ProficiencyLevel> levels = new HashMap<>();
        survey.questions().forEach(question -> levels.merge(question.competency(), answers.get(question.name()),
                (a, b) -> a.compareTo(b) < 0 ? a : b));
        levels.forEach((competency, actual) -> {
            ProficiencyLevel required = gaps.stream().filter(gap -> gap.competency().equals(competency))
                    .map(CompetencyGap::required).findFirst().orElse(actual);
            write.put(Gaps.LevelItem.of(person.asn(), competency, required, actual));
        });
        if (!gaps.isEmpty()) {
            write.event(new CompetencyGapsFound(person.asn(), survey.surveyId(), gaps.stream()
                    .map(gap -> new CompetencyGapsFound.Gap(gap.competency(), gap.required(),
                            gap.actual().orElseThrow()))
                    .toList(), at), at);
        }
        return switch (write.commit()) {
            case Commit.Done() -> new Answered(response);
            case Commit.Refused(var labels) when labels.contains("response") ->
                new AnsweredBefore(response(survey.surveyId(), person.asn()).orElseThrow());
            case Commit.Refused(var labels) -> new ClosedMeanwhile();
        };
    }

    private Optional<Response> response(String surveyId, AsnId asn) {
        return database.get(ResponseItem.class, "RESPONSES#" + surveyId, asn.value()).map(item -> {
            Map<String, ProficiencyLevel> answers = new HashMap<>();
            item.answers().forEach((name, level) -> answers.put(name, new ProficiencyLevel(Integer.parseInt(level))));
            return new Response(surveyId, item.submittedAt(), answers, item.gaps().stream().map(GapItem::gap).toList());
        });
    }

    private static ResponseItem item(AsnId asn, Response response) {
        Map<String, String> answers = new HashMap<>();
        response.answers().forEach((name, level) -> answers.put(name, String.valueOf(level.value())));
        return new ResponseItem("RESPONSES#" + response.surveyId(), asn.value(), response.submittedAt(), answers,
                response.gaps().stream().map(gap -> new GapItem(gap.competency().value(), gap.required().value(),
                        gap.actual().orElseThrow().value())).toList());
    }
}
