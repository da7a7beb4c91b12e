package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.engine.Failure.Kind;
import id.tumbuh.surveyjs.expression.ValueContext;
import id.tumbuh.surveyjs.js.Helpers;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A panel that is there as often as its value has items. Panels are made when they are first shown or validated. */
final class PanelDynamic extends Question {

    private static final int MOST_PANELS = 100;
    private static final int MOST_CHANGES = 3;

    private final Spec template;
    private final int least;
    private final int most;
    private final List<PanelItem> items = new ArrayList<>();
    private final boolean isList;
    private Optional<PanelItem> turnedTo = Optional.empty();
    private int count;
    private boolean built;
    private boolean building;
    private boolean adding;
    private boolean addedChanged;
    private Object addedValue = UNDEFINED;
    private boolean changingInside;
    private boolean countingValue;
    private final Map<String, Integer> changes = new HashMap<>();
    private Optional<List<Question>> changed = Optional.empty();

    PanelDynamic(Survey survey, Spec spec) {
        super(survey, spec);
        Map<String, Object> panel = Values.newObject();
        panel.put("elements", spec.list("templateElements", "questions"));
        panel.put("visibleIf", spec.text("templateVisibleIf"));
        template = new Spec(panel);
        isList = "list".equals(spec.textOr("list", "displayMode"));
        least = (int) Math.max(0, spec.number(0, "minPanelCount"));
        double max = spec.number(MOST_PANELS, "maxPanelCount");
        most = (int) Math.max(least, max <= 0 ? 1 : Math.min(MOST_PANELS, max));
        count = (int) Math.max(0, spec.number(0, "panelCount"));
    }

    int most() {
        return most;
    }

    Spec template() {
        return template;
    }

    @Override
    void attach(Data to) {
        super.attach(to);
        List.copyOf(items).forEach(item -> item.panel().attach(item));
    }

    // ---- panels

    private boolean isBuildable() {
        return !isLoading();
    }

    private boolean isUnseen() {
        return !built && !rendered && attached;
    }

    /** All panels, made now if they are not there. */
    List<PanelItem> panels() {
        build(isBuildable());
        return items;
    }

    List<PanelItem> visiblePanels() {
        return panels().stream().filter(item -> item.panel().visible()).toList();
    }

    private List<PanelItem> madeVisible() {
        return items.stream().filter(item -> item.panel().visible()).toList();
    }

    List<PanelItem> made() {
        return items;
    }

    private void build(boolean force) {
        if (built || !force && isUnseen()) {
            return;
        }
        built = true;
        building = true;
        if (count > 0) {
            panelCount(count);
        }
        items.forEach(item -> item.panel().attach(item));
        lookInside();
        building = false;
    }

    @Override
    void firstRendering() {
        build(false);
    }

    int panelCount() {
        return !isBuildable() || isUnseen() ? count : items.size();
    }

    private void panelCount(int val) {
        if (val < 0) {
            return;
        }
        if (!isBuildable() || isUnseen()) {
            count = Math.clamp(val, isLoading() ? 0 : least, isLoading() ? Integer.MAX_VALUE : most);
            return;
        }
        if (val == items.size()) {
            return;
        }
        addedValue = value();
        adding = true;
        addedChanged = false;
        for (int place = items.size(); place < val; place++) {
            PanelItem item = newPanel();
            items.add(item);
            if (item.panel().visible()) {
                show(item);
            }
        }
        while (items.size() > val) {
            items.removeLast();
        }
        adding = false;
        if (addedChanged) {
            inside(() -> value(addedValue));
        }
        takePanelValues();
        if (data.isPresent()) {
            runCondition();
        }
    }

    /** All panels where they stand in a list; where one is shown at a time, that one, which is the first. */
    private void show(PanelItem item) {
        survey.spend(items.size());
        if (isList) {
            visiblePanels().forEach(one -> one.panel().render());
        } else if (current().isEmpty()) {
            turnTo(item);
        }
    }

    private Optional<PanelItem> current() {
        if (!isList && turnedTo.filter(items::contains).isEmpty()) {
            visiblePanels().stream().findFirst().ifPresent(this::turnTo);
        }
        return turnedTo;
    }

    private void turnTo(PanelItem item) {
        if (madeVisible().contains(item) && !turnedTo.equals(Optional.of(item))) {
            item.panel().render();
            turnedTo = Optional.of(item);
        }
    }

    /** To know what it hides, survey-core looks for the panel that it shows, and so makes it. */
    @Override
    void hidden() {
        current().map(List::of).orElseGet(this::madeVisible)
                .forEach(item -> item.panel().questions().forEach(Question::hidden));
    }

    private PanelItem newPanel() {
        Container panel = Elements.panel(survey, template, true);
        panel.questions().filter(PanelDynamic.class::isInstance).map(PanelDynamic.class::cast)
                .forEach(PanelDynamic::countAsTemplate);
        panel.readOnly(isReadOnly());
        panel.endLoading();
        panel.parentQuestion = Optional.of(this);
        panel.questions().forEach(question -> question.parentQuestion = Optional.of(this));
        PanelItem item = new PanelItem(this, panel);
        panel.attach(item);
        return item;
    }

