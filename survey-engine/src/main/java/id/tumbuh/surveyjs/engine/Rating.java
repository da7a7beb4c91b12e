package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A rate: of a list, or of a range of numbers. */
final class Rating extends Question {

    private static final int MOST = 20;

    private final List<Choice> listed;
    private final boolean byList;
    private final List<Choice> range;

    Rating(Survey survey, Spec spec) {
        super(survey, spec);
        listed = Choice.all(spec, "rateValues");
        byList = !listed.isEmpty() && !(spec.has("autoGenerate") && spec.flag("autoGenerate"));
        range = byList ? List.of() : range();
    }

    private List<Choice> range() {
        double step = spec.number(1, "rateStep");
        double count = spec.number(5, "rateCount");
        double min = spec.number(1, "rateMin");
        double max = spec.number(5, "rateMax");
        if (spec.has("rateCount") && !spec.has("rateMax")) {
            max = min + step * (count - 1);
        } else if (spec.has("rateCount") && !spec.has("rateMin")) {
            min = max - step * (count - 1);
        }
        min = Math.min(min, max);
        List<Choice> all = new ArrayList<>();
        for (double value = min; value <= max && all.size() < MOST; value = next(value, step)) {
            all.add(Choice.of(value));
        }
        return all;
    }

    /** Without what adding fractions leaves behind. */
    private static double next(double value, double step) {
        double sum = value + step;
        if (sum == 0 || Math.rint(sum) == sum) {
            return sum;
        }
        int digits = 0;
        for (double scaled = step; Math.rint(scaled) != scaled && digits < MOST; scaled *= 10) {
            digits++;
        }
        return new BigDecimal(sum).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }

    List<Choice> rates() {
        return byList ? listed.stream().filter(Choice::isVisible).toList() : range;
    }

    List<Choice> allRates() {
        return byList ? listed : range;
    }

    @Override
    void runConditions() {
        super.runConditions();
        boolean changed = false;
        for (Choice rate : byList ? listed : List.<Choice>of()) {
            changed |= rate.visible(rate.isMet(rate.visibleIf(), "", this));
        }
        if (changed && !isEmpty() && !isReadOnly()
                && Choice.find(listed, value()).filter(rate -> !rate.isVisible()).isPresent()) {
            clearValue(false);
        }
    }

    @Override
    Object toData(Object val) {
        if (byList) {
            return Choice.find(rates(), val).map(Choice::value).orElse(val);
        }
        return val instanceof String text && !Double.isNaN(Js.toNumber(val)) ? (Object) Helpers.getNumber(text) : val;
    }

    @Override
    Object displayValue(Object val) {
        return Choice.find(rates(), val).map(rate -> rate.text(survey)).filter(text -> !text.isEmpty())
                .map(text -> (Object) text).orElse(val);
    }
}
