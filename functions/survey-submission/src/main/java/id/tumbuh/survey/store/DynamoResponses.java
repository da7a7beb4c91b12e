package id.tumbuh.survey.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.shared.AsnId;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.ProficiencyLevel;
import id.tumbuh.shared.event.CompetencyGapsFound;
import id.tumbuh.survey.model.MyAnswers;
import id.tumbuh.survey.model.Partial;
import id.tumbuh.survey.model.Response;
import id.tumbuh.survey.model.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

final class DynamoResponses implements Responses {

    private final Database database;
    private final Json json;

    DynamoResponses(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** A row of either kind; what the other kind has is null. */
    record Row(String pk, String sk, Integer revision, Integer asked, Instant submittedAt, Instant answeredAt,
            byte[] data, byte[] sent, Integer saved, Map<String, String> answers, List<ResponseItem.GapItem> gaps,
            Instant savedAt) {

        Response response(Json json) {
            return new ResponseItem(pk, sk, revision, asked, submittedAt, answeredAt, data, sent, saved, answers, gaps)
                    .response(json);
        }

        Partial partial(Json json) {
            return new PartialItem(pk, sk, revision, asked, savedAt, data, 0).partial(json);
        }
    }

    @Override
    public MyAnswers of(String surveyId, AsnId asn) {
        Map<String, Row> rows = database
                .getAll(Row.class, List.of(ResponseItem.pk(surveyId), PartialItem.pk(surveyId)), asn.value()).stream()
                .collect(Collectors.toMap(Row::pk, Function.identity()));
        return new MyAnswers(Optional.ofNullable(rows.get(ResponseItem.pk(surveyId))).map(row -> row.response(json)),
                Optional.ofNullable(rows.get(PartialItem.pk(surveyId))).map(row -> row.partial(json)));
    }

    @Override
    public boolean save(Survey survey, AsnId asn, Partial partial) {
        PartialItem item = PartialItem.of(json, asn, survey, partial);
        return partial.revision() == 1
                ? database.putIf(item, "attribute_not_exists(#pk)", Map.of())
                : database.putIf(item, "#revision = :before", Map.of("before", partial.revision() - 1));
    }

    /**
     * That the survey is still open is not checked once more, for two write units: whoever counts answers waits until all that
     * were taken are stored.
     */
    @Override
    public boolean submit(AsnId asn, Response response, Map<CompetencyCode, ProficiencyLevel> levels,
            Optional<Response> before) {
        ResponseItem item = ResponseItem.of(json, asn, response);
        Write write = database.write();
        before.ifPresentOrElse(earlier -> write
                .putIf("response", item,
                        earlier.revision() == 1
                                ? "attribute_exists(#pk) and (#revision = :before or attribute_not_exists(#revision))"
                                : "#revision = :before",
                        Map.of("before", earlier.revision()))
                .put(ResponseItem.of(json, asn, earlier).earlier()),
                () -> write.putNew("response", item).counting("ResponseSubmitted"));
        if (!levels.isEmpty() || before.isPresent()) {
            write.put(EvidenceItem.of(asn, response, levels));
        }
        if (!response.gaps().isEmpty()) {
            write.event(found(asn, response), response.answeredAt());
        }
        return write.commit() instanceof Commit.Done;
    }

    @Override
    public Set<String> answered(AsnId asn, List<Survey> surveys) {
        List<String> partitions = surveys.stream().map(survey -> ResponseItem.pk(survey.surveyId())).toList();
        return database.outlines(Key.class, partitions, asn.value()).stream()
                .map(key -> key.pk().substring(ResponseItem.pk("").length())).collect(Collectors.toSet());
    }

    @Override
    public Set<AsnId> answered(String surveyId, List<AsnId> people) {
        return database.outlinesIn(Key.class, ResponseItem.pk(surveyId), people.stream().map(AsnId::value).toList())
                .stream().map(key -> new AsnId(key.sk())).collect(Collectors.toSet());
    }

    /** Answers lie with their survey, and closed surveys in no list: an index for what happens so seldom would cost more. */
    @Override
    public void forget(AsnId asn) {
        database.everywhere(Key.class, ResponseItem.ALL, asn.value())
                .forEach(key -> database.delete(key.pk(), key.sk()));
    }

    /** What of an item tells that it is there. */
    record Key(String pk, String sk) {}

    private static CompetencyGapsFound found(AsnId asn, Response response) {
        return new CompetencyGapsFound(asn, response.surveyId(), response.gaps().stream()
                .map(gap -> new CompetencyGapsFound.Gap(gap.competency(), gap.required(), gap.actual().orElseThrow()))
                .toList(), response.answeredAt());
    }
}
