package id.tumbuh.survey;

import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.survey.model.Survey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the draft of a survey from a body. */
final class SurveyForm {

    static final int MAX_BYTES = 65_536;

    private SurveyForm() {}

    static Survey draft(JsonBody body, String surveyId) {
        var title = body.localized("title", 200);
        var opensAt = body.instant("opensAt");
        var closesAt = body.instant("closesAt");
        if (!opensAt.isBefore(closesAt)) {
            body.reject("closesAt", "Harus sesudah opensAt.", "Must be after opensAt.");
        }
        int group = body.integer("minimumGroupSize", 3, 1000, 5);
        List<String> departments = body.texts("departments", 0, 100, 64);
        for (int i = 0; i < departments.size(); i++) {
            if (!departments.get(i).matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}")) {
                body.reject("departments/" + i, "Kode OPD tidak sah.", "The department's code is not valid.");
            }
        }
        List<Survey.Question> questions = body.objects("questions", 1, 60).stream().map(SurveyForm::question).toList();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            if (!names.add(questions.get(i).name())) {
                body.reject("questions/" + i + "/name", "Nama ini sudah dipakai.", "This name is used already.");
            }
        }
        return body.build(() -> new Survey(surveyId, Survey.Status.DRAFT, title, opensAt, closesAt, group,
                departments.stream().map(DepartmentCode::new).toList(), questions));
    }

    private static Survey.Question question(JsonBody body) {
        return new Survey.Question(body.text("name", 1, 64), body.parsed("competency", CompetencyCode::new),
                body.localized("title", 500));
    }
}
