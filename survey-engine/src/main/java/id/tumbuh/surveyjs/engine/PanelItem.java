package id.tumbuh.surveyjs.engine;

import id.tumbuh.surveyjs.expression.ValueContext;
import java.util.ArrayList;
import java.util.List;

/** One panel of a dynamic panel: its questions keep their values in the item of the list. */
final class PanelItem implements Data {

    private final PanelDynamic owner;
    private final Container panel;
    private boolean settingValue;

    PanelItem(PanelDynamic owner, Container panel) {
        this.owner = owner;
        this.panel = panel;
    }

    PanelDynamic owner() {
        return owner;
    }

    Container panel() {
        return panel;
    }

    @Override
    public Object value(String name) {
        return Values.member(owner.itemValue(this), name);
    }

    @Override
    public void value(String name, Object val) {
        if (settingValue || Values.sameByCase(val, value(name))) {
            return;
        }
        List<Question> sharing = panel.questionsByValueName(name, true);
        if (sharing.size() > 1) {
            sharing.stream().filter(question -> !Values.same(question.value(), val)).forEach(question -> {
                settingValue = true;
                question.updateFromSurvey(val);
                settingValue = false;
            });
        }
        owner.itemChanged(this, name, owner.survey.copy(val));
    }

    @Override
    public void comment(String name, Object comment) {
        value(Names.comment(name), comment);
    }

    @Override
    public Changes seen(Changes changes) {
        List<String> names = new ArrayList<>(List.of("panelIndex", "visiblePanelIndex"));
        if (owner.isChanged(changes)) {
            names.addAll(List.of("panel", "prevPanel", "nextPanel", "parentPanel"));
        }
        return changes.with(names);
    }

    @Override
    public boolean isInSurvey() {
        return owner.attached;
    }

    @Override
    public ValueContext context() {
        return new ItemContext(this);
    }
}