    /** A copy begins with as many panels as its template came to have by its own default value. */
    private void countAsTemplate() {
        int byDefault = defaultValue() instanceof List<?> list ? list.size() : 0;
        count = Math.clamp(byDefault > 0 ? byDefault : count, least, most);
    }

    private void inside(Runnable change) {
        boolean before = changingInside;
        changingInside = true;
        change.run();
        changingInside = before;
    }

    private void takePanelValues() {
        List<Object> all = value() instanceof List<?> list ? Values.list(list) : Values.newList();
        if (all.size() == panelCount()) {
            return;
        }
        for (int place = all.size(); place < panelCount(); place++) {
            Object val = panels().get(place).panel().value();
            all.add(Values.isEmpty(val) ? Values.newObject() : val);
        }
        while (all.size() > panelCount()) {
            all.removeLast();
        }
        changingInside = true;
        value(all);
        changingInside = false;
    }

    // ---- value

    @Override
    Object value() {
        return adding ? addedValue : super.value();
    }

    @Override
    void setValueCore(Object val) {
        if (adding) {
            addedChanged = true;
            addedValue = val;
        } else {
            super.setValueCore(val);
        }
    }

    /** An item without a member is as good as none. */
    @Override
    boolean isEmpty() {
        return !(value() instanceof List<?> list)
                || list.stream().allMatch(one -> !(one instanceof Map<?, ?> map) || map.isEmpty());
    }

    @Override
    boolean isCorrect(Object val) {
        return Values.isList(val);
    }

    @Override
    void setQuestionValue(Object val) {
        if (countingValue) {
            return;
        }
        super.setQuestionValue(val);
        countPanels();
        if (changes.values().stream().noneMatch(times -> times > 0)) {
            for (PanelItem item : List.copyOf(items)) {
                update(item);
            }
        }
        updateAnswered();
    }

    private void countPanels() {
        if (changingInside) {
            return;
        }
        int next = value() instanceof List<?> list ? list.size() : 0;
        countingValue = true;
        panelCount(next == 0 && count > 0 ? count : next);
        countingValue = false;
    }

    private void update(PanelItem item) {
        Object values = itemValue(item);
        item.panel().questions().forEach(question -> {
            question.updateFromSurvey(Values.member(values, question.valueName()));
            Object comment = Values.member(values, Names.comment(question.valueName()));
            question.updateCommentFromSurvey(Values.isNothing(comment) ? "" : comment);
        });
    }

    @Override
    void onSurveyValueChanged(Object val) {
        if (val == UNDEFINED && items.stream().allMatch(item -> Values.isEmpty(item.panel().value()))) {
            return;
        }
        for (PanelItem item : List.copyOf(items)) {
            Object values = itemValue(item);
            item.panel().questions().forEach(question -> question
                    .onSurveyValueChanged(Values.member(values, question.valueName())));
        }
        if (val == UNDEFINED) {
            takePanelValues();
        }
        lookInside();
    }

    /** Rows of matrices in the panels are made when somebody looks: survey-core asks here whether all is ready. */
    private void lookInside() {
        nested().toList();
    }

    @Override
    boolean isReady() {
        return super.isReady() && items.stream().flatMap(item -> item.panel().questions()).allMatch(Question::isReady);
    }

    int place(PanelItem item) {
        int place = items.indexOf(item);
        return place < 0 ? items.size() : place;
    }

    /** What the value has for the panel, itself; that of a panel which is being made is the next. */
    Object itemValue(PanelItem item) {
        int place = items.indexOf(item);
        if (!(value() instanceof List<?> list)) {
            return Values.newObject();
        }
        if (place < 0 && list.size() > items.size()) {
            place = items.size();
        }
        return place < 0 || list.size() <= place ? Values.newObject() : list.get(place);
    }

    /** A question of the panel changed. */
    void itemChanged(PanelItem item, String name, Object val) {
        if (changes.getOrDefault(name, 0) > MOST_CHANGES) {
            return;
        }
        changes.merge(name, 1, Integer::sum);
        int place = place(item);
        survey.spend(items.size());
        List<Object> all = value() instanceof List<?> ? Values.list(survey.copy(value())) : Values.newList();
        while (all.size() < Math.max(place + 1, items.size())) {
            all.add(Values.newObject());
        }
        if (!Values.isObject(all.get(place))) {
            all.set(place, Values.newObject());
        }
        if (Values.isBlank(val)) {
            Values.object(all.get(place)).remove(name);
        } else {
            Values.object(all.get(place)).put(name, val);
        }
        if (place < items.size()) {
            List<Question> now = new ArrayList<>(changed.orElse(List.of()));
            items.get(place).panel().questionsByValueName(Names.uncommented(name), true).stream().findFirst()
                    .ifPresent(now::add);
            changed = Optional.of(now);
        }
        value(all);
        changed = Optional.empty();
        changes.merge(name, -1, Integer::sum);
        if (changes.getOrDefault(name, 0) - 1 != 0) {
            changes.remove(name);
        }
    }

    // ---- defaults, conditions

