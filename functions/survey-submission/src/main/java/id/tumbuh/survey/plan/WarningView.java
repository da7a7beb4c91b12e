package id.tumbuh.survey.plan;

import id.tumbuh.shared.LocalizedText;
import id.tumbuh.survey.plan.model.Exceeded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person or a superior is warned of, in JSON and in words. */
final class WarningView {

    private WarningView() {}

    static List<Map<String, Object>> of(Optional<Exceeded> exceeded) {
        return exceeded.map(WarningView::of).stream().toList();
    }

    private static Map<String, Object> of(Exceeded exceeded) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("warning", "pppk-lesson-hours");
        view.put("lessonHours", exceeded.lessonHours());
        view.put("most", exceeded.most());
        view.put("legalBasis", exceeded.legalBasis());
        view.put("why", why(exceeded));
        return view;
    }

    private static LocalizedText why(Exceeded exceeded) {
        return new LocalizedText(
                "PPPK paling banyak %d JP dalam satu tahun kontrak (%s); ini %d JP. Hanya peringatan, bukan larangan."
                        .formatted(exceeded.most(), exceeded.legalBasis(), exceeded.lessonHours()),
                "PPPK have at most %d JP in a contract year (%s); this is %d JP. It is a warning, and forbids nothing."
                        .formatted(exceeded.most(), exceeded.legalBasis(), exceeded.lessonHours()));
    }
}
