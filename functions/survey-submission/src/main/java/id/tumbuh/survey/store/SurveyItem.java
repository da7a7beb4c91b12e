package id.tumbuh.survey.store;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.model.Survey;
import java.time.Instant;
import java.util.List;

/** A survey as it is stored: under its id, and while it is published once more in the list of the published ones. */
record SurveyItem(
        String pk,
        String sk,
        String surveyId,
        String status,
        String titleId,
        String titleEn,
        Instant opensAt,
        Instant closesAt,
        int minimumGroupSize,
        List<String> departments,
        List<QuestionItem> questions) {

    static final String PUBLISHED = "PUBLISHED";

    record QuestionItem(String name, String competency, String titleId, String titleEn) {}

    static String pk(String surveyId) {
        return "SURVEY#" + surveyId;
    }

    /** Its key in the list, which is in the order of closing: whatever is over lies together. */
    static String listKey(Survey survey) {
        return "%012d.%09d#%s".formatted(survey.closesAt().getEpochSecond(), survey.closesAt().getNano(),
                survey.surveyId());
    }

    static SurveyItem of(Survey survey) {
        return of(pk(survey.surveyId()), "-", survey);
    }

    static SurveyItem listed(Survey survey) {
        return of(PUBLISHED, listKey(survey), survey);
    }

    Survey survey() {
        return new Survey(surveyId, Survey.Status.valueOf(status), new LocalizedText(titleId, titleEn),
                opensAt, closesAt, minimumGroupSize, departments.stream().map(DepartmentCode::new).toList(),
                questions.stream().map(item -> new Survey.Question(item.name(), new CompetencyCode(item.competency()),
                        new LocalizedText(item.titleId(), item.titleEn()))).toList());
    }

    private static SurveyItem of(String pk, String sk, Survey survey) {
        return new SurveyItem(pk, sk, survey.surveyId(), survey.status().name(), survey.title().id(),
                survey.title().en(), survey.opensAt(), survey.closesAt(), survey.minimumGroupSize(),
                survey.departments().stream().map(DepartmentCode::value).toList(),
                survey.questions().stream().map(question -> new QuestionItem(question.name(),
                        question.competency().value(), question.title().id(), question.title().en())).toList());
    }
}
