package id.tumbuh.survey.store;

import id.tumbuh.runtime.Json;
import id.tumbuh.runtime.dynamo.Commit;
import id.tumbuh.runtime.dynamo.Database;
import id.tumbuh.runtime.dynamo.Idempotency;
import id.tumbuh.runtime.dynamo.Page;
import id.tumbuh.runtime.dynamo.Write;
import id.tumbuh.runtime.http.Caller;
import id.tumbuh.survey.akpk.store.Waves;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Person;
import id.tumbuh.survey.model.Survey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class DynamoSurveys implements Surveys {

    private static final String OPERATION = "createSurvey";
    /** That the survey is where it was; one of before there were versions has none. */
    private static final String UNMOVED = "#status = :from and (#version = :version or attribute_not_exists(#version))";
    /** How often a page reads on to fill up what surveys of other departments left: each reads at most 1 MB. */
    private static final int ROUNDS = 3;

    private final Database database;
    private final Json json;

    DynamoSurveys(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Addition add(Survey survey, Draft draft, Caller caller, String key, byte[] body, Instant at) {
        return Idempotency.once(database, caller, OPERATION, key, body, survey.surveyId(), at,
                write -> write.putNew("survey", SurveyItem.of(survey)).put(SurveyItem.listed(survey))
                        .put(QuestionnaireItem.of(json, survey.surveyId(), QuestionnaireItem.DRAFT, draft)))
                .<Addition>map(id -> new Stored(id.equals(survey.surveyId()) ? survey : find(id).orElseThrow()))
                .orElseGet(OtherBody::new);
    }

    @Override
    public Optional<Survey> find(String surveyId) {
        return head(surveyId).map(SurveyItem::survey);
    }

    private Optional<SurveyItem> head(String surveyId) {
        return surveyId.matches("[0-9a-f-]{36}")
                ? database.get(SurveyItem.class, SurveyItem.pk(surveyId), SurveyItem.SK)
                : Optional.empty();
    }

    @Override
    public Optional<Draft> draft(String surveyId) {
        return content(surveyId, QuestionnaireItem.DRAFT).or(() -> head(surveyId)
                .filter(item -> item.survey().status() == Survey.Status.DRAFT).flatMap(SurveyItem::draft));
    }

    @Override
    public boolean draft(Survey survey, Draft draft) {
        QuestionnaireItem item = QuestionnaireItem.of(json, survey.surveyId(), QuestionnaireItem.DRAFT, draft);
        Write write = survey.status() == Survey.Status.DRAFT
                ? moving(survey, Survey.drafted(survey.surveyId(), draft.frame()))
                : database.write().check("status", SurveyItem.class, SurveyItem.pk(survey.surveyId()), SurveyItem.SK,
                        UNMOVED, unmoved(survey));
        return (draft.revision() == 1
                ? write.putNew("draft", item)
                : write.putIf("draft", item, "#revision = :before", Map.of("before", draft.revision() - 1)))
                .commit() instanceof Commit.Done;
    }

    @Override
    public Optional<Draft> published(String surveyId, int version) {
        return content(surveyId, QuestionnaireItem.version(version))
                .or(() -> version == 1 ? head(surveyId).flatMap(SurveyItem::draft) : Optional.empty());
    }

    private Optional<Draft> content(String surveyId, String sk) {
        return database.get(QuestionnaireItem.class, SurveyItem.pk(surveyId), sk).map(item -> item.draft(json));
    }

    @Override
    public Page<Survey> openFor(Person person, Instant at, int limit, Optional<String> cursor) {
        List<Survey> open = new ArrayList<>();
        Optional<String> next = cursor;
        for (int round = 0; round < ROUNDS && open.size() < limit && (round == 0 || next.isPresent()); round++) {
            Page<SurveyItem> page = database.page(SurveyItem.class, SurveyItem.PUBLISHED, "", limit - open.size(), next,
                    true);
            List<Survey> read = page.items().stream().map(SurveyItem::survey).toList();
            read.stream().filter(survey -> survey.isOpenFor(person, at)).forEach(open::add);
            // what closes last comes first: after one that is over there are only such as are over
            next = read.stream().anyMatch(survey -> survey.isOverAt(at)) ? Optional.empty() : page.next();
        }
        return new Page<>(open, next);
    }

    @Override
    public boolean publish(Survey from, Survey to, Draft draft) {
        Write write = keeping(from, moving(from, to))
                .putNew("version", QuestionnaireItem.of(json, to.surveyId(), QuestionnaireItem.version(to.version()),
                        draft))
                .deleteIf("draft", SurveyItem.pk(to.surveyId()), QuestionnaireItem.DRAFT,
                        draft.revision() == 0 ? "attribute_not_exists(#pk)" : "#revision = :revision",
                        draft.revision() == 0 ? Map.of() : Map.of("revision", draft.revision()));
        return write.commit() instanceof Commit.Done;
    }

    @Override
    public boolean close(Survey from, Survey to) {
        return Waves.due(keeping(from, moving(from, to)), to).commit() instanceof Commit.Done;
    }

    @Override
    public Page<Survey> listed(Survey.Status status, int limit, Optional<String> cursor) {
        Page<SurveyItem> page = database.page(SurveyItem.class, SurveyItem.list(status), "", limit, cursor, true);
        return new Page<>(page.items().stream().map(SurveyItem::survey).toList(), page.next());
    }

    @Override
    public void enlist(Survey closed) {
        database.putIf(SurveyItem.listed(closed), "attribute_not_exists(#pk)", Map.of());
    }

    /** Keeps what a survey of before there were versions asks, which is nowhere but in the row that is written over. */
    private Write keeping(Survey from, Write write) {
        if (from.version() == 1) {
            head(from.surveyId()).flatMap(SurveyItem::draft).ifPresent(asked -> write.put(QuestionnaireItem
                    .of(json, from.surveyId(), QuestionnaireItem.version(1), asked)));
        }
        return write;
    }

    /** Moves the survey and its row from list to list: it is in one of them, whatever crashes. */
    private Write moving(Survey from, Survey to) {
        Write write = database.write().putIf("status", SurveyItem.of(to), UNMOVED, unmoved(from));
        SurveyItem listed = SurveyItem.listed(to);
        String before = SurveyItem.list(from.status());
        if (!before.equals(listed.pk()) || !SurveyItem.listKey(from).equals(listed.sk())) {
            write.delete(before, SurveyItem.listKey(from));
        }
        return write.put(listed);
    }

    private static Map<String, Object> unmoved(Survey survey) {
        return Map.of("from", survey.status().name(), "version", survey.version());
    }
}
