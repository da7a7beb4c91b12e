package id.tumbuh.survey.store;

import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.dynamo.IdempotencyProof;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.StoreBusy;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.event.CompetencyGapsFound;
import id.tumbuh.survey.model.Survey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class DynamoSurveys implements Surveys {

    private static final String OPERATION = "createSurvey";
    /** The first attempt may meet the same request on its way; the second finds what that one left. */
    private static final int ATTEMPTS = 2;
    /** How often a page reads on to fill up what surveys of other departments left: each reads at most 1 MB. */
    private static final int ROUNDS = 3;

    private final Database database;

    DynamoSurveys(Database database) {
        this.database = database;
    }

    @Override
    public Addition add(Survey draft, Caller caller, String key, byte[] body, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (Idempotency.look(database, caller, OPERATION, key, body)) {
                case Idempotency.Same(String id) -> {
                    return new Stored(find(id).orElseThrow());
                }
                case Idempotency.OtherBody() -> {
                    return new OtherBody();
                }
                case Idempotency.Never() -> {
                    IdempotencyProof proof = IdempotencyProof.of(caller, OPERATION, key, body, draft.surveyId(), at);
                    if (database.write().putNew("survey", SurveyItem.of(draft)).proof(proof)
                            .commit() instanceof Commit.Done) {
                        return new Stored(draft);
                    }
                }
            }
        }
        throw new StoreBusy(null);
    }

    @Override
    public Optional<Survey> find(String surveyId) {
        return surveyId.matches("[0-9a-f-]{36}")
                ? database.get(SurveyItem.class, SurveyItem.pk(surveyId), "-").map(SurveyItem::survey)
                : Optional.empty();
    }

    @Override
    public Page<Survey> openFor(DepartmentCode department, Instant at, int limit, Optional<String> cursor) {
        List<Survey> open = new ArrayList<>();
        Optional<String> next = cursor;
        for (int round = 0; round < ROUNDS && open.size() < limit && (round == 0 || next.isPresent()); round++) {
            Page<SurveyItem> page = database.page(SurveyItem.class, SurveyItem.PUBLISHED, "", limit - open.size(), next,
                    true);
            List<Survey> read = page.items().stream().map(SurveyItem::survey).toList();
            read.stream().filter(survey -> survey.isOpenFor(department, at)).forEach(open::add);
            // what closes last comes first: after one that is over there are only such as are over
            next = read.stream().anyMatch(survey -> survey.isOverAt(at)) ? Optional.empty() : page.next();
        }
        return new Page<>(open, next);
    }

    @Override
    public boolean move(Survey from, Survey to) {
        Write write = database.write().putIf("status", SurveyItem.of(to), "#status = :from",
                Map.of("from", from.status().name()));
        switch (to.status()) {
            case PUBLISHED -> write.put(SurveyItem.listed(to));
            case CLOSED, DRAFT -> write.delete(SurveyItem.PUBLISHED, SurveyItem.listKey(to));
        }
        return write.commit() instanceof Commit.Done;
    }

    @Override
    public Set<String> answered(AsnId asn, List<Survey> surveys) {
        List<String> partitions = surveys.stream().map(survey -> ResponseItem.pk(survey.surveyId())).toList();
        return database.getAll(ResponseItem.class, partitions, asn.value()).stream().map(ResponseItem::surveyId)
                .collect(Collectors.toSet());
    }

    @Override
    public Answering answer(Survey survey, AsnId asn, Response response) {
        Write write = database.write()
                .check("published", SurveyItem.class, SurveyItem.pk(survey.surveyId()), "-", "#status = :published",
                        Map.of("published", Survey.Status.PUBLISHED.name()))
                .putNew("response", ResponseItem.of(asn, response)).counting("ResponseSubmitted")
                .put(EvidenceItem.of(asn, survey, response));
        if (!response.gaps().isEmpty()) {
            write.event(found(asn, response), response.submittedAt());
        }
        return switch (write.commit()) {
            case Commit.Done() -> new Answered(response);
            case Commit.Refused(var labels) when labels.contains("response") -> new AnsweredBefore(database
                    .get(ResponseItem.class, ResponseItem.pk(survey.surveyId()), asn.value()).orElseThrow().response());
            case Commit.Refused(var labels) -> new ClosedMeanwhile();
        };
    }

    /** Answers lie with their survey, and closed surveys in no list: an index for what happens so seldom would cost more. */
    @Override
    public void forget(AsnId asn) {
        database.everywhere(ResponseItem.class, ResponseItem.pk(""), asn.value())
                .forEach(item -> database.delete(item.pk(), item.sk()));
    }

    private static CompetencyGapsFound found(AsnId asn, Response response) {
        return new CompetencyGapsFound(asn, response.surveyId(), response.gaps().stream()
                .map(gap -> new CompetencyGapsFound.Gap(gap.competency(), gap.required(), gap.actual().orElseThrow()))
                .toList(), response.submittedAt());
    }
}
