package id.tumbuh.surveyjs.engine;

import java.util.ArrayList;
import java.util.List;

/** One of some choices: radio buttons or a list that drops down, which may have numbers of a range too. */
final class SingleChoice extends Select {

    private final List<Choice> range = new ArrayList<>();

    SingleChoice(Survey survey, Spec spec) {
        super(survey, spec);
        double min = spec.number(0, "choicesMin");
        double max = spec.number(0, "choicesMax");
        double step = Math.max(1, spec.number(1, "choicesStep"));
        if (max > min && "dropdown".equals(spec.text("type"))) {
            for (double value = min; value <= max; value += step) {
                survey.spend(1);
                range.add(Choice.of(value));
            }
        }
    }

    @Override
    List<Choice> active() {
        if (range.isEmpty()) {
            return super.active();
        }
        List<Choice> all = new ArrayList<>(super.active());
        all.addAll(range);
        return all;
    }
}
