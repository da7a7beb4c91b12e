package id.tumbuh.survey.store;

import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.model.Survey;
import java.time.Instant;
import java.util.List;

/** A survey as it is stored. */
record SurveyItem(
        String pk,
        String sk,
        String status,
        String titleId,
        String titleEn,
        Instant opensAt,
        Instant closesAt,
        int minimumGroupSize,
        List<String> departments,
        List<QuestionItem> questions) {

    static final String PREFIX = "SURVEY#";

    record QuestionItem(String name, String competency, String titleId, String titleEn) {}

    static SurveyItem of(Survey survey) {
        return new SurveyItem(PREFIX + survey.surveyId(), "-", survey.status().name(), survey.title().id(),
                survey.title().en(), survey.opensAt(), survey.closesAt(), survey.minimumGroupSize(),
                survey.departments().stream().map(DepartmentCode::value).toList(),
                survey.questions().stream().map(question -> new QuestionItem(question.name(),
                        question.competency().value(), question.title().id(), question.title().en())).toList());
    }

    Survey survey() {
        return new Survey(pk.substring(PREFIX.length()), Survey.Status.valueOf(status),
                new LocalizedText(titleId, titleEn),
                opensAt, closesAt, minimumGroupSize, departments.stream().map(DepartmentCode::new).toList(),
                questions.stream().map(item -> new Survey.Question(item.name(), new CompetencyCode(item.competency()),
                        new LocalizedText(item.titleId(), item.titleEn()))).toList());
    }
}
