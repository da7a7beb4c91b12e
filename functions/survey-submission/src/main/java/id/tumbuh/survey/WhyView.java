package id.tumbuh.survey;

import id.tumbuh.runtime.http.Members;
import id.tumbuh.survey.model.needs.ActualLevel;
import id.tumbuh.survey.model.needs.ComplaintNeed;
import id.tumbuh.survey.model.needs.Effect;
import id.tumbuh.survey.model.needs.Evidence;
import id.tumbuh.survey.model.needs.Policy;
import id.tumbuh.survey.model.needs.Why;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What of an explanation goes out: thousandths as numbers of three decimals. */
final class WhyView {

    private static final int DECIMALS = 3;

    private WhyView() {}

    static Map<String, Object> of(ExplainGap.Explained explained) {
        Why why = explained.why();
        ActualLevel actual = why.actual();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("competency", actual.competency());
        view.put("asOf", why.asOf());
        view.put("final", explained.last());
        view.put("position", why.position());
        view.put("required", why.required());
        view.put("requiredFrom", why.table().validFrom());
        view.put("legalBasis", why.table().legalBasis());
        actual.value().ifPresent(value -> view.put("actual", decimal(value)));
        if (why.isKnown()) {
            view.put("gap", decimal(why.gap()));
        }
        why.need().ifPresent(need -> view.put("complaints", complaints(need)));
        view.put("evidence", actual.effects().stream().map(WhyView::effect).toList());
        view.put("policy", policy(why.policy()));
        return view;
    }

    private static Map<String, Object> effect(Effect effect) {
        Evidence evidence = effect.evidence();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", evidence.id());
        view.put("source", word(evidence.source()));
        view.put("level", decimal(evidence.level()));
        view.put("raters", evidence.raters());
        view.put("happenedAt", evidence.happenedAt());
        view.put("recordedAt", evidence.recordedAt());
        view.put("countsUntil", effect.lastDay());
        view.put("standing", word(effect.standing()));
        view.put("weight", decimal(effect.weight()));
        view.put("decay", decimal(effect.decay()));
        view.put("share", decimal(effect.share()));
        return view;
    }

    private static Map<String, Object> complaints(ComplaintNeed need) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("count", need.complaints());
        need.since().ifPresent(day -> view.put("since", day));
        return view;
    }

    private static Map<String, Object> policy(Policy policy) {
        return Members
                .with(Members.of("version", policy.version(), "effectiveFrom", policy.effectiveFrom(), "legalBasis",
                        policy.legalBasis()), "minimumEvidence", policy.minimumEvidence());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static BigDecimal decimal(int thousandths) {
        return BigDecimal.valueOf(thousandths, DECIMALS);
    }
}