    @Override
    boolean hasNoDefault() {
        return super.hasNoDefault() && Values.isBlank(spec.get("defaultPanelValue"));
    }

    @Override
    void setDefaultValue() {
        Object each = spec.get("defaultPanelValue");
        if (Values.isBlank(each) || !Values.isBlank(defaultValue())) {
            super.setDefaultValue();
        } else if (isEmpty() && panelCount() > 0) {
            List<Object> all = Values.newList();
            for (int place = 0; place < panelCount(); place++) {
                all.add(survey.copy(each));
            }
            value(all);
        }
    }

    @Override
    void onSurveyLoad() {
        count = Math.clamp(count, least, most);
        super.onSurveyLoad();
    }

    @Override
    void runConditions() {
        super.runConditions();
        run("panelCountExpression", result -> {
            double wanted = Math.floor(Helpers.getNumber(result));
            panelCount((int) Math.clamp(wanted > 0 ? wanted : 0, least, most));
        });
        inside(() -> List.copyOf(items).forEach(item -> item.panel().runCondition()));
    }

    @Override
    void onAnyValueChanged(String name, String question) {
        super.onAnyValueChanged(name, question);
        List.copyOf(items).forEach(item -> {
            item.panel().onAnyValueChanged(name, question);
            // whatever changed: what a validator reads of the panel around it is looked at again
            item.panel().onAnyValueChanged("panel", "");
        });
    }

    @Override
    void readOnlyChanged() {
        items.forEach(item -> item.panel().readOnly(isReadOnly()));
        super.readOnlyChanged();
    }

    @Override
    void clearErrors() {
        super.clearErrors();
        items.forEach(item -> item.panel().questions().forEach(Question::clearErrors));
    }

    @Override
    void clearOnHiding(boolean clears) {
        if (!clears) {
            clearInPanels(Hiding.CONTAINER);
        }
        super.clearOnHiding(clears);
    }

    @Override
    void clearValueIfInvisible(Hiding reason) {
        clearInPanels(reason == Hiding.QUESTION ? Hiding.CONTAINER : reason);
        super.clearValueIfInvisible(reason);
    }

    private void clearInPanels(Hiding reason) {
        for (PanelItem item : List.copyOf(items)) {
            changes.clear();
            for (Question question : item.panel().questions().toList()) {
                if (!question.visible() || item.panel().isVisible()) {
                    question.clearValueIfInvisible(reason);
                    changes.put(question.valueName(), MOST_CHANGES + 1);
                }
            }
        }
        changes.clear();
    }

    // ---- validation

    @Override
    void validate(Validation validation) {
        if (changingInside && changed.orElse(List.of()).stream().noneMatch(question -> !(question instanceof Html)
                && !(question instanceof ExpressionQuestion)) || building) {
            return;
        }
        List<Object> keys = new ArrayList<>();
        if (changed.isPresent()) {
            List<Question> now = changed.get();
            now.forEach(question -> question.validate(validation));
            items.forEach(item -> checkKey(item, keys, validation));
        } else {
            for (PanelItem item : visiblePanels()) {
                item.panel().validate(validation);
                checkKey(item, keys, validation);
            }
        }
        super.validate(validation);
    }

    private void checkKey(PanelItem item, List<Object> keys, Validation validation) {
        String key = spec.text("keyName");
        Optional<Question> question = key.isEmpty()
                ? Optional.empty()
                : item.panel().questionsByValueName(key, true).stream().findFirst();
        question.filter(one -> !one.isEmpty()).ifPresent(one -> {
            if (changed.isPresent() && !changed.get().contains(one)) {
                one.validate(validation);
            }
            if (keys.stream().noneMatch(other -> Js.looseEquals(one.value(), other))) {
                keys.add(one.value());
                return;
            }
            Failure duplicate = Failure.of(Kind.DUPLICATE, spec, "keyDuplicationError");
            if (validation.keeps) {
                one.errors.add(duplicate);
            }
            validation.found(List.of(duplicate));
        });
    }

    @Override
    boolean hasErrors() {
        return super.hasErrors()
                || madeVisible().stream().flatMap(item -> item.panel().questions()).anyMatch(Question::hasErrors);
    }

    @Override
    boolean isAnswered() {
        return super.isAnswered() && madeVisible().stream()
                .flatMap(item -> item.panel().visible() ? item.panel().visibleQuestions() : Stream.empty())
                .allMatch(Question::answered);
    }

    @Override
    Stream<Question> nested() {
        return Stream.concat(Stream.of(this),
                items.stream().flatMap(item -> item.panel().questions()).flatMap(Question::nested));
    }

    @Override
    ValueContext valueContext() {
        return new PanelsContext(this);
    }

    @Override
    Object displayValue(Object val) {
        if (!(survey.copy(val) instanceof List<?> list)) {
            return val;
        }
        List<Object> shown = Values.list(list);
        for (int place = 0; place < Math.min(items.size(), shown.size()); place++) {
            Container panel = items.get(place).panel();
            shown.set(place, displayOf(shown.get(place),
                    key -> panel.questionsByValueName(key, true).stream().findFirst()));
        }
        return shown;
    }
}
