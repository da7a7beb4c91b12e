package id.tumbuh.survey;

import id.tumbuh.runtime.http.Members;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.store.Surveys;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What of surveys and gaps goes out. */
final class SurveyViews {

    private SurveyViews() {}

    static Map<String, Object> survey(Survey survey) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("surveyId", survey.surveyId());
        view.put("status", survey.status().name().toLowerCase(Locale.ROOT));
        view.put("title", survey.title());
        view.put("opensAt", survey.opensAt());
        view.put("closesAt", survey.closesAt());
        view.put("minimumGroupSize", survey.minimumGroupSize());
        view.put("departments", survey.departments());
        view.put("questions", survey.questions());
        return view;
    }

    static Map<String, Object> open(ReadSurveys.Open open) {
        Map<String, Object> view = survey(open.survey());
        view.put("answered", open.answered());
        return view;
    }

    static Map<String, Object> response(Surveys.Response response) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("surveyId", response.surveyId());
        view.put("submittedAt", response.submittedAt());
        view.put("gaps", response.gaps().stream().map(SurveyViews::plain).toList());
        return view;
    }

    static Map<String, Object> gap(ReadMyGaps.Recommended recommended) {
        Map<String, Object> view = plain(recommended.gap());
        view.put("recommendedCourses", recommended.courses().stream().map(SurveyViews::course).toList());
        return view;
    }

    private static Map<String, Object> plain(CompetencyGap gap) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("competency", gap.competency());
        view.put("required", gap.required());
        gap.actual().ifPresent(actual -> view.put("actual", actual));
        view.put("gap", gap.size());
        view.put("sources", gap.sources().stream().map(source -> source.name().toLowerCase(Locale.ROOT)).toList());
        return view;
    }

    private static Map<String, Object> course(CourseOffer offer) {
        return Members.with(Members.of("courseId", offer.courseId(), "title", offer.title(), "lessonHours",
                offer.lessonHours()), "reaches", offer.reaches());
    }
}
