package id.tumbuh.survey;

import id.tumbuh.runtime.Json;
import id.tumbuh.shared.Period;
import id.tumbuh.survey.anonymous.AnswerRules;
import id.tumbuh.survey.anonymous.model.Terms;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.survey.store.Packed;
import id.tumbuh.surveyjs.engine.Moment;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Ballots' answers are judged as those with a name are: as of the closing, and in one language. */
final class BallotRules implements AnswerRules {

    private final Judge judge;
    private final Json json;

    BallotRules(Judge judge, Json json) {
        this.judge = judge;
        this.json = json;
    }

    /** Without what tells levels: nothing of an anonymous answer is evidence. */
    @Override
    public String form(Questionnaire asked) {
        return Base64.getEncoder()
                .encodeToString(Packed.of(json, new Questionnaire(asked.definition(), List.of())));
    }

    @Override
    public Judged judge(Terms terms, Supplier<String> form, JsonNode answers) {
        Judge.Judgement judgement = judge.of(terms.poll().surveyId(), terms.poll().version(),
                () -> Packed.read(json, Base64.getDecoder().decode(form.get()), Questionnaire.class),
                Plain.object(answers), new Moment(terms.closesAt(), Period.ZONE, "id"));
        return judgement instanceof Judge.Accepted(var kept, var asked)
                ? new Taken(kept)
                : new Wrong(JudgedAnswers.type(judgement), JudgedAnswers.errors(judgement));
    }
}
