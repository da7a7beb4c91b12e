package id.tumbuh.surveyjs.engine;

import java.util.ArrayList;
import java.util.List;

/** Choices in an order. Unless a person selects what to rank, all that are visible are ranked. */
final class Ranking extends Checkbox {

    Ranking(Survey survey, Spec spec) {
        super(survey, spec);
    }

    private boolean selects() {
        return spec.flag("selectToRankEnabled");
    }

    @Override
    double most() {
        return selects() ? super.most() : Double.POSITIVE_INFINITY;
    }

    @Override
    boolean supportsOther() {
        return false;
    }

    @Override
    boolean comparesStrictly() {
        return true;
    }

    @Override
    boolean isSelectedCore(Choice choice) {
        return !selects() || super.isSelectedCore(choice);
    }

    @Override
    void onSurveyValueChanged(Object val) {
        super.onSurveyValueChanged(val);
        if (!isLoading()) {
            rankVisible();
        }
    }

    @Override
    void onSurveyLoad() {
        super.onSurveyLoad();
        rankVisible();
    }

    @Override
    void onVisibleChoicesChanged() {
        super.onVisibleChoicesChanged();
        if (isLoading()) {
            return;
        }
        if (visibleChoices().size() == 1 && !selects()) {
            value(Values.newList());
            // not told to the survey: survey-core puts the only choice into the list itself
            Values.list(value()).add(visibleChoices().getFirst().value());
        } else if (!isEmpty() && !selects()) {
            rankVisible();
        }
    }

    private void rankVisible() {
        if (selects() || isEmpty()) {
            return;
        }
        List<Object> ranked = new ArrayList<>();
        for (Object one : Values.list(value())) {
            if (Choice.find(visibleChoices(), one).isPresent() && !ranked.contains(one)) {
                ranked.add(one);
            }
        }
        visibleChoices().stream().map(Choice::value).filter(one -> !ranked.contains(one)).forEach(ranked::add);
        if (!Values.equal(value(), ranked)) {
            value(ranked);
        }
    }
}
