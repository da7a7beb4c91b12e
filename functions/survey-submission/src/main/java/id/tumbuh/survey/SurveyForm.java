package id.tumbuh.survey;

import id.tumbuh.runtime.http.JsonBody;
import id.tumbuh.shared.CompetencyCode;
import id.tumbuh.shared.DepartmentCode;
import id.tumbuh.shared.Grade;
import id.tumbuh.shared.PositionKind;
import id.tumbuh.survey.model.Audience;
import id.tumbuh.survey.model.Draft;
import id.tumbuh.survey.model.Frame;
import id.tumbuh.survey.model.Questionnaire;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a survey from a body: what is said of it, and what it asks, either as SurveyJS JSON with what its answers tell of
 * competencies, or in short as questions for levels.
 */
final class SurveyForm {

    static final int MAX_BYTES = 262_144;
    private static final int DAYS_OF_GRACE = 3;

    private SurveyForm() {}

    static Draft draft(JsonBody body) {
        var title = body.localized("title", 200);
        var opensAt = body.instant("opensAt");
        var closesAt = body.instant("closesAt");
        if (!opensAt.isBefore(closesAt)) {
            body.reject("closesAt", "Harus sesudah opensAt.", "Must be after opensAt.");
        }
        boolean review = body.flag("review");
        int group = body.integer("minimumGroupSize", 3, 1000, review ? 3 : 5);
        int grace = body.integer("offlineGraceHours", 0, 14 * 24, DAYS_OF_GRACE * 24);
        var series = body.optionalText("series", 1, 64);
        boolean anonymous = body.flag("anonymous");
        if (review && anonymous) {
            body.reject("anonymous", "Penilaian 360 tidak anonim: hanya rata-rata kelompok yang disimpan.",
                    "A review is not anonymous: only the means of groups are kept.");
        }
        List<DepartmentCode> departments = codes(body.parsedList("departments", 100, DepartmentCode::new));
        List<PositionKind> kinds = codes(body.parsedList("positionKinds", 100, PositionKind::valueOf));
        List<Grade> grades = codes(body.parsedList("grades", 100, Grade::new));
        Questionnaire questionnaire = questionnaire(body);
        return body.build(() -> new Draft(1, new Frame(title, opensAt, closesAt, group, anonymous,
                new Audience(departments, kinds, grades), Duration.ofHours(grace), series,
                review ? Frame.Kind.REVIEW : Frame.Kind.SURVEY), questionnaire));
    }

    private static <T> List<T> codes(List<T> read) {
        return read.stream().distinct().toList();
    }

    private static Questionnaire questionnaire(JsonBody body) {
        return body.node().has("definition")
                ? MeasureForm.questionnaire(body)
                : Questionnaire.of(levelQuestions(body));
    }

    private static List<Questionnaire.LevelQuestion> levelQuestions(JsonBody body) {
        List<Questionnaire.LevelQuestion> questions = body.objects("questions", 1, 60).stream()
                .map(SurveyForm::levelQuestion).toList();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            if (!names.add(questions.get(i).name())) {
                body.reject("questions/" + i + "/name", "Nama ini sudah dipakai.", "This name is used already.");
            }
        }
        return questions;
    }

    private static Questionnaire.LevelQuestion levelQuestion(JsonBody body) {
        return new Questionnaire.LevelQuestion(body.text("name", 1, 64),
                body.parsed("competency", CompetencyCode::new), body.localized("title", 500));
    }
}
