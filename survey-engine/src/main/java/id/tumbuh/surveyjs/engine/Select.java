package id.tumbuh.surveyjs.engine;

import static id.tumbuh.surveyjs.js.Nothing.UNDEFINED;

import id.tumbuh.surveyjs.engine.Failure.Kind;
import id.tumbuh.surveyjs.js.Js;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question with choices. What a person wrote beside "other" is kept as the comment or as the value itself; in between, the
 * question has the value as it would be shown.
 */
abstract class Select extends Question {

    static final String OTHER = "other";
    /** Each question of each panel has its own, which takes memory. */
    private static final long CHOICE = 5;
    private static final int LOOKS = 16;

    private final List<Choice> own;
    private final Choice other;
    private final Choice none;
    private final Choice refuse;
    private final Choice dontKnow;
    private Optional<List<Choice>> filtered = Optional.empty();
    private List<Choice> visibleChoices = List.of();
    private Object rendered = UNDEFINED;
    private Object otherText = "";
    private boolean settingComment;
    private boolean emptiesComment;
    private Object otherBefore = "";
    /** A matrix's choices, where the column has none. */
    Optional<List<Choice>> shared = Optional.empty();
    /** A matrix decides it for its cells. */
    Optional<Boolean> storesOthers = Optional.empty();

    Select(Survey survey, Spec spec) {
        super(survey, spec);
        own = Choice.all(spec, "choices");
        survey.spend(own.size() * CHOICE);
        other = Choice.builtIn(OTHER, spec.get("otherText"), false);
        none = Choice.builtIn("none", spec.get("noneText"), true);
        refuse = Choice.builtIn("refused", spec.get("refuseText"), true);
        dontKnow = Choice.builtIn("dontknow", spec.get("dontKnowText"), true);
    }

    // ---- choices

    List<Choice> active() {
        return own.isEmpty() ? shared.orElse(own) : own;
    }

    final List<Choice> filtered() {
        return filtered.orElseGet(this::active);
    }

    final List<Choice> visibleChoices() {
        return visibleChoices;
    }

    final Choice other() {
        return other;
    }

    final boolean hasOther() {
        return supportsOther() && spec.flag("showOtherItem", "hasOther");
    }

    boolean supportsOther() {
        return true;
    }

    final boolean hasNone() {
        return supportsOther() && spec.flag("showNoneItem", "hasNone");
    }

    private boolean hasRefuse() {
        return supportsOther() && spec.flag("showRefuseItem");
    }

    private boolean hasDontKnow() {
        return supportsOther() && spec.flag("showDontKnowItem");
    }

    boolean isBuiltIn(Choice choice) {
        return choice == other || choice == none || choice == refuse || choice == dontKnow;
    }

    void updateVisibleChoices() {
        List<Choice> all = new ArrayList<>(filtered());
        switch (Names.lower(spec.textOr("none", "choicesOrder"))) {
            case "asc" -> all.sort(byText());
            case "desc" -> all.sort(byText().reversed());
            default -> {
                /* as they are */ }
        }
        addBuiltIn(all);
        visibleChoices = List.copyOf(all);
    }

    private Comparator<Choice> byText() {
        return (one, next) -> Texts.compare(one.text(survey), next.text(survey));
    }

    void addBuiltIn(List<Choice> all) {
        if (hasNone()) {
            all.add(none);
        }
        if (hasRefuse()) {
            all.add(refuse);
        }
        if (hasDontKnow()) {
            all.add(dontKnow);
        }
        if (hasOther()) {
            all.add(other);
        }
    }

    @Override
    void endLoading() {
        super.endLoading();
        if (!isLoading()) {
            updateVisibleChoices();
        }
    }

    @Override
    void onSurveyLoad() {
        onVisibleChoicesChanged();
        super.onSurveyLoad();
    }

    void onVisibleChoicesChanged() {
        if (isLoading()) {
            return;
        }
        updateVisibleChoices();
        if (isOther(rendered)) {
            render(toRendered(value()), false);
        }
        checkVisible();
    }

    @Override
    boolean isVisible() {
        return super.isVisible() && (!spec.flag("hideIfChoicesEmpty") || !filtered().isEmpty());
    }

    @Override
    void runConditions() {
        super.runConditions();
        survey.spend(active().size() / LOOKS);
        // all of them before any is looked at for being shown: a condition may validate this question
        active().forEach(choice -> choice
                .enabled(choice.isMet(choice.enableIf(), spec.text("choicesEnableIf"), this)));
        List<Choice> shown = new ArrayList<>();
        filtered = Optional.of(shown);
        boolean changed = false;
        for (Choice choice : active()) {
            boolean met = choice.isMet(choice.visibleIf(), spec.text("choicesVisibleIf"), this);
            if (met) {
                shown.add(choice);
            }
            changed |= choice.visible(met);
        }
        if (shown.size() == active().size()) {
            filtered = Optional.empty();
        }
        if (changed) {
            onVisibleChoicesChanged();
            clearIncorrectValues();
        }
    }

