package id.tumbuh.survey.plan;

import id.tumbuh.runtime.http.Members;
import id.tumbuh.shared.CourseId;
import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.plan.model.PlanPolicy;
import id.tumbuh.survey.plan.model.Recommendation.Outlook;
import id.tumbuh.survey.plan.model.Recommendation.Step;
import id.tumbuh.survey.plan.model.Recommendation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A recommendation in JSON, with its reasons in words. */
final class RecommendationView {

    private static final LocalizedText EXACT = new LocalizedText(
            "Tidak ada pilihan lain dalam anggaran ini yang menutup lebih banyak.",
            "No other choice within the budget closes more.");
    private static final LocalizedText ENDED = new LocalizedText(
            "Pilihannya terlalu banyak untuk diperiksa semua: ini yang terbaik yang ditemukan.",
            "There are too many choices to look at all: this is the best that was found.");

    private RecommendationView() {}

    static Map<String, Object> of(RecommendCourses.Recommended recommended) {
        Recommendation all = recommended.recommendation();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("budget", all.budget());
        view.put("lessonHours", all.lessonHours());
        view.put("items", all.courses().stream().map(RecommendationView::course).toList());
        view.put("gaps", all.gaps().stream().map(RecommendationView::gap).toList());
        view.put("notTakeable", all.notTakeable().entrySet().stream()
                .map(course -> Members.of("courseId", course.getKey(), "reason", word(course.getValue()))).toList());
        view.put("worth", all.gain());
        view.put("search", Members.of("exact", all.exact(), "atMost", all.atMost(), "why",
                all.exact() ? EXACT : ENDED));
        view.put("warnings", WarningView.of(recommended.exceeded()));
        view.put("policy", policy(recommended.policy()));
        return view;
    }

    private static Map<String, Object> policy(PlanPolicy policy) {
        return Members.with(Members.of("version", policy.version(), "effectiveFrom", policy.effectiveFrom(),
                "legalBasis", policy.legalBasis()), "lessonHours", policy.lessonHours());
    }

    private static Map<String, Object> course(Step step) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("courseId", step.course().courseId());
        view.put("title", step.course().title());
        view.put("lessonHours", step.course().lessonHours());
        view.put("reaches", step.course().reaches());
        view.put("moves", step.moves().stream().map(move -> Members.with(Members.of("competency", move.competency(),
                "from", move.from(), "to", move.to()), "closes", move.closes())).toList());
        view.put("opens", step.opens());
        view.put("why", why(step));
        return view;
    }

    private static LocalizedText why(Step step) {
        String id = step.moves().stream().map(move -> "%s %s dari tingkat %d ke %d".formatted(
                move.closes() ? "menutup" : "menaikkan", move.competency(), move.from(), move.to()))
                .collect(Collectors.joining(", "));
        String en = step.moves().stream().map(move -> "%s %s from level %d to %d".formatted(
                move.closes() ? "closes" : "moves", move.competency(), move.from(), move.to()))
                .collect(Collectors.joining(", "));
        if (!step.opens().isEmpty()) {
            id += (id.isEmpty() ? "" : "; ") + "prasyarat " + list(step.opens());
            en += (en.isEmpty() ? "" : "; ") + "comes before " + list(step.opens());
        }
        return new LocalizedText(id, en);
    }

    private static Map<String, Object> gap(Outlook outlook) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("competency", outlook.gap().competency());
        view.put("required", outlook.gap().required());
        view.put("target", outlook.gap().target());
        outlook.gap().actual().ifPresent(actual -> view.put("actual", actual));
        view.put("reached", outlook.reached());
        view.put("verdict", VerdictText.word(outlook.verdict()));
        view.put("why", VerdictText.of(outlook.verdict()));
        return view;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String list(List<CourseId> courses) {
        return courses.stream().map(CourseId::value).collect(Collectors.joining(", "));
    }
}
