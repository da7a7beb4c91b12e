package id.tumbuh.survey;

import id.tumbuh.runtime.http.Members;
import id.tumbuh.survey.model.CompetencyGap;
import id.tumbuh.survey.model.CourseOffer;
import id.tumbuh.survey.model.Frame;
import id.tumbuh.survey.model.Measure;
import id.tumbuh.survey.model.Member;
import id.tumbuh.survey.model.MyAnswers;
import id.tumbuh.survey.model.Questionnaire;
import id.tumbuh.survey.model.Response;
import id.tumbuh.survey.model.Survey;
import id.tumbuh.survey.model.needs.Priority;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What of surveys and gaps goes out. */
final class SurveyViews {

    private SurveyViews() {}

    static Map<String, Object> open(ReadSurveys.Open open) {
        return Members.with(listed(open.survey()), "answered", open.answered());
    }

    /** What is said of a survey, without what it asks. */
    static Map<String, Object> listed(Survey survey) {
        return survey(survey, survey.version(), survey.frame());
    }

    static Map<String, Object> member(Member member) {
        return Members.of("asn", member.person().asn(), "name", member.name(), "positionKind",
                member.person().position());
    }

    static Map<String, Object> owing(OwedRatings.Owing owing) {
        return Members.with(member(owing.rater()), "ratings", owing.ratings());
    }

    /** What a version of a survey asks; for who may see it with what is to be published next. */
    static Map<String, Object> asked(ReadSurveys.Asked asked) {
        Map<String, Object> view = survey(asked.survey(), asked.version(), asked.frame());
        questionnaire(view, asked.questionnaire(), asked.key());
        asked.draft().filter(draft -> asked.survey().version() > 0).ifPresent(draft -> {
            Map<String, Object> next = new LinkedHashMap<>();
            frame(next, draft.frame());
            questionnaire(next, draft.questionnaire(), true);
            view.put("draft", next);
        });
        return view;
    }

    private static Map<String, Object> survey(Survey survey, int version, Frame frame) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("surveyId", survey.surveyId());
        view.put("status", word(survey.status()));
        view.put("version", version);
        frame(view, frame);
        return view;
    }

    private static void frame(Map<String, Object> view, Frame frame) {
        view.put("title", frame.title());
        view.put("opensAt", frame.opensAt());
        view.put("closesAt", frame.closesAt());
        view.put("offlineGraceHours", frame.grace().toHours());
        view.put("minimumGroupSize", frame.minimumGroupSize());
        view.put("anonymous", frame.anonymous());
        view.put("review", frame.isReview());
        frame.series().ifPresent(series -> view.put("series", series));
        view.put("departments", frame.audience().departments());
        view.put("positionKinds", frame.audience().positionKinds());
        view.put("grades", frame.audience().grades());
    }

    private static void questionnaire(Map<String, Object> view, Questionnaire questionnaire, boolean key) {
        view.put("definition", questionnaire.definition());
        if (key) {
            view.put("competencies", questionnaire.competencies().stream().map(SurveyViews::measure).toList());
        }
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("question", measure.question());
        measure.row().ifPresent(row -> view.put("row", row));
        measure.column().ifPresent(column -> view.put("column", column));
        view.put("competency", measure.competency());
        if (!measure.levels().isEmpty()) {
            view.put("levels", measure.levels().stream().map(SurveyViews::step).toList());
        }
        if (!measure.weights().isEmpty()) {
            Map<String, Integer> weights = new TreeMap<>();
            measure.weights().forEach((group, weight) -> weights.put(word(group), weight));
            view.put("weights", weights);
        }
        return view;
    }

    private static Map<String, Object> step(Measure.Step step) {
        Map<String, Object> view = new LinkedHashMap<>();
        step.answer().ifPresent(answer -> view.put("answer", answer));
        step.from().ifPresent(from -> view.put("from", from));
        view.put("level", step.level());
        return view;
    }

    static Map<String, Object> response(Response response) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("surveyId", response.surveyId());
        view.put("version", response.version());
        view.put("revision", response.revision());
        view.put("submittedAt", response.submittedAt());
        view.put("answeredAt", response.answeredAt());
        view.put("gaps", response.gaps().stream().map(SurveyViews::plain).toList());
        return view;
    }

    /** What a person submitted and what they only saved, each where it is there. */
    static Map<String, Object> mine(MyAnswers answers) {
        Map<String, Object> view = new LinkedHashMap<>();
        answers.submitted().ifPresent(response -> view.put("submitted",
                Members.with(response(response), "answers", response.answers())));
        answers.unsubmitted().ifPresent(partial -> view.put("saved", Members.of("version", partial.version(), "savedAt",
                partial.savedAt(), "answers", partial.answers())));
        return view;
    }

    static Map<String, Object> gap(ReadMyGaps.Recommended recommended) {
        Map<String, Object> view = plain(recommended.urgent().gap());
        Priority priority = recommended.urgent().priority();
        view.put("priority", Members.with(Members.of("value", priority.value(), "ofSize", priority.ofSize(),
                "ofDepartment", priority.ofDepartment()), "ofComplaints", priority.ofComplaints()));
        view.put("recommendedCourses", recommended.courses().stream().map(SurveyViews::course).toList());
        return view;
    }

    private static Map<String, Object> plain(CompetencyGap gap) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("competency", gap.competency());
        view.put("required", gap.required());
        gap.actual().ifPresent(actual -> view.put("actual", actual));
        view.put("gap", gap.size());
        view.put("sources", gap.sources().stream().map(source -> word(source)).toList());
        return view;
    }

    private static Map<String, Object> course(CourseOffer offer) {
        return Members.with(Members.of("courseId", offer.courseId(), "title", offer.title(), "lessonHours",
                offer.lessonHours()), "reaches", offer.reaches());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