    final Optional<Choice> find(Object value, List<Choice> choices) {
        Object inner = Values.member(value, "value");
        return Choice.find(choices, Values.isEmpty(inner) ? value : inner);
    }

    boolean isSelected(Choice choice) {
        return choice == other ? isOtherSelected() : isSelectedCore(choice);
    }

    boolean isSelectedCore(Choice choice) {
        return Js.strictEquals(choice.value(), rendered);
    }

    // ---- value, as it is kept and as it is shown

    final Object rendered() {
        return rendered;
    }

    /** @param changes whether the value follows */
    final void render(Object val, boolean changes) {
        rendered = val;
        if (changes && !isReadOnly()) {
            Object kept = toKept(val);
            if (!Values.equal(kept, value())) {
                value(kept);
            }
        }
        if (hasOther() && changes && !isOtherSelected()) {
            otherText("");
        }
    }

    final boolean storesOthersAsComment() {
        if (hasComment()) {
            return false;
        }
        return storesOthers.orElseGet(() -> spec.get("storeOthersAsComment") instanceof Boolean mine
                ? mine
                : !attached || survey.storesOthersAsComment());
    }

    boolean isOther(Object val) {
        return val instanceof List<?> list ? list.contains(OTHER) : OTHER.equals(val);
    }

    final boolean isOtherSelected() {
        return hasOther() && isOther(rendered);
    }

    @Override
    void setNewValue(Object val) {
        super.setNewValue(fromData(val));
    }

    @Override
    Object fromData(Object val) {
        return find(val, active()).map(Choice::value).orElse(val);
    }

    @Override
    Object toData(Object val) {
        return val instanceof List<?> list && !Values.isEmpty(val) ? list.getFirst() : val;
    }

    Object toRendered(Object val) {
        return storesOthersAsComment() || !hasOther() ? val : toRenderedCore(val);
    }

    Object toRenderedCore(Object val) {
        if (!isUnknown(val, true, false)) {
            return fromData(val);
        }
        otherText(val);
        return OTHER;
    }

    final Object toKept(Object val) {
        return storesOthersAsComment() ? val : toKeptCore(val);
    }

    Object toKeptCore(Object val) {
        return isOther(val) && otherIsValue() ? otherText() : val;
    }

    final boolean otherIsValue() {
        return Js.truthy(Comments.trimmed(otherText())) && isUnknown(otherText(), true, false);
    }

    @Override
    Object validatedValue() {
        return toKeptCore(value());
    }

    @Override
    void setQuestionValue(Object val) {
        if (isLoading() || Values.equal(value(), val)) {
            return;
        }
        render(toRendered(val), false);
        super.setQuestionValue(val);
        if (!hasComment() && !isOtherSelected() && Js.truthy(otherText())) {
            emptiesComment = true;
            otherText = "";
            ownComment("");
        }
    }

    @Override
    void setValueCore(Object val) {
        super.setValueCore(val);
        if (emptiesComment) {
            data.ifPresent(to -> to.comment(valueName(), ""));
            emptiesComment = false;
        }
    }

    @Override
    void updateFromSurvey(Object fresh, boolean clears) {
        Object val = fresh;
        Object beside = "";
        if (hasOther() && !active().isEmpty() && storesOthersAsComment()) {
            if (isUnknown(val, false, true) && !isOther(val)) {
                beside = commentOf(val);
                val = withOther(val);
            } else if (data.isPresent()) {
                beside = data.get().comment(valueName());
            }
        }
        super.updateFromSurvey(val, clears);
        if (Js.truthy(beside)) {
            updatingFromSurvey = true;
            setNewComment(beside);
            updatingFromSurvey = false;
        }
    }

    Object commentOf(Object val) {
        return val;
    }

    Object withOther(Object val) {
        return OTHER;
    }

    // ---- what is written beside "other"

    final Object otherText() {
        return storesOthersAsComment() ? comment() : otherText;
    }

    final void otherText(Object written) {
        Object val = Comments.trimmed(written);
        if (settingComment || otherText().equals(val)) {
            return;
        }
        otherBefore = otherText();
        settingComment = true;
        if (storesOthersAsComment()) {
            setNewComment(val);
        } else {
            otherText = val;
            if (isOtherSelected()) {
                value(withOtherText(val));
            }
        }
        settingComment = false;
    }

    /** Who writes the text of a choice beside "other" has chosen that. */
    private Object withOtherText(Object text) {
        Object kept = toKept(rendered);
        Optional<Choice> meant = find(text, visibleChoices).filter(choice -> choice != other);
        if (hasComment() || meant.isEmpty()) {
            return kept;
        }
        otherText = "";
        if (!Values.isList(kept)) {
            return text;
        }
        List<Object> all = Values.list(kept);
        all.remove(OTHER);
        if (!all.contains(text)) {
            all.add(text);
        }
        return all;
    }

    @Override
    Object comment() {
        return hasComment() || !Js.truthy(otherText) && storesOthersAsComment() ? ownComment() : otherText;
    }

    @Override
    void setNewComment(Object val) {
        if (isOtherSelected() && storesOthersAsComment() && !otherText().equals(val)) {
            otherBefore = otherText();
        }
        super.setNewComment(val);
    }

    @Override
    boolean keepsComment() {
        return hasComment() || hasOther();
    }

    @Override
    boolean takesComment() {
        return super.takesComment() || hasOther() && storesOthersAsComment();
    }

    // ---- what is not among the choices

    boolean isUnknown(Object val, boolean otherIsKnown, boolean ofFiltered) {
        return isUnknownItem(val, otherIsKnown, ofFiltered, false);
    }

    boolean isUnknownItem(Object val, boolean otherIsKnown, boolean ofFiltered, boolean emptyToo) {
        return (emptyToo || !Values.isBlank(val)) && !(otherIsKnown && isOther(val))
                && isUnknownHere(val, ofFiltered)
                && survey.index().byValueName(valueName()).stream().noneMatch(twin -> twin != this
                        && spec.has("valueName") && twin instanceof Select select
                        && !select.isUnknownHere(val, ofFiltered));
    }

    private boolean isUnknownHere(Object val, boolean ofFiltered) {
        return !(hasNone() && Js.looseEquals(val, none.value()))
                && !(hasRefuse() && Js.looseEquals(val, refuse.value()))
                && !(hasDontKnow() && Js.looseEquals(val, dontKnow.value()))
                && find(val, ofFiltered ? filtered() : active()).isEmpty();
    }

    @Override
    void clearIncorrectValues() {
        if ((!attached || survey.index().byValueName(valueName()).size() <= 1) && hasValueToClear()) {
            clearIncorrect();
        }
    }

    boolean hasValueToClear() {
        return !isEmpty();
    }

    void clearIncorrect() {
        if (isToClear(value())) {
            clearValue(true);
        }
    }

    boolean isToClear(Object val) {
        return (storesOthersAsComment() || !isOtherSelected()) && isUnknownItem(val, true, true, true);
    }

    @Override
    void clearUnusedValues() {
        if (isOtherUnused()) {
            otherText("");
        }
    }

    boolean isOtherUnused() {
        return !isOtherSelected();
    }

    @Override
    void clearInvisible(Hiding reason) {
        super.clearInvisible(reason);
        clearIncorrectValues();
    }

    @Override
    void setDefaultIntoValue(Object val) {
        if (!Values.isBlank(val) && hasOther() && isUnknown(val, true, true)) {
            setUnknownDefault(val);
        } else {
            super.setDefaultIntoValue(val);
        }
    }

    void setUnknownDefault(Object val) {
        render(withOther(val), true);
        otherText(val);
    }

    @Override
    void validate(Validation validation) {
        if (!validation.onChange && clearing() != Hiding.NONE) {
            clearIncorrectValues();
        }
        super.validate(validation);
    }

    @Override
    void check(List<Failure> found, Validation validation) {
        super.check(found, validation);
        if (isOtherEmpty() && (!validation.onChange || Js.truthy(otherBefore))) {
            found.add(Failure.of(Kind.OTHER_EMPTY, spec, "otherErrorText"));
        }
    }

    private boolean isOtherEmpty() {
        return visibleChoices.contains(other) && isSelected(other) && !Js.truthy(otherText());
    }

    @Override
    Object displayValue(Object val) {
        if (!spec.flagOr(true, "useDisplayValuesInDynamicTexts", "useDisplayValuesInTitle")) {
            return val;
        }
        return choiceText(val);
    }

    final Object choiceText(Object val) {
        if (isOther(val)) {
            return Js.truthy(otherText()) ? otherText() : other.text(survey);
        }
        return Choice.find(visibleChoices, val).map(choice -> (Object) choice.text(survey)).orElse(val);
    }

    /** All values that an answer may have, those of hidden choices too. */
    final Stream<Object> possible() {
        Stream<Choice> beside = Stream.of(hasNone() ? Optional.of(none) : Optional.<Choice>empty(),
                hasRefuse() ? Optional.of(refuse) : Optional.<Choice>empty(),
                hasDontKnow() ? Optional.of(dontKnow) : Optional.<Choice>empty(),
                hasOther() ? Optional.of(other) : Optional.<Choice>empty()).flatMap(Optional::stream);
        return Stream.concat(active().stream(), beside).map(Choice::value);
    }

    /** In characters. */
    final int longestChoice() {
        return possible().filter(String.class::isInstance).mapToInt(text -> ((String) text).length()).max().orElse(0);
    }

    /** Where the text beside "other" is the value. */
    final boolean takesAnyText(Object answer) {
        return hasOther() && !storesOthersAsComment() && answer instanceof String;
    }
}
